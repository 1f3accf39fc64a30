// The one door for articles from outside: our own files and every import format. What has not changed costs one query for
// all, what is new is written together, what changed is merged one by one.
import { createArticles } from "#lib/articles/commands/create-articles.ts";
import { planCreations } from "#lib/articles/commands/plan-reception.ts";
import {
  type KnownArticle,
  type OnConflict,
  previewUpdate,
  type Received,
  receiveUpdate,
  receptionLimits,
} from "#lib/articles/commands/receive-update.ts";
import { type ReceivedArticle, receivedDigest } from "#lib/articles/rules/received.ts";
import { db } from "#lib/platform/db.ts";

/** How many articles are worth one look at what is known of them, and one transaction for those that are new. */
export const batchSize = 200;
/** Below the size of the connection pool: the rest of the process goes on working. */
const sideBySide = 8;

export type ReceiveOptions = {
  onConflict: OnConflict;
  /** Says what would happen and writes nothing. */
  dryRun?: boolean;
};

const keyOf = ({ origin, locale, externalId }: Pick<ReceivedArticle, "origin" | "locale" | "externalId">) =>
  `${origin} ${locale} ${externalId}`;

type Known = KnownArticle & { digest: string };

async function whatIsKnown(articles: readonly ReceivedArticle[]): Promise<Map<string, Known>> {
  const rows = await db.articleUpstream.findMany({
    where: {
      origin: { in: [...new Set(articles.map(({ origin }) => origin))] },
      externalId: { in: articles.map(({ externalId }) => externalId) },
    },
    select: { articleId: true, origin: true, locale: true, externalId: true, digest: true, versionDate: true },
  });
  return new Map(rows.map((row) => [keyOf(row), row]));
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
}

type Outcomes = Map<ReceivedArticle, Received>;

/** Publishes new articles in one transaction: all of them, or, should it fail, none. */
async function receiveNew(
  articles: readonly ReceivedArticle[],
  outcomes: Outcomes,
  { dryRun }: ReceiveOptions,
): Promise<void> {
  if (articles.length === 0) return;
  await db.$transaction(async (tx) => {
    const plans = await planCreations(tx, articles);
    const fresh = plans.flatMap((plan) => (plan.kind === "create" ? plan : []));
    const created = new Set(dryRun ? fresh.map(({ input }) => input) : await createArticles(tx, fresh));
    for (const [i, article] of articles.entries()) {
      const plan = plans[i];
      if (created.has(article)) outcomes.set(article, { ok: true, outcome: "created" });
      else outcomes.set(article, { ok: false, reason: plan?.kind === "refused" ? plan.reason : "slug_taken" });
    }
  }, receptionLimits);
}

async function receiveWave(
  articles: readonly ReceivedArticle[],
  known: Map<string, Known>,
  outcomes: Outcomes,
  options: ReceiveOptions,
): Promise<void> {
  const isNew = (article: ReceivedArticle) => !known.has(keyOf(article));
  await receiveNew(articles.filter(isNew), outcomes, options);
  const moved = articles.filter(
    (article) => !isNew(article) && known.get(keyOf(article))?.digest !== receivedDigest(article),
  );
  await inParallel(moved, async (article) => {
    const before = known.get(keyOf(article));
    if (!before) return;
    const received = options.dryRun
      ? await previewUpdate(article, before)
      : await receiveUpdate(article, before, options.onConflict);
    outcomes.set(article, received);
  });
}

/** Receives articles, originals before their translations. None may be there twice.
 * @returns what became of each, in the order given. */
export async function receiveBatch(articles: readonly ReceivedArticle[], options: ReceiveOptions): Promise<Received[]> {
  const known = await whatIsKnown(articles);
  const outcomes: Outcomes = new Map();
  const isOriginal = ({ translationOf }: ReceivedArticle) => translationOf === null;
  await receiveWave(articles.filter(isOriginal), known, outcomes, options);
  await receiveWave(
    articles.filter((article) => !isOriginal(article)),
    known,
    outcomes,
    options,
  );
  return articles.map((article) => outcomes.get(article) ?? { ok: true, outcome: "unchanged" });
}
