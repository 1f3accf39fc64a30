import type { Content, ContentArticle } from "#lib/articles/adapters/content-files/read-content.ts";
import { loadRegistry } from "#lib/articles/commands/load-registry.ts";
import { withIntakeLock } from "#lib/articles/commands/lock-intake.ts";
import { batchSize, receiveBatch } from "#lib/articles/commands/receive-batch.ts";
import type { OnConflict } from "#lib/articles/commands/receive-update.ts";
import type { ReceivedArticle, ReceiveOutcome, ReceiveRefusal } from "#lib/articles/rules/received.ts";
import type { Result } from "#lib/shared/result.ts";

const origin = "files";

export type LoadSummary = Record<ReceiveOutcome, number> & {
  /** Themes and sources written. */
  registry: number;
  refused: { file: string; reason: ReceiveRefusal }[];
};

function toReceived({ slug, locale, front, document }: ContentArticle): ReceivedArticle {
  return {
    origin,
    externalId: slug,
    locale,
    slug,
    theme: front.theme,
    audience: front.audience,
    related: front.related,
    translationOf: front.translationOf?.slug ?? null,
    followsDigest: front.translationOf?.follows ?? null,
    document,
    provenance: {
      publisher: null,
      title: document.title,
      url: null,
      licence: "Licence Ouverte 2.0",
      attribution: null,
      documentDate: null,
    },
    madeWith: front.made.with,
    easyToReadBy: front.easyToReadBy,
    nextReviewAt: front.nextReview,
    firstNote: front.made.note ?? null,
    changeNote: null,
    versionDate: null,
    history: [],
    withdrawn: null,
  };
}

async function load(content: Content, onConflict: OnConflict): Promise<LoadSummary> {
  const registry = await loadRegistry(content.themes, content.sources);
  const summary: LoadSummary = { created: 0, revised: 0, unchanged: 0, conflict: 0, registry, refused: [] };
  // All originals first: a translation may stand in an earlier batch than its original.
  const articles = content.articles.toSorted(
    (a, b) => Number(Boolean(a.front.translationOf)) - Number(Boolean(b.front.translationOf)),
  );
  for (let from = 0; from < articles.length; from += batchSize) {
    const batch = articles.slice(from, from + batchSize);
    const received = await receiveBatch(batch.map(toReceived), { onConflict });
    for (const [i, { file }] of batch.entries()) {
      const result = received[i];
      if (result?.ok) summary[result.outcome] += 1;
      else if (result) summary.refused.push({ file, reason: result.reason });
    }
  }
  return summary;
}

/** Brings the database up to what content/ says: new articles are published, changed ones merged with what people wrote
 * since, and a file that is gone changes nothing. Refused while another process loads. */
export async function loadContent(
  content: Content,
  onConflict: OnConflict,
): Promise<Result<{ value: LoadSummary }, "busy">> {
  return withIntakeLock(origin, () => load(content, onConflict));
}
