// What is known of a cited address, and what one more look at it changes. When a page is believed to have changed or
// vanished is decided here, and nowhere else (docs/link-checks.md).

/** prisma/schema/links.prisma has the same list, with what each means. */
export const linkStatuses = [
  "unchecked",
  "ok",
  "moved",
  "changed",
  "failing",
  "gone",
  "unreachable",
  "barred",
  "refused",
] as const;
export type LinkStatus = (typeof linkStatuses)[number];

/** The page can no longer be read, and this is certain enough to say so in public. */
export const isVanished = (status: LinkStatus): boolean => status === "gone" || status === "unreachable";

/** What readers are told of a citation's page; null: nothing. */
export const publicState = (status: LinkStatus): LinkEvent | null =>
  isVanished(status) ? "vanished" : status === "changed" ? "changed" : null;

/** What one look at an address found. */
export type Finding =
  | {
      kind: "answers";
      httpStatus: number;
      /** Where permanent redirects led, or null. */
      movedTo: string | null;
      etag: string | null;
      lastModified: string | null;
      /** Of its readable text; null: there is no text that could be compared. */
      digest: string | null;
    }
  /** The server says that this page is the one that we read last time. */
  | { kind: "unmodified"; httpStatus: number; movedTo: string | null }
  | { kind: "gone"; httpStatus: number }
  | { kind: "unreachable"; httpStatus: number | null }
  | { kind: "barred"; httpStatus: number | null }
  | { kind: "refused" }
  /** Come back later: nothing was learnt. */
  | { kind: "busy"; until: Date };

export type LinkState = {
  status: LinkStatus;
  httpStatus: number | null;
  movedTo: string | null;
  etag: string | null;
  lastModified: string | null;
  /** Of the text that is taken as read. */
  digest: string | null;
  /** Of the text at the last look. */
  seenDigest: string | null;
  /** When a change was believed that nobody has dealt with yet. */
  changedAt: Date | null;
  checkedAt: Date | null;
  nextCheckAt: Date;
  failures: number;
  firstFailureAt: Date | null;
};

/** What calls for people. */
export type LinkEvent = "changed" | "vanished";

const hour = 3_600_000;
const day = 24 * hour;

// Two looks are made a day apart, give or take the spread: less than this is the same look twice.
const apart = 20 * hour;
/** A server that gives no answer is believed to have gone after so long, and so many looks. */
const unreachableAfter = { ms: 7 * day, failures: 5 };
const spread = 2 * hour;
/** « Come back at once » (Retry-After: 0) is not to be asked every minute. */
const shortestBusy = hour;

/** When to look again: every day at about this hour, every week where nothing is expected to change.
 * @param chance from 0 to 1: looks never fall into step. */
export function nextCheck(status: LinkStatus, now: Date, chance: number): Date {
  const pause = isVanished(status) || status === "barred" || status === "refused" ? 7 * day : day;
  return new Date(now.getTime() + pause + (2 * chance - 1) * spread);
}

/** Addresses that were never looked at are spread over the day, and a few of them over a few minutes. */
export const firstCheckWithin = (count: number): number => Math.min(day, count * 30_000);

/** Takes in one look. An event comes once for each change, and once when a page vanishes. */
export function follow(
  before: LinkState,
  finding: Finding,
  now: Date,
  chance: number,
): { state: LinkState; event: LinkEvent | null } {
  if (finding.kind === "busy") {
    const nextCheckAt = new Date(Math.max(finding.until.getTime(), now.getTime() + shortestBusy));
    return { state: { ...before, nextCheckAt }, event: null };
  }
  const { change, event } = judge(before, finding, now);
  const state = { ...before, ...change, checkedAt: now };
  return { state: { ...state, nextCheckAt: nextCheck(state.status, now, chance) }, event };
}

type Judgement = { change: Partial<LinkState>; event: LinkEvent | null };

const noFailure = { failures: 0, firstFailureAt: null };

function judge(before: LinkState, finding: Exclude<Finding, { kind: "busy" }>, now: Date): Judgement {
  switch (finding.kind) {
    case "answers":
    case "unmodified":
      return takeText(before, finding, now);
    case "gone":
    case "unreachable":
      return takeFailure(before, finding, now);
    case "barred":
      return { change: { ...noFailure, status: "barred", httpStatus: finding.httpStatus }, event: null };
    case "refused":
      return { change: { ...noFailure, status: "refused", httpStatus: null }, event: null };
  }
}

function takeText(
  before: LinkState,
  finding: Extract<Finding, { kind: "answers" | "unmodified" }>,
  now: Date,
): Judgement {
  const read = finding.kind === "answers" ? finding : null;
  const seen = read ? read.digest : before.seenDigest;
  const believed = before.digest !== null && isSeenTwice(before, seen, now) && seen !== before.digest;
  const changedAt = believed ? now : before.changedAt;
  const change = {
    ...noFailure,
    status: statusOf(changedAt, finding.movedTo),
    httpStatus: finding.httpStatus,
    movedTo: finding.movedTo,
    ...(read && { etag: read.etag, lastModified: read.lastModified }),
    digest: believed ? seen : (before.digest ?? seen),
    // A text that could not be read this time says nothing about the one that was.
    seenDigest: seen ?? before.seenDigest,
    changedAt,
  };
  return { change, event: believed ? "changed" : null };
}

/** One look may fall on a page under repair, or on one side of an experiment: a new text counts once it was seen twice. */
const isSeenTwice = (before: LinkState, seen: string | null, now: Date): boolean =>
  seen !== null && seen === before.seenDigest && before.checkedAt !== null && +now - +before.checkedAt >= apart;

const statusOf = (changedAt: Date | null, movedTo: string | null): LinkStatus =>
  changedAt ? "changed" : movedTo ? "moved" : "ok";

function takeFailure(
  before: LinkState,
  finding: Extract<Finding, { kind: "gone" | "unreachable" }>,
  now: Date,
): Judgement {
  const firstFailureAt = before.firstFailureAt ?? now;
  const failures = before.failures + 1;
  const change = { failures, firstFailureAt, httpStatus: finding.httpStatus };
  if (isVanished(before.status)) {
    return { change: { ...change, status: finding.kind === "gone" ? "gone" : before.status }, event: null };
  }
  const lasted = +now - +firstFailureAt;
  const believed =
    finding.kind === "gone"
      ? before.status === "failing" && isGoneStatus(before.httpStatus) && lasted >= apart
      : lasted >= unreachableAfter.ms && failures >= unreachableAfter.failures;
  return { change: { ...change, status: believed ? finding.kind : "failing" }, event: believed ? "vanished" : null };
}

/** "Not found" and "gone": the server knows that there is no such page. */
export const isGoneStatus = (httpStatus: number | null): boolean => httpStatus === 404 || httpStatus === 410;

/** What a change that people have dealt with leaves. */
export const settled = (state: Pick<LinkState, "status" | "movedTo">): Pick<LinkState, "status" | "changedAt"> => ({
  status: state.status === "changed" ? statusOf(null, state.movedTo) : state.status,
  changedAt: null,
});
