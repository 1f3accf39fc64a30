// Many articles at once: what has not changed costs one query for all, the rest is received side by side.
import {
  type OnConflict,
  previewReception,
  type Received,
  receiveDocument,
} from "#lib/articles/commands/receive-document.ts";
import { type ReceivedArticle, receivedDigest } from "#lib/articles/rules/received.ts";
import { db } from "#lib/platform/db.ts";

/** How many articles are worth one look at what is known of them. */
export const batchSize = 200;
/** Below the size of the connection pool: the rest of the process goes on working. */
const sideBySide = 8;

const keyOf = ({ origin, locale, externalId }: Pick<ReceivedArticle, "origin" | "locale" | "externalId">) =>
  `${origin} ${locale} ${externalId}`;

async function knownDigests(articles: readonly ReceivedArticle[]): Promise<Map<string, string>> {
  const rows = await db.articleUpstream.findMany({
    where: {
      origin: { in: [...new Set(articles.map(({ origin }) => origin))] },
      externalId: { in: articles.map(({ externalId }) => externalId) },
    },
    select: { origin: true, locale: true, externalId: true, digest: true },
  });
  return new Map(rows.map((row) => [keyOf(row), row.digest]));
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
}

/** Receives articles, each in its own transaction, originals before their translations. None may be there twice.
 * @returns what became of each, in the order given. */
export async function receiveBatch(
  articles: readonly ReceivedArticle[],
  { onConflict, dryRun = false }: { onConflict: OnConflict; dryRun?: boolean },
): Promise<Received[]> {
  const known = await knownDigests(articles);
  const received = articles.map((article): Received | null =>
    known.get(keyOf(article)) === receivedDigest(article) ? { ok: true, outcome: "unchanged" } : null,
  );
  const waiting = [...articles.entries()].filter(([i]) => received[i] === null);
  const receive = async ([i, article]: [number, ReceivedArticle]) => {
    received[i] = dryRun ? await previewReception(article) : await receiveDocument(article, onConflict);
  };
  await inParallel(
    waiting.filter(([, { translationOf }]) => translationOf === null),
    receive,
  );
  await inParallel(
    waiting.filter(([, { translationOf }]) => translationOf !== null),
    receive,
  );
  return received.flatMap((each) => each ?? []);
}
