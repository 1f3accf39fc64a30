// The one door for articles from outside: our own files and every import format. What people have changed here since
// the last delivery is merged three ways; where that fails the live text stays and a conflict is handed over.
import { type Plan, planReception, type Update } from "#lib/articles/commands/plan-reception.ts";
import { publishRevision, type RevisionInput } from "#lib/articles/commands/publish-revision.ts";
import { noteFor, type RevisionReason } from "#lib/articles/rules/change-notes.ts";
import { type ContentConflict, sortConflicts } from "#lib/articles/rules/content-conflict.ts";
import { documentDigest } from "#lib/articles/rules/digest.ts";
import type { ArticleDocument } from "#lib/articles/rules/document.ts";
import { inDoubt } from "#lib/articles/rules/index-doubt.ts";
import {
  type ReceivedArticle,
  type ReceiveOutcome,
  type ReceiveRefusal,
  receivedDigest,
} from "#lib/articles/rules/received.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import type { Result } from "#lib/shared/result.ts";

/** Keeps a conflict for a moderator, in the transaction that received it. Suggestions stand above articles, hence a parameter. */
export type OnConflict = (tx: Transaction, conflict: ContentConflict) => Promise<void>;
export type Received = Result<{ outcome: ReceiveOutcome }, ReceiveRefusal>;

const limits = { maxWait: 15_000, timeout: 15_000 };

function revisionOf(input: ReceivedArticle, document: ArticleDocument, reason: RevisionReason): RevisionInput {
  return {
    document,
    material: reason !== "confirmed",
    origin: input.origin,
    changeNote: noteFor(input, reason),
    madeWith: input.madeWith,
    upstreamDigest: documentDigest(input.document),
    ...(input.followsDigest && { followsDigest: input.followsDigest }),
  };
}

const aboutArticle = (input: ReceivedArticle) => ({
  themeSlug: input.theme,
  audience: input.audience,
  relatedSlugs: input.related,
  nextReviewAt: input.nextReviewAt === null ? null : new Date(input.nextReviewAt),
});

const upstreamOf = (input: ReceivedArticle) => ({
  ...input.provenance,
  digest: receivedDigest(input),
  document: input.document,
  receivedAt: new Date(),
});

async function create(tx: Transaction, input: ReceivedArticle, groupId: string): Promise<Received> {
  const { locale, slug, origin, externalId } = input;
  const [article] = await tx.article.createManyAndReturn({
    data: [{ groupId, locale, slug, ...aboutArticle(input) }],
    select: { id: true },
    // Somebody else took the address since the plan was made.
    skipDuplicates: true,
  });
  if (!article) return { ok: false, reason: "slug_taken" };
  const { id } = article;
  await tx.articleUpstream.createMany({
    data: [{ articleId: id, origin, externalId, locale, ...upstreamOf(input) }],
  });
  const fresh = { id, groupId, locale, currentRevisionId: null };
  await publishRevision(tx, fresh, revisionOf(input, input.document, "first"));
  return { ok: true, outcome: "created" };
}

async function update(tx: Transaction, input: ReceivedArticle, plan: Update, onConflict: OnConflict): Promise<void> {
  const { article, groupId, live, merged, conflicts, revision } = plan;
  await tx.article.update({
    where: { id: article.id },
    // Theme and audience are in the search index too: without a new revision it must be told to look again.
    data: { groupId, ...aboutArticle(input), ...(revision === null && { indexedRevisionId: inDoubt }) },
    select: { id: true },
  });
  await tx.articleUpstream.updateMany({
    where: { articleId: article.id, origin: input.origin },
    data: upstreamOf(input),
  });
  if (revision === null || groupId !== article.groupId) {
    await notify(tx, [...articleTags(article), ...articleTags({ groupId }), articlesTag]);
  }
  const published =
    revision && (await publishRevision(tx, { ...article, groupId }, revisionOf(input, merged, revision)));
  if (conflicts.length === 0) return;
  await onConflict(tx, {
    articleId: article.id,
    locale: input.locale,
    baseRevisionId: published?.revisionId ?? plan.liveRevisionId,
    origin: input.origin,
    externalId: input.externalId,
    digest: documentDigest(input.document),
    ...sortConflicts(conflicts, live, input.document),
  });
}

function receptionOf(plan: Plan): Received {
  if (plan.kind === "refused") return { ok: false, reason: plan.reason };
  if (plan.kind === "create") return { ok: true, outcome: "created" };
  if (plan.kind === "unchanged") return { ok: true, outcome: "unchanged" };
  if (plan.conflicts.length > 0) return { ok: true, outcome: "conflict" };
  return { ok: true, outcome: plan.revision ? "revised" : "unchanged" };
}

/** Takes one article in, in one transaction.
 * @returns "revised" when a revision was published, "conflict" when part of what came waits for a moderator, "unchanged"
 * when the text stays as it is (what is said about it may have been brought up to date). */
export async function receiveDocument(input: ReceivedArticle, onConflict: OnConflict): Promise<Received> {
  return db.$transaction(async (tx) => {
    const plan = await planReception(tx, input);
    if (plan.kind === "create") return create(tx, input, plan.groupId);
    if (plan.kind === "update") await update(tx, input, plan, onConflict);
    return receptionOf(plan);
  }, limits);
}

/** What receiveDocument would answer now. Writes nothing. */
export async function previewReception(input: ReceivedArticle): Promise<Received> {
  return db.$transaction(async (tx) => receptionOf(await planReception(tx, input)), limits);
}
