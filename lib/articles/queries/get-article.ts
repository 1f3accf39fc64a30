import { type AuthorRow, authorFields, authorsOf, type Named, named } from "#lib/articles/queries/authors-of.ts";
import { citationViews } from "#lib/articles/queries/citation-views.ts";
import { declaredInterests } from "#lib/articles/queries/declared-interests.ts";
import { followsAnother, getTranslationState } from "#lib/articles/queries/get-translation-state.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { Audience, Locale, MadeWith } from "#lib/articles/rules/document.ts";
import type {
  ArticleView,
  ProvenanceView,
  RevisionLine,
  SignatureView,
  Withdrawal,
} from "#lib/articles/views/article.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";

/** What history and article pages say of one revision; pseudonyms only. */
export const revisionLineFields = {
  id: true,
  number: true,
  createdAt: true,
  changeNote: true,
  material: true,
  origin: true,
  madeWith: true,
  interests: true,
  ...authorFields,
  suggestion: {
    select: {
      origin: true,
      decidedBy: named,
      signedOffBy: named,
    },
  },
  signatures: { select: { signedAt: true, person: named }, orderBy: { signedAt: "asc" } },
} as const;

/** What the article page says of who wrote the text, and of who has read parts of it. */
export const writingFields = {
  revisions: {
    where: { number: 1 },
    take: 1,
    select: { madeWith: true, ...authorFields },
  },
  _count: { select: { revisions: { where: { suggestion: { decidedById: { not: null } } } } } },
} as const;

type WritingRow = { revisions: (AuthorRow & { madeWith: MadeWith })[]; _count: { revisions: number } };

/** @param last what is said where there is no first version yet. */
export function writing(
  { revisions: [first], _count }: WritingRow,
  last: ArticleView["firstWritten"],
): Pick<ArticleView, "firstWritten" | "partlyRead"> {
  const firstWritten = first ? { authors: authorsOf(first), madeWith: first.madeWith } : last;
  return { firstWritten, partlyRead: _count.revisions > 0 };
}

type WithdrawalRow = { withdrawnAt: Date | null; withdrawnReason: string | null };

export const withdrawal = ({ withdrawnAt: at, withdrawnReason: reason }: WithdrawalRow): Withdrawal | null =>
  at === null ? null : { at, reason: reason ?? "" };

export type RevisionRow = Omit<RevisionLine, "authors" | "decidedBy" | "signedOffBy" | "signatures"> &
  AuthorRow & {
    suggestion: { origin: string; decidedBy: Named; signedOffBy: Named } | null;
    signatures: { signedAt: Date; person: { pseudonym: string } }[];
  };

export const revisionLine = ({ suggestion, signatures, ...row }: RevisionRow): RevisionLine => ({
  number: row.number,
  createdAt: row.createdAt,
  changeNote: row.changeNote,
  material: row.material,
  // What a file or an import brought, and somebody here had to settle, is no reader's proposal.
  origin: suggestion?.origin === "content_conflict" ? "conflict" : row.origin,
  madeWith: row.madeWith,
  interests: row.interests,
  authors: authorsOf(row),
  decidedBy: suggestion?.decidedBy?.pseudonym ?? null,
  signedOffBy: suggestion?.signedOffBy?.pseudonym ?? null,
  signatures: signatures.map(({ person, signedAt }) => ({ by: person.pseudonym, at: signedAt })),
});

const signatureFields = {
  signedAt: true,
  note: true,
  interests: true,
  person: named,
  revision: { select: { number: true } },
} as const;

type SignatureRow = {
  signedAt: Date;
  note: string;
  interests: string;
  person: { pseudonym: string };
  revision: { number: number };
};

const signature = ({ signedAt, person, revision, note, interests }: SignatureRow): SignatureView => ({
  by: person.pseudonym,
  at: signedAt,
  revision: revision.number,
  note,
  interests,
});

/** The article at an address, published or withdrawn, or null. */
export async function getArticle(locale: Locale, slug: string): Promise<ArticleView | null> {
  const article = await db.article.findFirst({
    where: { locale, slug, status: { in: ["published", "withdrawn"] } },
    select: {
      id: true,
      groupId: true,
      isDated: true,
      withdrawnAt: true,
      withdrawnReason: true,
      publishedAt: true,
      nextReviewAt: true,
      relatedSlugs: true,
      audience: true,
      theme: { select: { slug: true, nameFr: true, nameEn: true } },
      currentRevision: { select: { ...revisionLineFields, easyToReadBy: true } },
      ...writingFields,
      signatures: { select: signatureFields, orderBy: { signedAt: "desc" }, take: 1 },
      upstreams: { where: { origin: { startsWith: "import:" } }, take: 1, orderBy: { receivedAt: "desc" } },
    },
  });
  if (!article?.currentRevision || !article.publishedAt) return null;
  const document = await readDocument(db, article.currentRevision.id);
  const [citations, translations, related, translationState, interests] = await Promise.all([
    citationViews(document, locale),
    translationsOf(article.groupId, locale),
    titlesOf({ locale, slug: { in: article.relatedSlugs } }),
    getTranslationState(article),
    declaredInterests(db, article.id),
  ]);
  return {
    id: article.id,
    revisionId: article.currentRevision.id,
    groupId: article.groupId,
    locale,
    slug,
    title: document.title,
    summary: document.summary,
    theme: { slug: article.theme.slug, name: locale === "fr" ? article.theme.nameFr : article.theme.nameEn },
    // Only known ones are written: files and imports check them.
    audience: article.audience as Audience[],
    keyQuestions: document.keyQuestions,
    alsoCalled: document.alsoCalled,
    sections: document.sections,
    citations,
    revision: revisionLine(article.currentRevision),
    ...writing(article, revisionLine(article.currentRevision)),
    publishedAt: article.publishedAt,
    signature: article.signatures[0] ? signature(article.signatures[0]) : null,
    nextReviewAt: article.nextReviewAt,
    interests,
    easyToReadBy: article.currentRevision.easyToReadBy,
    translationState,
    isDated: article.isDated,
    withdrawal: withdrawal(article),
    translations,
    related,
    provenance: article.upstreams[0] ? provenance(article.upstreams[0]) : null,
  };
}

/** The article at an address, if it is published: what one can propose to change. */
export async function getPublishedArticle(locale: Locale, slug: string): Promise<ArticleView | null> {
  const article = await getArticle(locale, slug);
  return article?.withdrawal ? null : article;
}

/** The text of one section in one revision, or null when either does not exist. */
export async function getSectionText(revisionId: string, key: string): Promise<string | null> {
  if (!isUuid(revisionId)) return null;
  const section = await db.revisionSection.findUnique({
    where: { revisionId_key: { revisionId, key } },
    select: { markdown: true },
  });
  return section?.markdown ?? null;
}

async function titlesOf(where: object): Promise<ArticleView["related"]> {
  const rows = await db.article.findMany({
    where: { ...where, status: "published" },
    select: { groupId: true, slug: true, currentRevision: { select: { title: true } } },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ currentRevision, ...row }) => ({ ...row, title: currentRevision?.title ?? row.slug }));
}

async function translationsOf(groupId: string, locale: Locale): Promise<ArticleView["translations"]> {
  const rows = await db.article.findMany({
    where: { groupId, locale: { not: locale }, status: "published" },
    select: {
      locale: true,
      slug: true,
      isDated: true,
      currentRevision: { select: { title: true } },
      revisions: { where: followsAnother, select: { id: true }, take: 1 },
    },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ currentRevision, revisions, ...row }) => ({
    ...row,
    title: currentRevision?.title ?? row.slug,
    isTranslation: revisions.length > 0,
  }));
}

const provenance = ({
  publisher,
  title,
  url,
  licence,
  attribution,
  documentDate,
  receivedAt,
}: ProvenanceView): ProvenanceView => ({
  publisher,
  title,
  url,
  licence,
  attribution,
  documentDate,
  receivedAt,
});
