import type { Actor } from "#lib/accounts/rules.ts";
import { tellCitingPages } from "#lib/articles/commands/open-rechecks.ts";
import { lockArticle } from "#lib/articles/commands/publish-revision.ts";
import { canCloseRecheck } from "#lib/articles/policy.ts";
import { inDoubt } from "#lib/articles/rules/index-doubt.ts";
import { type RecheckOutcome, type RecheckRefusal, refusalToClose } from "#lib/articles/rules/recheck.ts";
import { today } from "#lib/articles/rules/review-cycle.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import { record } from "#lib/journal/commands.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import type { Result } from "#lib/shared/result.ts";
import { isUuid } from "#lib/shared/text.ts";
import { lockAddress, settleChange } from "#lib/sources/commands/record-finding.ts";
import { linksTag } from "#lib/sources/rules/tags.ts";

export type ClosingRefusal = RecheckRefusal | "needs_editor" | "unexpected";

/** An editor has looked again, and says in public what they found. A text that must be written anew is due for review today. */
export async function closeRecheck(
  actor: Actor,
  id: string,
  { outcome, note }: { outcome: RecheckOutcome; note: string },
): Promise<Result<object, ClosingRefusal>> {
  if (!canCloseRecheck(actor)) return { ok: false, reason: "needs_editor" };
  if (!isUuid(id)) return { ok: false, reason: "unexpected" };
  return db.$transaction(async (tx) => {
    const target = await tx.recheck.findUnique({ where: { id }, select: { address: true, articleId: true } });
    if (!target) return { ok: false, reason: "unexpected" };
    const { address, articleId } = target;
    // In the order in which a check takes them: the address, the recheck, the article.
    await lockAddress(tx, address);
    const recheck = await lockRecheck(tx, id);
    const article = await lockArticle(tx, articleId);
    if (!recheck || !article) return { ok: false, reason: "unexpected" };
    const refusal = refusalToClose(recheck, outcome);
    if (refusal) return { ok: false, reason: refusal };
    const now = new Date();
    await tx.recheck.update({ where: { id }, data: { outcome, note, closedAt: now, closedById: actor.personId } });
    if (outcome === "to_rewrite") await bringReviewForward(tx, articleId);
    await settleWhenDone(tx, address);
    await record(tx, { kind: "recheck_closed", actorId: actor.personId, articleId, reason: note });
    await notify(tx, [...articleTags(article), linksTag]);
    return { ok: true };
  });
}

/** Once nobody has to look again, the page as it is now is the one to compare with. */
export async function settleWhenDone(tx: Transaction, address: string): Promise<void> {
  if ((await tx.recheck.count({ where: { address, closedAt: null } })) > 0) return;
  if (await settleChange(tx, address)) await tellCitingPages(tx, address);
}

type LockedRecheck = { isClosed: boolean; isCited: boolean };

async function lockRecheck(tx: Transaction, id: string): Promise<LockedRecheck | null> {
  const rows = await tx.$queryRaw<LockedRecheck[]>`
    SELECT recheck.closed_at IS NOT NULL AS "isClosed", EXISTS (
      SELECT FROM article JOIN revision_citation citation ON citation.revision_id = article.current_revision_id
      WHERE article.id = recheck.article_id AND split_part(citation.url, '#', 1) = recheck.address) AS "isCited"
    FROM recheck WHERE id = ${id}::uuid FOR UPDATE OF recheck`;
  return rows[0] ?? null;
}

async function bringReviewForward(tx: Transaction, articleId: string): Promise<void> {
  // The index ranks late texts lower: it must learn the new day.
  await tx.$executeRaw`
    UPDATE article SET next_review_at = least(next_review_at, ${today()}::date), indexed_revision_id = ${inDoubt}::uuid
    WHERE id = ${articleId}::uuid`;
  await notify(tx, [articlesTag]);
}
