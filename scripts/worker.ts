// The background process: `node scripts/worker.ts`. Keeps the search index and the mail in step with the database.
import { forgetExpiredSessions } from "#lib/accounts/commands.ts";
import { checkLinks } from "#lib/articles/commands/check-links.ts";
import { followLinks } from "#lib/articles/commands/follow-links.ts";
import { markDated } from "#lib/articles/commands/mark-dated.ts";
import { turnReviews } from "#lib/articles/commands/turn-reviews.ts";
import { forgetExpiredDrafts } from "#lib/drafts/commands.ts";
import { publishDue, scheduleTag } from "#lib/editing/commands/schedule-draft.ts";
import { forgetOldMail, sendDueMails } from "#lib/notifications/commands.ts";
import { db } from "#lib/platform/db.ts";
import { getEnv } from "#lib/platform/env.ts";
import { keepRunning } from "#lib/platform/jobs.ts";
import { logger } from "#lib/platform/logger.ts";
import { openMailer } from "#lib/platform/mailer.ts";
import { listen } from "#lib/platform/notify.ts";
import { synchronise } from "#lib/search/commands/synchronise.ts";
import { publicWeb } from "#lib/sources/rules/reach.ts";
import { robotName } from "#lib/sources/rules/robots.ts";
import { supersedeConflicting } from "#lib/suggestions/commands/supersede-conflicting.ts";

const startedAt = new Date();

async function beat(): Promise<void> {
  const beatAt = new Date();
  await db.workerHeartbeat.upsert({
    where: { name: "worker" },
    create: { name: "worker", startedAt, beatAt },
    update: { startedAt, beatAt },
  });
}

async function forget(): Promise<void> {
  await forgetExpiredDrafts();
  await forgetExpiredSessions();
  await forgetOldMail();
}

const { linkChecks, portalUrl } = getEnv();
const visitor = { reach: publicWeb, userAgent: `${robotName}/1.0 (+${portalUrl})` };

const mailer = openMailer();
const search = keepRunning("search", 5_000, synchronise);
const mail = keepRunning("mail", 5_000, () => sendDueMails(mailer));
const suggestions = keepRunning("suggestions", 60_000, supersedeConflicting);
const publications = keepRunning("publications", 30_000, () => publishDue());
const jobs = [
  publications,
  search,
  mail,
  suggestions,
  keepRunning("heartbeat", 5_000, beat),
  keepRunning("forget", 3_600_000, forget),
  keepRunning("dated", 600_000, markDated),
  keepRunning("followed links", 3_600_000, () => followLinks(new Date())),
  ...(linkChecks ? [keepRunning("links", 60_000, () => checkLinks({ visitor, now: () => new Date() }))] : []),
  keepRunning("reviews", 600_000, () => turnReviews()),
];

const notifications = listen({
  onTags(tags) {
    if (tags.includes("articles")) {
      search.wake();
      suggestions.wake();
    }
    if (tags.includes("mail")) mail.wake();
    if (tags.includes(scheduleTag)) publications.wake();
  },
  onConnect() {
    for (const job of jobs) job.wake();
  },
});

async function stop(): Promise<void> {
  await notifications.stop();
  await Promise.race([
    Promise.all(jobs.map((job) => job.stop())),
    new Promise((resolve) => setTimeout(resolve, 5_000).unref()),
  ]);
  process.exit(0);
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
// The supervisor is gone: so are we.
process.once("disconnect", () => process.exit(0));
logger.info("worker started");
