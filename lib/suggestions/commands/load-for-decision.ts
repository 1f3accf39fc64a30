// What a decision works on, locked: the article first, then the suggestion, always in this order.
import { type LockedArticle, lockArticle } from "#lib/articles/commands/publish-revision.ts";
import { interestedPeople } from "#lib/articles/queries/declared-interests.ts";
import { readDocument } from "#lib/articles/queries/read-document.ts";
import type { ArticleDocument, Citation } from "#lib/articles/rules/document.ts";
import { mergeDocuments } from "#lib/articles/rules/merge.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";
import { applyChanges } from "#lib/suggestions/rules.ts";

const decisionFields = {
  id: true,
  articleId: true,
  baseRevisionId: true,
  acceptedOnId: true,
  authorId: true,
  decidedById: true,
  origin: true,
  locale: true,
  receipt: true,
  rationale: true,
  interests: true,
  minor: true,
  status: true,
  lockVersion: true,
  changes: { select: { sectionKey: true, proposed: true, accepted: true } },
  citations: { select: { key: true, publisher: true, title: true, url: true, documentDate: true } },
} as const;

export type PendingSuggestion = Awaited<ReturnType<typeof findPending>> & {};

async function findPending(tx: Transaction, id: string) {
  return tx.suggestion.findUnique({ where: { id }, select: decisionFields });
}

export type DecisionFacts = {
  suggestion: PendingSuggestion & { interested: ReadonlySet<string> };
  article: LockedArticle & { currentRevisionId: string };
  head: ArticleDocument;
};

/** Locks and reads everything that a decision needs; null when there is no such suggestion. */
export async function lockForDecision(tx: Transaction, suggestionId: string): Promise<DecisionFacts | null> {
  if (!isUuid(suggestionId)) return null;
  const target = await tx.suggestion.findUnique({ where: { id: suggestionId }, select: { articleId: true } });
  const article = target && (await lockArticle(tx, target.articleId));
  if (!article?.currentRevisionId) return null;
  await tx.$queryRaw`SELECT 1 FROM suggestion WHERE id = ${suggestionId}::uuid FOR UPDATE`;
  const suggestion = await findPending(tx, suggestionId);
  if (!suggestion) return null;
  const { currentRevisionId } = article;
  const interested = (await interestedPeople(tx, [article.id])).get(article.id) ?? new Set();
  return {
    suggestion: { ...suggestion, interested },
    article: { ...article, currentRevisionId },
    head: await readDocument(tx, currentRevisionId),
  };
}

/** A reader's source enters as one that nobody has checked yet. */
export const proposedCitations = (suggestion: Pick<PendingSuggestion, "citations">): Citation[] =>
  suggestion.citations.map((citation) => ({
    ...citation,
    source: null,
    evidence: "unclassified",
    checked: "unchecked",
    checkedOn: null,
  }));

/** Merges the accepted (else proposed) texts into the article as it stands. */
export async function mergeIntoHead(tx: Transaction, { suggestion, head }: Pick<DecisionFacts, "suggestion" | "head">) {
  const base = await readDocument(tx, suggestion.acceptedOnId ?? suggestion.baseRevisionId);
  const texts = suggestion.changes.map(({ sectionKey, proposed, accepted }) => ({
    sectionKey,
    text: accepted ?? proposed,
  }));
  return mergeDocuments(base, head, applyChanges(base, texts, proposedCitations(suggestion)));
}
