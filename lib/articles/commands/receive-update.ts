// An article that came before arrives again. What people have changed here since the last delivery is merged three ways;
// where that fails the live text stays and a conflict is handed over.
import { aboutArticle, revisionOf, upstreamOf } from "#lib/articles/commands/create-articles.ts";
import { planUpdate, type Update, type UpdatePlan } from "#lib/articles/commands/plan-reception.ts";
import { publishRevision } from "#lib/articles/commands/publish-revision.ts";
import { type ContentConflict, sortConflicts } from "#lib/articles/rules/content-conflict.ts";
import { documentDigest } from "#lib/articles/rules/digest.ts";
import { inDoubt } from "#lib/articles/rules/index-doubt.ts";
import type { ReceivedArticle, ReceiveOutcome, ReceiveRefusal } from "#lib/articles/rules/received.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import { record } from "#lib/journal/commands.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import type { Result } from "#lib/shared/result.ts";

/** Keeps a conflict for a moderator, in the transaction that received it. Suggestions stand above articles, hence a parameter. */
export type OnConflict = (tx: Transaction, conflict: ContentConflict) => Promise<void>;
export type Received = Result<{ outcome: ReceiveOutcome }, ReceiveRefusal>;

/** An article as the portal knows it from its last delivery. */
export type KnownArticle = { articleId: string; versionDate: Date | null };

export const receptionLimits = { maxWait: 15_000, timeout: 15_000 };

async function withdraw(tx: Transaction, articleId: string, { withdrawn }: ReceivedArticle): Promise<void> {
  if (withdrawn) await record(tx, { kind: "article_withdrawn", articleId, reason: withdrawn.reason });
}

async function update(tx: Transaction, input: ReceivedArticle, plan: Update, onConflict: OnConflict): Promise<void> {
  const { article, groupId, live, merged, conflicts, revision, follows } = plan;
  const published =
    revision &&
    (await publishRevision(tx, { ...article, groupId }, revisionOf(input, { document: merged, follows }, revision)));
  await tx.article.update({
    where: { id: article.id },
    // Theme and audience are in the search index too: without a new revision it must be told to look again.
    data: { groupId, ...aboutArticle(input, plan), ...(revision === null && { indexedRevisionId: inDoubt }) },
    select: { id: true },
  });
  await withdraw(tx, article.id, input);
  await tx.articleUpstream.updateMany({
    where: { articleId: article.id, origin: input.origin },
    data: upstreamOf(input),
  });
  if (revision === null || groupId !== article.groupId) {
    await notify(tx, [...articleTags(article), ...articleTags({ groupId }), articlesTag]);
  }
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

function receptionOf(plan: UpdatePlan): Received {
  if (plan.kind === "refused") return { ok: false, reason: plan.reason };
  if (plan.kind === "unchanged") return { ok: true, outcome: "unchanged" };
  if (plan.conflicts.length > 0) return { ok: true, outcome: "conflict" };
  return { ok: true, outcome: plan.revision ? "revised" : "unchanged" };
}

async function receiveVersion(input: ReceivedArticle, articleId: string, onConflict: OnConflict): Promise<Received> {
  return db.$transaction(async (tx) => {
    const plan = await planUpdate(tx, input, articleId);
    if (plan.kind === "update") await update(tx, input, plan, onConflict);
    return receptionOf(plan);
  }, receptionLimits);
}

/** The versions that the origin made since the last delivery, where it dates them, then the one that it gives as its own. */
function newVersions({ history, ...input }: ReceivedArticle, { versionDate }: KnownArticle): ReceivedArticle[] {
  const since = versionDate === null ? [] : history.filter((past) => new Date(past.versionDate) > versionDate);
  return [...since.map((past) => ({ ...input, ...past, withdrawn: null })), input].map((version) => ({
    ...version,
    history: [],
  }));
}

/** Takes in an article that came before, each of its new versions in one transaction.
 * @returns "revised" when a revision was published, "conflict" when part of what came waits for a moderator, "unchanged"
 * when the text stays as it is (what is said about it may have been brought up to date). */
export async function receiveUpdate(
  input: ReceivedArticle,
  known: KnownArticle,
  onConflict: OnConflict,
): Promise<Received> {
  let received: Received = { ok: true, outcome: "unchanged" };
  for (const version of newVersions(input, known)) {
    received = await receiveVersion(version, known.articleId, onConflict);
    if (!received.ok) break;
  }
  return received;
}

/** What receiveUpdate would answer now. Writes nothing. */
export async function previewUpdate(input: ReceivedArticle, { articleId }: KnownArticle): Promise<Received> {
  return db.$transaction(async (tx) => receptionOf(await planUpdate(tx, input, articleId)), receptionLimits);
}
