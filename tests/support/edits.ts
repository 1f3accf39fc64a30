// What happens to articles, without files and forms: for tests about what comes after.
import type { Follows } from "#lib/articles/commands/insert-revisions.ts";
import { lockArticle, publishRevision } from "#lib/articles/commands/publish-revision.ts";
import { type ReceiveOptions, receiveBatch } from "#lib/articles/commands/receive-batch.ts";
import type { Received } from "#lib/articles/commands/receive-update.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { ArticleDocument } from "#lib/articles/rules/document.ts";
import type { ReceivedArticle } from "#lib/articles/rules/received.ts";
import type { PrismaClient } from "#lib/platform/prisma/client.ts";
import { recordContentConflict } from "#lib/suggestions/commands/record-content-conflict.ts";
import { aPerson, withSection } from "#tests/support/factories.ts";

/** Receives one article as it would come with others; a conflict is kept as a suggestion. */
export async function receiveOne(
  article: ReceivedArticle,
  options: Partial<ReceiveOptions> = {},
): Promise<Received | undefined> {
  const [received] = await receiveBatch([article], { onConflict: recordContentConflict, ...options });
  return received;
}

/** What an article says now. */
export async function liveDocument(db: PrismaClient, slug: string): Promise<ArticleDocument> {
  const article = await db.article.findFirstOrThrow({ where: { slug }, select: { currentRevisionId: true } });
  return readDocument(db, article.currentRevisionId ?? "");
}

/** Publishes what somebody made of the live text. */
export async function anEdit(
  db: PrismaClient,
  slug: string,
  change: (document: ArticleDocument) => ArticleDocument,
  follows: Follows = {},
): Promise<void> {
  const { id: authorId } = await aPerson(db);
  const document = change(await liveDocument(db, slug));
  await db.$transaction(async (tx) => {
    const { id } = await tx.article.findFirstOrThrow({ where: { slug }, select: { id: true } });
    const article = await lockArticle(tx, id);
    if (!article) throw new Error(`no article ${slug}`);
    const about = { material: true, origin: "suggestion", changeNote: "Passage précisé.", madeWith: "human" } as const;
    await publishRevision(tx, article, { ...about, ...follows, document, authorId, writerIds: [authorId] });
  });
}

/** Publishes another text for one section. */
export const aSectionEdit = (db: PrismaClient, slug: string, key: string, markdown: string): Promise<void> =>
  anEdit(db, slug, (document) => withSection(document, key, markdown));
