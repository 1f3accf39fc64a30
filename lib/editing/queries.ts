import { numberCitations } from "#lib/articles/queries/get-article.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import { diffDocuments } from "#lib/articles/rules/diff.ts";
import type { ArticleDocument, Audience, Citation, Locale } from "#lib/articles/rules/document.ts";
import { columnOf, dayOf } from "#lib/articles/rules/review-cycle.ts";
import type { ArticleView } from "#lib/articles/views/article.ts";
import { checkDraft } from "#lib/editing/commands/check-draft.ts";
import { mergeWithLive } from "#lib/editing/commands/rebase-draft.ts";
import { readVersion } from "#lib/editing/commands/save-draft.ts";
import type { DraftFacts } from "#lib/editing/policy.ts";
import { type DraftContent, mergeContents, partText } from "#lib/editing/rules/content.ts";
import type { Publisher } from "#lib/editing/rules/fields.ts";
import { isDay, reviewPlanned } from "#lib/editing/rules/readiness.ts";
import type { CitationFound, DraftLine, DraftView, EditableArticle, Settlement } from "#lib/editing/views.ts";
import { db } from "#lib/platform/db.ts";
import { translator } from "#lib/shared/messages.ts";
import { isUuid } from "#lib/shared/text.ts";
import { linkViews } from "#lib/sources/queries/link-health.ts";

const named = { select: { pseudonym: true } } as const;
const authored = { orderBy: { personId: "asc" }, select: { personId: true, person: named } } as const;

/** The registry of publishers, by the names of a language. */
export async function listPublishers(locale: Locale): Promise<Publisher[]> {
  const rows = await db.source.findMany({ select: { slug: true, nameFr: true, nameEn: true, acronym: true } });
  return rows
    .map(({ slug, acronym, nameFr, nameEn }) => ({ slug, acronym, name: locale === "fr" ? nameFr : nameEn }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

type ThemeName = { slug: string; name: string };

export async function listThemeNames(locale: Locale): Promise<ThemeName[]> {
  const rows = await db.theme.findMany({
    orderBy: { position: "asc" },
    select: { slug: true, nameFr: true, nameEn: true },
  });
  return rows.map(({ slug, nameFr, nameEn }) => ({ slug, name: locale === "fr" ? nameFr : nameEn }));
}

/** Every draft, the one that was touched last first. */
export async function listDrafts(): Promise<DraftLine[]> {
  const rows = await db.articleDraft.findMany({
    orderBy: { savedAt: "desc" },
    select: {
      articleId: true,
      state: true,
      content: true,
      savedAt: true,
      createdAt: true,
      submittedAt: true,
      returnedAt: true,
      signedAt: true,
      scheduledFor: true,
      authors: authored,
      createdBy: named,
      article: { select: { locale: true, currentRevisionId: true } },
    },
  });
  return rows.map(({ articleId, article, content, authors, createdBy, signedAt, ...row }) => ({
    id: articleId,
    locale: article.locale,
    title: (content as DraftContent).document.title,
    state: row.state,
    isLive: article.currentRevisionId !== null,
    authors: authors.length > 0 ? authors.map(({ person }) => person.pseudonym) : [createdBy.pseudonym],
    savedAt: row.savedAt,
    since:
      (row.state === "rejected" ? row.returnedAt : row.state === "draft" ? null : row.submittedAt) ?? row.createdAt,
    signed: signedAt !== null,
    scheduledFor: row.scheduledFor,
  }));
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Published articles whose title holds these words, accents and capitals aside. */
export async function findEditable(query: string): Promise<EditableArticle[]> {
  const words = query
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${escapeLike(word)}%`);
  if (words.length === 0) return [];
  return db.$queryRaw<EditableArticle[]>`
    SELECT a.locale::text AS locale, a.slug, t.title, d.article_id AS "draftId"
    FROM article a JOIN article_text t ON t.article_id = a.id LEFT JOIN article_draft d ON d.article_id = a.id
    WHERE a.status = 'published'
      AND (SELECT bool_and(unaccent(t.title) ILIKE unaccent(word)) FROM unnest(${words}::text[]) AS word)
    ORDER BY a.is_dated, t.title LIMIT 30`;
}

/** Citations of live articles whose title or publisher holds these words, the most used first. */
export async function findCitations(locale: Locale, query: string): Promise<CitationFound[]> {
  const words = query
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${escapeLike(word)}%`);
  if (words.length === 0) return [];
  const rows = await db.$queryRaw<FoundRow[]>`
    WITH live AS (
      SELECT c.*, coalesce(CASE ${locale} WHEN 'en' THEN s.name_en ELSE s.name_fr END, c.publisher) AS named, s.acronym
      FROM article a JOIN revision_citation c ON c.revision_id = a.current_revision_id LEFT JOIN source s ON s.slug = c.source_slug
      WHERE a.status = 'published'
    ), found AS (
      SELECT DISTINCT ON (coalesce(url, title)) *, count(*) OVER (PARTITION BY coalesce(url, title)) AS uses
      FROM live
      WHERE (SELECT bool_and(unaccent(concat_ws(' ', title, named, acronym, key)) ILIKE unaccent(word)) FROM unnest(${words}::text[]) AS word)
      ORDER BY coalesce(url, title), checked_on DESC NULLS LAST, revision_id
    )
    SELECT revision_id AS "revisionId", coalesce(named, '') AS name, uses::int AS articles, key, source_slug AS source,
           publisher, title, url, document_date AS "documentDate", evidence::text AS evidence, checked::text AS checked,
           checked_on::text AS "checkedOn"
    FROM found ORDER BY uses DESC, title LIMIT 12`;
  return rows.map(({ revisionId, name, articles, ...citation }) => ({
    revisionId,
    publisher: name,
    articles,
    citation,
  }));
}

type FoundRow = Citation & { revisionId: string; name: string; articles: number };

const draftFields = {
  articleId: true,
  baseRevisionId: true,
  state: true,
  content: true,
  lockVersion: true,
  createdById: true,
  savedAt: true,
  submittedAt: true,
  signedAt: true,
  signatureNote: true,
  signatureInterests: true,
  signedUntil: true,
  scheduledFor: true,
  returnedReason: true,
  returnedAt: true,
  authors: authored,
  savedBy: named,
  submittedBy: named,
  signedBy: named,
  scheduledBy: named,
  returnedBy: named,
  article: {
    select: {
      id: true,
      groupId: true,
      locale: true,
      slug: true,
      currentRevisionId: true,
      lastReviewedAt: true,
      nextReviewAt: true,
      currentRevision: { select: { number: true } },
    },
  },
} as const;

const findDraft = async (id: string) =>
  isUuid(id) ? db.articleDraft.findUnique({ where: { articleId: id }, select: draftFields }) : null;
type Row = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

async function behindOf(row: Row, content: DraftContent): Promise<DraftView["behind"]> {
  const { currentRevisionId, currentRevision } = row.article;
  if (!currentRevisionId || !currentRevision || currentRevisionId === row.baseRevisionId) return null;
  const merge = await mergeWithLive(db, { ...row, content }, currentRevisionId);
  return {
    liveRevisionId: currentRevisionId,
    number: currentRevision.number,
    conflicts: merge.clean ? [] : merge.conflicts,
  };
}

const signatureOf = ({ signedBy, signedAt, signatureNote, signatureInterests, signedUntil }: Row) =>
  signedBy && signedAt && signedUntil
    ? {
        by: signedBy.pseudonym,
        at: signedAt,
        note: signatureNote ?? "",
        interests: signatureInterests ?? "",
        nextReview: dayOf(signedUntil),
      }
    : null;

/** Days of the next review: the one that stands, and the one that this text brings with it. */
function reviewsOf(row: Row, content: DraftContent) {
  const { article } = row;
  const plannedReview = article.nextReviewAt && dayOf(article.nextReviewAt);
  const planned = reviewPlanned(content, article);
  return {
    isReviewed: article.lastReviewedAt !== null,
    plannedReview,
    nextReview: signatureOf(row)?.nextReview ?? (planned && isDay(planned) ? planned : plannedReview),
  };
}

/** One draft, whole, with what stands in the way of publishing it, and what decides who may act; null when there is none. */
export async function getDraft(id: string): Promise<(DraftView & { facts: DraftFacts }) | null> {
  const row = await findDraft(id);
  if (!row) return null;
  const content = row.content as unknown as DraftContent;
  const { article, baseRevisionId } = row;
  const [base, problems, behind] = await Promise.all([
    baseRevisionId ? readDocument(db, baseRevisionId) : null,
    checkDraft(db, { article, content, baseRevisionId }),
    behindOf(row, content),
  ]);
  return {
    id: row.articleId,
    groupId: article.groupId,
    locale: article.locale,
    state: row.state,
    lockVersion: row.lockVersion,
    content,
    liveSlug: article.currentRevisionId ? article.slug : null,
    authors: row.authors.map(({ person }) => person.pseudonym),
    savedAt: row.savedAt,
    savedBy: row.savedBy.pseudonym,
    submitted: row.submittedBy && row.submittedAt ? { by: row.submittedBy.pseudonym, at: row.submittedAt } : null,
    ...reviewsOf(row, content),
    signature: signatureOf(row),
    schedule: row.scheduledBy && row.scheduledFor ? { by: row.scheduledBy.pseudonym, for: row.scheduledFor } : null,
    returned:
      row.returnedReason && row.returnedAt
        ? { reason: row.returnedReason, by: row.returnedBy?.pseudonym ?? null, at: row.returnedAt }
        : null,
    facts: {
      state: row.state,
      authors: row.authors.map(({ personId }) => personId),
      createdById: row.createdById,
      signed: row.signedAt !== null,
    },
    problems,
    differences: diffDocuments(base, content.document),
    behind,
  };
}

const choicesOf = (parts: string[], base: DraftContent | null, theirs: DraftContent, ours: DraftContent) =>
  parts.map((part) => ({
    part,
    base: base && partText(base, part),
    theirs: partText(theirs, part),
    ours: partText(ours, part),
  }));

/** What was typed on an older version of the draft, put together with what was saved since. */
export async function settleWithDraft(draft: DraftView, typed: DraftContent, typedOn: number): Promise<Settlement> {
  const base = await readVersion(db, draft.id, typedOn);
  // So long ago that nobody knows what it began from: each part that differs is a choice.
  const { content, conflicts } = mergeContents(base ?? emptyOf(typed), typed, draft.content);
  return {
    content,
    choices: choicesOf(conflicts, base, draft.content, typed),
    against: { kind: "draft", by: draft.savedBy, typedOn },
  };
}

const emptyOf = (content: DraftContent): DraftContent => ({
  ...content,
  document: { title: "", summary: "", keyQuestions: [], alsoCalled: [], sections: [], citations: [] },
});

/** The draft put together with the live text that has moved on since. */
export async function settleWithLive(draft: DraftView): Promise<Settlement | null> {
  const row = draft.behind && (await findDraft(draft.id));
  if (!draft.behind || !row?.baseRevisionId) return null;
  const { liveRevisionId } = draft.behind;
  const [base, live] = await Promise.all([readDocument(db, row.baseRevisionId), readDocument(db, liveRevisionId)]);
  const merge = await mergeWithLive(db, { baseRevisionId: row.baseRevisionId, content: draft.content }, liveRevisionId);
  const content = { ...draft.content, document: merge.document };
  const conflicts = merge.clean ? [] : merge.conflicts;
  return {
    content,
    choices: choicesOf(
      conflicts,
      { ...draft.content, document: base },
      { ...draft.content, document: live },
      draft.content,
    ),
    against: { kind: "live", revisionId: liveRevisionId },
  };
}

/** What nobody has named yet bears a name for the time being: a heading is never empty. */
function withNames(document: ArticleDocument, locale: Locale): ArticleDocument {
  const t = translator(locale);
  return {
    ...document,
    title: document.title.trim() || t("editing.untitled"),
    sections: document.sections.map((section) => ({
      ...section,
      heading: section.heading.trim() || t("editing.section.newName"),
    })),
    citations: document.citations.map((citation) => ({
      ...citation,
      title: citation.title.trim() || t("editing.untitled"),
    })),
  };
}

/** The draft as the article that it would be, for the page that shows it. */
export async function previewDraft(id: string): Promise<ArticleView | null> {
  const draft = await getDraft(id);
  if (!draft) return null;
  const { content, locale } = draft;
  const [publishers, themes, live, related] = await Promise.all([
    listPublishers(locale),
    listThemeNames(locale),
    db.revision.aggregate({ where: { articleId: id }, _max: { number: true } }),
    db.article.findMany({
      where: { locale, slug: { in: content.related }, status: "published" },
      select: { groupId: true, slug: true, currentRevision: { select: { title: true } } },
    }),
  ]);
  const { theme } = content;
  const document = withNames(content.document, locale);
  return {
    id,
    revisionId: id,
    groupId: draft.groupId,
    locale,
    slug: content.slug,
    title: document.title,
    summary: document.summary,
    theme: { slug: theme, name: themes.find(({ slug }) => slug === theme)?.name ?? theme },
    audience: content.audience as Audience[],
    keyQuestions: document.keyQuestions,
    alsoCalled: document.alsoCalled,
    sections: document.sections,
    citations: numberCitations(
      document,
      new Map(publishers.map(({ slug, name }) => [slug, name])),
      await linkViews(document.citations.map(({ url }) => url)),
    ),
    revision: {
      number: (live._max.number ?? 0) + 1,
      createdAt: draft.savedAt,
      changeNote: content.changeNote,
      material: !content.minor,
      origin: "editor",
      madeWith: content.madeWith,
      author: draft.authors[0] ?? null,
      decidedBy: null,
      signedOffBy: null,
    },
    publishedAt: draft.savedAt,
    signature: draft.signature && { ...draft.signature, revision: (live._max.number ?? 0) + 1 },
    interests: content.interests,
    easyToReadBy: content.easyToReadBy || null,
    translationState: null,
    nextReviewAt: draft.nextReview === null ? null : columnOf(draft.nextReview),
    isDated: false,
    withdrawal: null,
    translations: [],
    related: related.map(({ currentRevision, ...row }) => ({ ...row, title: currentRevision?.title ?? row.slug })),
    provenance: null,
  };
}

/** A citation of the library, to be cited in a draft too. */
export async function getLibraryCitation(revisionId: string, key: string) {
  const known = isUuid(revisionId) && (await db.revision.count({ where: { id: revisionId } })) > 0;
  if (!known) return null;
  const { citations } = await readDocument(db, revisionId);
  return citations.find((citation) => citation.key === key) ?? null;
}
