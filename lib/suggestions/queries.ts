import type { Actor } from "#lib/accounts/rules.ts";
import { interestedPeople } from "#lib/articles/queries/declared-interests.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import { diffWords } from "#lib/articles/rules/diff.ts";
import type { ArticleDocument } from "#lib/articles/rules/document.ts";
import { mergeText } from "#lib/articles/rules/merge.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";
import { refusalToAct } from "#lib/suggestions/policy.ts";
import type { QueueItem, ReviewView, SuggestionView } from "#lib/suggestions/views.ts";

const named = { select: { pseudonym: true } } as const;
const articleFields = {
  select: { slug: true, groupId: true, currentRevisionId: true, currentRevision: { select: { title: true } } },
} as const;

const suggestionFields = {
  id: true,
  articleId: true,
  receipt: true,
  status: true,
  origin: true,
  locale: true,
  createdAt: true,
  rationale: true,
  interests: true,
  minor: true,
  withChanges: true,
  lockVersion: true,
  authorId: true,
  decidedById: true,
  baseRevisionId: true,
  decisionReason: true,
  decidedAt: true,
  signatureReason: true,
  signedOffAt: true,
  acceptedOnId: true,
  author: named,
  decidedBy: named,
  signedOffBy: named,
  article: articleFields,
  baseRevision: { select: { number: true } },
  revision: { select: { number: true } },
  citations: { select: { key: true, publisher: true, title: true, url: true, documentDate: true } },
  changes: { select: { sectionKey: true, proposed: true, accepted: true } },
} as const;

const findSuggestion = (where: { id: string } | { receipt: string }) =>
  db.suggestion.findUnique({ where, select: suggestionFields });
type Row = NonNullable<Awaited<ReturnType<typeof findSuggestion>>>;

const sectionIn = (document: ArticleDocument, key: string) => document.sections.find((section) => section.key === key);

/** What people answered. Where it was overtaken, the portal's own sentence stands in the place of the answer that was still to
 * come (commands/supersede-conflicting.ts). */
function answersOf(row: Row): Pick<SuggestionView, "decision" | "signature" | "overtaken"> {
  const { decisionReason, decidedAt, signatureReason, signedOffAt, withChanges } = row;
  const decision =
    decisionReason && decidedAt
      ? { reason: decisionReason, by: row.decidedBy?.pseudonym ?? null, at: decidedAt, withChanges }
      : null;
  const signature =
    signatureReason && signedOffAt
      ? { reason: signatureReason, by: row.signedOffBy?.pseudonym ?? null, at: signedOffAt }
      : null;
  if (row.status !== "superseded") return { decision, signature, overtaken: null };
  const found = signature ?? decision;
  return {
    decision: signature ? decision : null,
    signature: null,
    overtaken: found && { reason: found.reason, at: found.at },
  };
}

function viewOf(row: Row, base: ArticleDocument): SuggestionView {
  return {
    id: row.id,
    receipt: row.receipt,
    status: row.status,
    origin: row.origin,
    locale: row.locale,
    article: {
      slug: row.article.slug,
      title: row.article.currentRevision?.title ?? row.article.slug,
      groupId: row.article.groupId,
    },
    baseRevision: row.baseRevision.number,
    createdAt: row.createdAt,
    author: row.author?.pseudonym ?? null,
    rationale: row.rationale,
    interests: row.interests,
    minor: row.minor,
    citations: row.citations,
    changes: row.changes.map(({ sectionKey, proposed }) => {
      const section = sectionIn(base, sectionKey);
      return {
        sectionKey,
        heading: section?.heading ?? sectionKey,
        segments: diffWords(section?.markdown ?? "", proposed),
      };
    }),
    ...answersOf(row),
    publishedRevision: row.revision?.number ?? null,
  };
}

/** What became of a suggestion, for whoever holds its receipt. Null when there is none. */
export async function getContribution(receipt: string): Promise<SuggestionView | null> {
  const row = await findSuggestion({ receipt });
  return row && viewOf(row, await readDocument(db, row.baseRevisionId));
}

/** The suggestions of one person, newest first. */
export async function listContributions(
  personId: string,
): Promise<Pick<SuggestionView, "receipt" | "status" | "article" | "createdAt" | "locale">[]> {
  const rows = await db.suggestion.findMany({
    where: { authorId: personId },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: { receipt: true, status: true, createdAt: true, locale: true, article: articleFields },
  });
  return rows.map(({ article, ...row }) => ({
    ...row,
    article: { slug: article.slug, title: article.currentRevision?.title ?? article.slug, groupId: article.groupId },
  }));
}

type ReviewFacts = {
  authorId: string | null;
  decidedById: string | null;
  /** Who declared an interest in the article. */
  interested: ReadonlySet<string>;
  headRevision: string;
};

/** What a moderator or clinical reviewer has before them: the proposal merged into the article as it stands now. */
export async function getReview(id: string): Promise<(ReviewView & ReviewFacts) | null> {
  const row = isUuid(id) ? await findSuggestion({ id }) : null;
  if (!row?.article.currentRevisionId) return null;
  const [base, head, shown, people] = await Promise.all([
    readDocument(db, row.acceptedOnId ?? row.baseRevisionId),
    readDocument(db, row.article.currentRevisionId),
    readDocument(db, row.baseRevisionId),
    interestedPeople(db, [row.articleId]),
  ]);
  const merged = row.changes.map(({ sectionKey, proposed, accepted }) => {
    const current = sectionIn(head, sectionKey)?.markdown ?? "";
    const { clean, text } = mergeText(sectionIn(base, sectionKey)?.markdown ?? "", current, accepted ?? proposed);
    const heading = sectionIn(head, sectionKey)?.heading ?? sectionKey;
    return { sectionKey, heading, text, clean, segments: diffWords(current, text) };
  });
  return {
    ...viewOf(row, shown),
    lockVersion: row.lockVersion,
    merged,
    articleChangedSince: row.baseRevisionId !== row.article.currentRevisionId,
    authorId: row.authorId,
    decidedById: row.decidedById,
    interested: people.get(row.articleId) ?? new Set(),
    headRevision: row.article.currentRevisionId,
  };
}

const queueFields = {
  id: true,
  articleId: true,
  status: true,
  origin: true,
  locale: true,
  createdAt: true,
  minor: true,
  authorId: true,
  decidedById: true,
  author: named,
  article: articleFields,
  changes: { select: { sectionKey: true } },
} as const;

/** Everything that waits for a person, oldest first: red flags before the rest, as they bear the clinical risk. */
export async function listQueue(actor: Actor): Promise<QueueItem[]> {
  const rows = await db.suggestion.findMany({
    where: { status: { in: ["submitted", "awaiting_signature"] } },
    orderBy: { createdAt: "asc" },
    select: queueFields,
  });
  const people = await interestedPeople(db, [...new Set(rows.map(({ articleId }) => articleId))]);
  const items = rows.map((row) => ({
    id: row.id,
    status: row.status as QueueItem["status"],
    origin: row.origin,
    locale: row.locale,
    article: { slug: row.article.slug, title: row.article.currentRevision?.title ?? row.article.slug },
    sections: row.changes.map(({ sectionKey }) => sectionKey),
    author: row.author?.pseudonym ?? null,
    minor: row.minor,
    createdAt: row.createdAt,
    refusal: refusalToAct(actor, { ...row, interested: people.get(row.articleId) ?? new Set() }),
  }));
  const risky = (item: QueueItem) => Number(!item.sections.includes("red-flags"));
  return items.toSorted((a, b) => risky(a) - risky(b));
}
