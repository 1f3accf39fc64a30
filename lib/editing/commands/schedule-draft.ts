// Publication at an hour: decided by a person, carried out by the worker.
import { getPerson } from "#lib/accounts/queries.ts";
import { anonymous, type Person } from "#lib/accounts/rules.ts";
import type { LockedArticle } from "#lib/articles/commands/publish-revision.ts";
import { dayOf } from "#lib/articles/rules/review-cycle.ts";
import {
  changeDraft,
  type DraftWork,
  type LockedDraft,
  lockBoth,
  Refused,
  type StepOutcome,
  type StepRefusal,
  unscheduled,
} from "#lib/editing/commands/change-draft.ts";
import { checkDraft } from "#lib/editing/commands/check-draft.ts";
import { publishLocked } from "#lib/editing/commands/publish-draft.ts";
import { tellEditors } from "#lib/editing/commands/tell-editors.ts";
import { refusalToStep } from "#lib/editing/policy.ts";
import { reviewPlanned } from "#lib/editing/rules/readiness.ts";
import { refusalOfHour } from "#lib/editing/rules/schedule.ts";
import { record } from "#lib/journal/commands.ts";
import { db, isDatabaseDown } from "#lib/platform/db.ts";
import { logger } from "#lib/platform/logger.ts";
import { notify } from "#lib/platform/notify.ts";
import { translator } from "#lib/shared/messages.ts";

type Seen = { articleId: string; lockVersion: number };

/** What wakes the worker when something is to be published. */
export const scheduleTag = "schedule";

/** Decides that a submitted text goes live at an hour to come. */
export const scheduleDraft = (actor: Person, seen: Seen, at: Date): Promise<StepOutcome> =>
  changeDraft(actor, { ...seen, step: "schedule" }, async ({ tx, article, draft }) => {
    const refusal = refusalOfHour(at, reviewsOf(article, draft));
    if (refusal) throw new Refused(refusal);
    const problems = await checkDraft(tx, { article, ...draft });
    if (Object.keys(problems).length > 0) throw new Refused("not_ready");
    await tx.articleDraft.update({
      where: { articleId: article.id },
      data: {
        state: "scheduled",
        scheduledFor: at,
        scheduledById: actor.personId,
        lockVersion: { increment: 1 },
        returnedReason: null,
        returnedById: null,
        returnedAt: null,
      },
    });
    await record(tx, { kind: "publication_scheduled", actorId: actor.personId, articleId: article.id });
    await notify(tx, [scheduleTag]);
  });

/** The days of the next review that the text would have, once live. */
function reviewsOf(article: LockedArticle, { content, signature }: LockedDraft): string[] {
  const planned = reviewPlanned(content, article);
  return [signature && dayOf(signature.nextReview), planned].filter((day) => day !== null);
}

/** Takes the decision back: the text waits again. */
export const unscheduleDraft = (actor: Person, seen: Seen): Promise<StepOutcome> =>
  changeDraft(actor, { ...seen, step: "unschedule" }, async ({ tx, article }) => {
    await tx.articleDraft.update({
      where: { articleId: article.id },
      data: { state: "submitted", lockVersion: { increment: 1 }, ...unscheduled },
    });
    await record(tx, { kind: "publication_cancelled", actorId: actor.personId, articleId: article.id });
  });

/** Publishes every text whose hour has come, each in a transaction of its own: what is done is no longer scheduled, so that a
 * run that is repeated, or that died half-way, does nothing twice. One that cannot be published any more, or whose publication
 * fails while the database is there, goes back to those who submitted it, with the reason.
 * @returns how many were published. */
export async function publishDue(now = new Date()): Promise<number> {
  const due = await db.articleDraft.findMany({
    where: { state: "scheduled", scheduledFor: { lte: now } },
    orderBy: { scheduledFor: "asc" },
    select: { articleId: true },
  });
  let published = 0;
  for (const { articleId } of due) {
    // One that fails must not keep the others waiting.
    const done = await publishScheduled(articleId, now).catch((err) => {
      logger.error({ err, article: articleId }, "scheduled publication put off");
      return false;
    });
    if (done) published += 1;
  }
  return published;
}

const isDue = ({ draft }: DraftWork, now: Date) =>
  draft.state === "scheduled" && draft.scheduledFor !== null && draft.scheduledFor <= now;

async function publishScheduled(articleId: string, now: Date): Promise<boolean> {
  try {
    return await db.$transaction(async (tx) => {
      const locked = await lockBoth(tx, articleId);
      // Another worker, or a person, was faster.
      if (!locked || !isDue(locked, now)) return false;
      await publishLocked(locked, await deciderOf(locked));
      return true;
    });
  } catch (error) {
    // Away: the next run tries again. What fails otherwise would fail for ever, and nobody would know.
    if (isDatabaseDown(error)) throw error;
    const refused = error instanceof Refused;
    if (!refused) logger.error({ err: error, article: articleId }, "scheduled publication failed");
    await giveBack(articleId, now, refused ? error.reason : "publication_failed");
    return false;
  }
}

/** Who scheduled it.
 * @throws Refused when they may not publish it any more. */
async function deciderOf({ tx, draft }: DraftWork): Promise<string> {
  const decider = draft.scheduledById === null ? anonymous : await getPerson(tx, draft.scheduledById);
  const refusal = refusalToStep(decider, "publish", { ...draft, signed: draft.signature !== null });
  if (decider.kind === "anonymous" || refusal) throw new Refused("decider_gone");
  return decider.personId;
}

async function giveBack(articleId: string, now: Date, refusal: StepRefusal): Promise<void> {
  await db.$transaction(async (tx) => {
    const locked = await lockBoth(tx, articleId);
    if (!locked || !isDue(locked, now)) return;
    const reason = translator(locked.article.locale)(`editing.refusal.${refusal}`);
    await tx.articleDraft.update({
      where: { articleId },
      data: {
        state: "submitted",
        lockVersion: { increment: 1 },
        returnedReason: reason,
        returnedById: null,
        returnedAt: new Date(),
        ...unscheduled,
      },
    });
    await record(tx, { kind: "publication_cancelled", articleId, reason });
    await tellEditors(locked, "draftUnscheduled", { reason, by: null });
  });
}
