import type { Person } from "#lib/accounts/rules.ts";
import { type LockedArticle, lockArticle } from "#lib/articles/commands/publish-revision.ts";
import { type ReviewRefusal, refusalToUnpublish } from "#lib/articles/policy.ts";
import {
  departureKinds,
  refusalOfTarget,
  slugMeant,
  statusAfter,
  type TargetRefusal,
} from "#lib/articles/rules/redirects.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import type { UnpublishForm } from "#lib/articles/schema.ts";
import { record } from "#lib/journal/commands.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import type { Result } from "#lib/shared/result.ts";
import { isUuid } from "#lib/shared/text.ts";

export type UnpublishInput = Pick<UnpublishForm, "headRevision" | "reason" | "explanation" | "target">;

/** Codes of reviews.error.* in content/messages. */
export type UnpublishRefusal = ReviewRefusal | TargetRefusal | "article_changed" | "unexpected";

/** What has been decided of an article: features above this one write to whoever works on it (docs/adr/0001-one-house.md). */
export type Departed = { tx: Transaction; article: LockedArticle; explanation: string; by: string };
type TellOthers = (departed: Departed) => Promise<void>;

/** The article that leaves, and where its readers go, if anywhere. Both are locked. */
type Departure = { article: LockedArticle; target: LockedArticle | null };

/** Takes an article out of what is published: withdrawn (its text stays, explained), consolidated (another took it in), or
 * published in error (gone). For good; its address is kept for ever. Of two people at once one wins, and the other is told.
 * The worker does the rest from the article's status: the index, and the suggestions that were open on it. */
export async function unpublishArticle(
  actor: Person,
  articleId: string,
  input: UnpublishInput,
  tellOthers: TellOthers,
): Promise<Result<object, UnpublishRefusal>> {
  return db.$transaction(async (tx) => {
    const departure = await planDeparture(tx, actor, articleId, input);
    if (!departure.ok) return departure;
    await depart(tx, actor, departure, input);
    await tellOthers({ tx, article: departure.article, explanation: input.explanation, by: actor.personId });
    return { ok: true };
  });
}

/** What unpublishArticle would answer now. Writes nothing. */
export async function checkUnpublish(
  actor: Person,
  articleId: string,
  input: UnpublishInput,
): Promise<Result<object, UnpublishRefusal>> {
  return db.$transaction((tx) => planDeparture(tx, actor, articleId, input));
}

async function planDeparture(
  tx: Transaction,
  actor: Person,
  articleId: string,
  input: UnpublishInput,
): Promise<Result<Departure, UnpublishRefusal>> {
  const own = isUuid(articleId)
    ? await tx.article.findUnique({ where: { id: articleId }, select: { locale: true } })
    : null;
  if (!own) return { ok: false, reason: "unexpected" };
  const slug = slugMeant(input.target);
  const meant = await tx.article.findFirst({ where: { locale: own.locale, slug }, select: { id: true } });
  // Always in the same order, so that two articles can be merged into each other at once: the first wins.
  const locked = new Map<string, LockedArticle | null>();
  for (const id of [articleId, ...(meant ? [meant.id] : [])].toSorted()) locked.set(id, await lockArticle(tx, id));
  const article = locked.get(articleId);
  if (!article) return { ok: false, reason: "unexpected" };
  const found = meant && locked.get(meant.id);
  const target = found?.status === "published" ? found : null;
  const refusal =
    refusalToUnpublish(actor, article) ??
    (article.currentRevisionId === input.headRevision ? null : "article_changed") ??
    refusalOfTarget(input.reason, input.target, { own: articleId, target: target?.id ?? null });
  return refusal ? { ok: false, reason: refusal } : { ok: true, article, target };
}

async function depart(
  tx: Transaction,
  actor: Person,
  { article, target }: Departure,
  { reason, explanation }: UnpublishInput,
): Promise<void> {
  const status = statusAfter(reason);
  const { slug } = await tx.article.update({
    where: { id: article.id },
    data: { status, unpublishedFor: reason, withdrawnAt: new Date(), withdrawnReason: explanation },
    select: { slug: true },
  });
  if (status === "superseded") {
    const address = { locale: article.locale, slug };
    const targetId = target?.id ?? null;
    await tx.articleRedirect.upsert({
      where: { locale_slug: address },
      create: { ...address, targetId },
      update: { targetId },
    });
  }
  await record(tx, {
    kind: departureKinds[reason],
    articleId: article.id,
    revisionId: article.currentRevisionId ?? undefined,
    actorId: actor.personId,
    reason: explanation,
  });
  await notify(tx, [...[article, ...(target ? [target] : [])].flatMap(articleTags), articlesTag]);
}
