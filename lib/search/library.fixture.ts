// Puts articles on the shelves of a test's database, as a publication would leave them.
import { randomUUID } from "node:crypto";
import type { CorpusArticle } from "#lib/search/corpus.fixture.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";

async function insertRevision(tx: Transaction, articleId: string, number: number, text: CorpusArticle): Promise<string> {
  const { title, summary, questions: keyQuestions } = text;
  const about = { material: true, origin: "files", changeNote: "test", madeWith: "human" } as const;
  const { id } = await tx.revision.create({ data: { articleId, number, title, summary, keyQuestions, ...about } });
  return id;
}

/** Publishes a first or a further revision of the article at this slug. Returns the article's id. */
export async function publish(text: CorpusArticle): Promise<string> {
  const { locale, slug, title, summary, body } = text;
  await db.theme.createMany({
    data: [{ slug: "test", position: 1, nameFr: "Essai", nameEn: "Test", summaryFr: "", summaryEn: "" }],
    skipDuplicates: true,
  });
  return db.$transaction(async (tx) => {
    const shelf = { groupId: randomUUID(), locale, slug, themeSlug: "test", audience: [], relatedSlugs: [] };
    const { id } = await tx.article.upsert({ where: { locale_slug: { locale, slug } }, create: shelf, update: {} });
    const revisionId = await insertRevision(tx, id, 1 + (await tx.revision.count({ where: { articleId: id } })), text);
    const words = { revisionId, title, summary, body, questions: text.questions.join("\n"), headings: text.headings.join("\n") };
    await tx.articleText.upsert({ where: { articleId: id }, create: { articleId: id, locale, ...words }, update: words });
    await tx.article.update({ where: { id }, data: { status: "published", currentRevisionId: revisionId } });
    await notify(tx, ["articles"]);
    return id;
  });
}

/** Takes an article off the shelves. */
export async function withdraw(articleId: string): Promise<void> {
  await db.article.update({ where: { id: articleId }, data: { status: "withdrawn" } });
}
