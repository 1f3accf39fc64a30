// Puts articles on the shelves of a test's database, as publications would leave them.
import { randomUUID } from "node:crypto";
import type { Audience } from "#lib/articles/rules/document.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import type { CorpusArticle } from "#lib/search/corpus.fixture.ts";
import type { SourceKind } from "#lib/sources/rules/source-kinds.ts";

/** What readers may filter by, apart from the text itself. */
export type Shelf = { theme?: string; audience?: Audience[]; source?: SourceKind };

/** The source is in the registry by the name of its kind. */
async function aSource(kind: SourceKind): Promise<void> {
  const names = { nameFr: kind, nameEn: kind, missionFr: "", missionEn: "", fundingFr: "", fundingEn: "" };
  const row = { slug: kind, kind, ...names, trustFr: "", trustEn: "", limitsFr: "", limitsEn: "" };
  await db.source.createMany({ data: [row], skipDuplicates: true });
}

async function cite(tx: Transaction, revisionId: string, sourceSlug: string): Promise<void> {
  const about = {
    key: "source",
    position: 1,
    title: "Un document",
    evidence: "regulation",
    checked: "unchecked",
  } as const;
  await tx.revisionCitation.create({ data: { revisionId, sourceSlug, ...about } });
}

async function insertRevision(tx: Transaction, articleId: string, text: CorpusArticle): Promise<string> {
  const { title, summary, questions: keyQuestions } = text;
  const number = 1 + (await tx.revision.count({ where: { articleId } }));
  const about = { material: true, origin: "files", changeNote: "test", madeWith: "human" } as const;
  const { id } = await tx.revision.create({ data: { articleId, number, title, summary, keyQuestions, ...about } });
  return id;
}

async function aTheme(slug = "test"): Promise<void> {
  const row = { slug, position: 1, nameFr: "Essai", nameEn: "Test", summaryFr: "", summaryEn: "" };
  await db.theme.createMany({ data: [row], skipDuplicates: true });
}

/** One section for each heading; the first has the text. */
const sectionsOf = ({ headings, body }: CorpusArticle) =>
  (headings.length > 0 ? headings : ["Texte"]).map((heading, i) => ({
    key: `partie-${i}`,
    role: "body",
    heading,
    text: i === 0 ? body : "",
  }));

/** Publishes a first or a further revision of the article at this slug. Returns the article's id. */
export async function publish(
  text: CorpusArticle,
  { theme = "test", audience = [], source }: Shelf = {},
): Promise<string> {
  const { locale, slug, title, summary } = text;
  await aTheme(theme);
  if (source) await aSource(source);
  return db.$transaction(async (tx) => {
    const shelf = { groupId: randomUUID(), locale, slug, themeSlug: theme, audience, relatedSlugs: [] };
    const { id } = await tx.article.upsert({ where: { locale_slug: { locale, slug } }, create: shelf, update: {} });
    const revisionId = await insertRevision(tx, id, text);
    if (source) await cite(tx, revisionId, source);
    const words = { revisionId, title, summary, questions: text.questions.join("\n"), sections: sectionsOf(text) };
    await tx.articleText.upsert({
      where: { articleId: id },
      create: { articleId: id, locale, ...words },
      update: words,
    });
    await tx.article.update({ where: { id }, data: { status: "published", currentRevisionId: revisionId } });
    return id;
  });
}

/** Takes an article off the shelves, or puts it back as it was. */
export async function setPublished(articleId: string, published: boolean): Promise<void> {
  const withdrawal = published
    ? { status: "published" as const, withdrawnAt: null, withdrawnReason: null }
    : { status: "withdrawn" as const, withdrawnAt: new Date(), withdrawnReason: "test" };
  await db.article.update({ where: { id: articleId }, data: withdrawal });
}

/** Says of an article that it is too old to stand above living ones. */
export async function setDated(articleId: string): Promise<void> {
  await db.article.update({ where: { id: articleId }, data: { isDated: true, indexedRevisionId: null } });
}

/** Says of an article that its review should have taken place. */
export async function setOverdue(articleId: string): Promise<void> {
  await db.article.update({
    where: { id: articleId },
    data: { nextReviewAt: new Date("2020-01-01"), indexedRevisionId: null },
  });
}

/** Fills the French shelves with so many articles of no interest, in four statements. */
export async function publishMany(count: number): Promise<void> {
  await aTheme();
  await db.$executeRaw`
    INSERT INTO article (id, group_id, locale, slug, theme_slug, status, audience, related_slugs)
    SELECT uuidv7(), gen_random_uuid(), 'fr', 'fiche-' || n, 'test', 'draft', '{}', '{}' FROM generate_series(1, ${count}::int) AS n`;
  await db.$executeRaw`
    INSERT INTO revision (id, article_id, number, title, summary, key_questions, material, origin, change_note, made_with)
    SELECT uuidv7(), id, 1, 'Fiche ' || slug, 'Résumé.', '{}', true, 'files', 'test', 'human' FROM article WHERE status = 'draft'`;
  await db.$executeRaw`
    UPDATE article SET status = 'published', current_revision_id = revision.id
    FROM revision WHERE article_id = article.id AND status = 'draft'`;
  await db.$executeRaw`
    INSERT INTO article_text (article_id, revision_id, locale, title, questions, summary, sections)
    SELECT article.id, current_revision_id, 'fr', 'Fiche ' || slug, '', 'Résumé.',
           jsonb_build_array(jsonb_build_object('key', 'texte', 'role', 'body', 'heading', 'Texte', 'text', 'Texte sans intérêt, numéro ' || slug))
    FROM article LEFT JOIN article_text ON article_id = article.id WHERE article_id IS NULL AND status = 'published'`;
}

const asLines = (rows: { locale: string; word: string; articles: number }[]) =>
  rows.map(({ locale, word, articles }) => `${locale} ${word} ${articles}`).sort();

/** How many articles use each word, as the portal keeps count. */
export const countedWords = async (): Promise<string[]> =>
  asLines(await db.searchWord.findMany({ where: { articles: { not: 0 } } }));

/** The same, counted from nothing. */
export const recountedWords = async (): Promise<string[]> =>
  asLines(
    await db.$queryRaw`
    SELECT locale::text, word, count(*)::int AS articles FROM search_document, unnest(words) AS word
    WHERE listed GROUP BY locale, word`,
  );
