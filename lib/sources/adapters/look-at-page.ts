// One look at a cited page, as a polite visitor: robots.txt first, HEAD where it can be enough, GET where the text must be
// read or HEAD is refused, a few redirects, each of them judged like the first address.
import { awaitTurn, keepRobots, knownRobots, leaveHost, leaveInPeace } from "#lib/sources/adapters/host-ledger.ts";
import { PageReader } from "#lib/sources/adapters/page-digest.ts";
import {
  ask,
  type Web,
  type WebAnswer,
  type WebFailure,
  type WebQuestion,
  type WebResult,
} from "#lib/sources/adapters/web-request.ts";
import { isSamePage, meaningOfFailure, movedTo, retryAt } from "#lib/sources/rules/answer-meaning.ts";
import type { Finding, LinkState } from "#lib/sources/rules/link-state.ts";
import {
  type Robots,
  type RobotsAnswer,
  robotsBytes,
  robotsKeptFor,
  robotsOf,
  usualPause,
} from "#lib/sources/rules/robots.ts";

export type Visitor = Web & {
  /** Milliseconds between two requests to one server, in place of what robots.txt says: for tests against our own servers. */
  pause?: number;
  /** Milliseconds after which a look asks nothing more. */
  longestLook?: number;
};

export type Known = Pick<LinkState, "etag" | "lastModified">;

const mostHops = 5;
const pageBytes = 2_000_000;
// A request ends within its time-out; a worker that died keeps others waiting no longer than this.
const longestRequest = 30_000;
// Five hops over slow and busy servers, each with a robots.txt of its own, would take an hour.
const usualLongestLook = 10 * 60_000;
const day = 24 * 3_600_000;

/** What there is to say of a page that gave no answer of its own. */
type Found = { finding: Finding };

type Hop = { status: number; to: string };
type Visit = { url: URL; hops: Hop[] } & ({ answer: WebAnswer } | { failure: WebFailure });

/** A visitor under way: no request begins after its deadline. */
type Look = Visitor & { deadline: number };

/** One look. It ends: a page that takes longer than a look may is busy until tomorrow. */
export async function lookAtPage(visitor: Visitor, address: string, known: Known): Promise<Finding> {
  const url = URL.parse(address);
  if (!url) return { kind: "refused" };
  const look = { ...visitor, deadline: performance.now() + (visitor.longestLook ?? usualLongestLook) };
  const head = await visit(look, { method: "HEAD", url, hops: [], headers: {} });
  if ("finding" in head) return head.finding;
  const enough = findingOfHead(head, known);
  if (enough) return enough;
  const get = await visit(look, { method: "GET", url: head.url, hops: head.hops, headers: conditions(known) });
  return "finding" in get ? get.finding : findingOfGet(get);
}

function conditions({ etag, lastModified }: Known): Record<string, string> {
  return {
    ...(etag && { "if-none-match": etag }),
    ...(lastModified && { "if-modified-since": lastModified }),
  };
}

const validatorsOf = ({ header }: WebAnswer) => ({ etag: header("etag"), lastModified: header("last-modified") });
const isSuccess = (status: number) => status >= 200 && status < 300;

/** Null where only a GET can tell: servers answer HEAD wrongly, or not at all. */
function findingOfHead(head: Visit, known: Known): Finding | null {
  if ("failure" in head) return head.failure === "broken" ? null : findingOfFailure(head.failure);
  const { answer, hops } = head;
  if (answer.status === 429 || (answer.status === 503 && answer.header("retry-after"))) return meaningOf(answer);
  if (!isSuccess(answer.status) || !isSamePage(known, validatorsOf(answer))) return null;
  return { kind: "unmodified", httpStatus: answer.status, movedTo: movedTo(hops) };
}

const pages = new PageReader();

async function findingOfGet(get: Visit): Promise<Finding> {
  if ("failure" in get) return findingOfFailure(get.failure);
  const { answer, hops } = get;
  const { status: httpStatus, header, body: bytes, size } = answer;
  if (httpStatus === 304) return { kind: "unmodified", httpStatus, movedTo: movedTo(hops) };
  if (!isSuccess(httpStatus)) return meaningOf(answer);
  const digest = await pages.digest({ contentType: header("content-type") ?? "text/html", bytes, size });
  return { kind: "answers", httpStatus, movedTo: movedTo(hops), ...validatorsOf(answer), digest };
}

function meaningOf({ status, header }: WebAnswer): Finding {
  const now = new Date();
  return meaningOfFailure(status, retryAt(header("retry-after"), now), now);
}

const findingOfFailure = (failure: WebFailure): Finding =>
  failure === "refused" ? { kind: "refused" } : { kind: "unreachable", httpStatus: null };

type Journey = { method: "HEAD" | "GET"; url: URL; hops: Hop[]; headers: Record<string, string> };

/** Asks, and follows redirects. */
async function visit(look: Look, { method, url, hops, headers }: Journey): Promise<Visit | Found> {
  if (!look.reach.allowsUrl(url)) return { finding: { kind: "refused" } };
  const robots = await robotsFor(look, url);
  if ("finding" in robots) return robots;
  if ("failure" in robots) return { failure: robots.failure, url, hops };
  if (!robots.allows(url)) return { finding: { kind: "barred", httpStatus: null } };
  const result = await askInTurn(look, robots.pause, { method, url, headers, maxBytes: pageBytes });
  if ("finding" in result) return result;
  if (!result.ok) return { failure: result.failure, url, hops };
  const next = redirectOf(result.answer, url);
  if (!next) return { answer: result.answer, url, hops };
  if (hops.length >= mostHops) return { failure: "closed", url, hops };
  return visit(look, {
    method,
    url: next,
    hops: [...hops, { status: result.answer.status, to: next.href }],
    headers,
  });
}

function redirectOf({ status, header }: WebAnswer, from: URL): URL | null {
  const location = header("location");
  return [301, 302, 303, 307, 308].includes(status) && location ? URL.parse(location, from) : null;
}

/** One request at a time to one server, a pause between two, and peace for as long as it asks. */
async function askInTurn(look: Look, pause: number, question: WebQuestion): Promise<WebResult | Found> {
  const { host } = question.url;
  if (!look.reach.allowsUrl(question.url)) return { ok: false, failure: "refused" };
  if (performance.now() > look.deadline) {
    return { finding: { kind: "busy", until: new Date(Date.now() + day) } };
  }
  const turn = await awaitTurn(host, longestRequest + pause);
  if ("busyUntil" in turn) return { finding: { kind: "busy", until: turn.busyUntil } };
  try {
    const result = await ask(look, question);
    const peace = result.ok && [429, 503].includes(result.answer.status);
    const until = peace ? retryAt(result.answer.header("retry-after"), new Date()) : null;
    if (until) await leaveInPeace(host, until);
    return result;
  } finally {
    await leaveHost(turn, look.pause ?? pause);
  }
}

/** What the server lets us do: its robots.txt is asked for once a day. A server that does not answer at all is no refusal. */
async function robotsFor(look: Look, url: URL): Promise<Robots | Found | { failure: WebFailure }> {
  const now = new Date();
  const known = await knownRobots(url.host, new Date(now.getTime() - robotsKeptFor));
  if (known) return robotsOf(known, url.host, now);
  const read = await readRobots(look, new URL("/robots.txt", url.origin), mostHops);
  if (!("status" in read)) return read;
  await keepRobots(url.host, read);
  return robotsOf(read, url.host, now);
}

async function readRobots(
  look: Look,
  url: URL,
  hopsLeft: number,
): Promise<RobotsAnswer | Found | { failure: WebFailure }> {
  const result = await askInTurn(look, usualPause, { method: "GET", url, maxBytes: robotsBytes });
  if ("finding" in result) return result;
  if (!result.ok) return { failure: result.failure };
  const next = redirectOf(result.answer, url);
  if (next && hopsLeft > 0) return readRobots(look, next, hopsLeft - 1);
  return { status: result.answer.status, text: result.answer.body.toString("utf8") };
}
