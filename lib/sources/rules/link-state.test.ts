import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Finding,
  firstCheckWithin,
  follow,
  isVanished,
  type LinkEvent,
  type LinkState,
  type LinkStatus,
  linkStatuses,
  nextCheck,
  settled,
} from "#lib/sources/rules/link-state.ts";

const start = new Date("2026-11-01T08:00:00Z");
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);

const unseen: LinkState = {
  ...{ status: "unchecked", httpStatus: null, movedTo: null, etag: null, lastModified: null, digest: null },
  ...{ seenDigest: null, changedAt: null, checkedAt: null, nextCheckAt: start, failures: 0, firstFailureAt: null },
};

const text = (digest: string | null, movedTo: string | null = null): Finding => ({
  ...{ kind: "answers", httpStatus: 200, movedTo, etag: `"${digest}"`, lastModified: null, digest },
});
const same: Finding = { kind: "unmodified", httpStatus: 304, movedTo: null };
const gone: Finding = { kind: "gone", httpStatus: 404 };
const down: Finding = { kind: "unreachable", httpStatus: null };
const barred: Finding = { kind: "barred", httpStatus: 403 };
const refused: Finding = { kind: "refused" };
const busy: Finding = { kind: "busy", until: hours(500) };
const elsewhere = "https://www.exemple.fr/ailleurs";

/** One look a day. */
function days(findings: readonly Finding[], from = unseen, every = 24) {
  let state = from;
  const events: (LinkEvent | null)[] = [];
  const statuses: LinkStatus[] = [];
  for (const [i, finding] of findings.entries()) {
    const followed = follow(state, finding, hours(i * every), 0.5);
    state = followed.state;
    events.push(followed.event);
    statuses.push(state.status);
  }
  return { state, events, statuses };
}

const twice = (finding: Finding) => [finding, finding];

describe("look after look", () => {
  it.each<[string, Finding[], LinkStatus[], (LinkEvent | null)[]]>([
    ["a first text is the one to compare with", [text("a")], ["ok"], [null]],
    ["the same text", [text("a"), text("a"), same], ["ok", "ok", "ok"], [null, null, null]],
    ["a new text, once", [text("a"), text("b"), text("a")], ["ok", "ok", "ok"], [null, null, null]],
    ["a new text, twice", [text("a"), ...twice(text("b"))], ["ok", "ok", "changed"], [null, null, "changed"]],
    ["a new text, then unmodified", [text("a"), text("b"), same], ["ok", "ok", "changed"], [null, null, "changed"]],
    [
      "stays changed until somebody deals with it",
      [text("a"), ...twice(text("b")), text("b"), same],
      ["ok", "ok", "changed", "changed", "changed"],
      [null, null, "changed", null, null],
    ],
    [
      "changes again",
      [text("a"), ...twice(text("b")), ...twice(text("c"))],
      ["ok", "ok", "changed", "changed", "changed"],
      [null, null, "changed", null, "changed"],
    ],
    [
      "a text that is never twice the same cannot be compared",
      [text("a"), text("b"), text("c"), text("d")],
      ["ok", "ok", "ok", "ok"],
      [null, null, null, null],
    ],
    [
      "a new text, then one that cannot be read",
      [text("a"), text("b"), text(null)],
      ["ok", "ok", "ok"],
      [null, null, null],
    ],
    ["a page without text", [text(null), text(null), text("a")], ["ok", "ok", "ok"], [null, null, null]],
    ["moved for good", [text("a", elsewhere), text("a")], ["moved", "ok"], [null, null]],
    ["not found, once", [text("a"), gone, text("a")], ["ok", "failing", "ok"], [null, null, null]],
    ["not found, twice", [text("a"), gone, gone], ["ok", "failing", "gone"], [null, null, "vanished"]],
    ["never found", [gone, gone, gone], ["failing", "gone", "gone"], [null, "vanished", null]],
    ["not found, then no answer", [gone, down, gone], ["failing", "failing", "failing"], [null, null, null]],
    ["comes back", [gone, gone, text("a")], ["failing", "gone", "ok"], [null, "vanished", null]],
    [
      "comes back with another text",
      [text("a"), gone, gone, ...twice(text("b"))],
      ["ok", "failing", "gone", "ok", "changed"],
      [null, null, "vanished", null, "changed"],
    ],
    ["no answer for a week", Array(7).fill(down), Array(7).fill("failing"), Array(7).fill(null)],
    [
      "no answer for longer",
      Array(9).fill(down),
      [...Array(7).fill("failing"), "unreachable", "unreachable"],
      [...Array(7).fill(null), "vanished", null],
    ],
    [
      "then known to be gone",
      [...Array(8).fill(down), gone],
      [...Array(7).fill("failing"), "unreachable", "gone"],
      [...Array(7).fill(null), "vanished", null],
    ],
    [
      "not for programs",
      [text("a"), barred, gone, gone],
      ["ok", "barred", "failing", "gone"],
      [null, null, null, "vanished"],
    ],
    ["not for us", [refused], ["refused"], [null]],
    ["busy", [text("a"), busy, text("a")], ["ok", "ok", "ok"], [null, null, null]],
    ["busy at the first look", [busy], ["unchecked"], [null]],
  ])("%s", (_, findings, statuses, events) => {
    expect(days(findings)).toMatchObject({ statuses, events });
  });

  it("two looks within the hour are one", () => {
    expect(days([text("a"), text("b"), text("b")], unseen, 1).events).toEqual([null, null, null]);
    expect(days([gone, gone, gone], unseen, 1).statuses).toEqual(["failing", "failing", "failing"]);
  });

  it("a text that was dealt with is the one to compare with", () => {
    const { state } = days([text("a"), ...twice(text("b"))]);
    const after = { ...state, ...settled(state) };
    expect(after).toMatchObject({ status: "ok", digest: "b", changedAt: null });
    expect(follow(after, text("b"), hours(100), 0)).toMatchObject({ state: { status: "ok" }, event: null });
    expect(settled({ status: "changed", movedTo: elsewhere }).status).toBe("moved");
    expect(settled({ status: "gone", movedTo: null }).status).toBe("gone");
  });

  it("busy learns nothing but when to come back", () => {
    const { state } = days([text("a")]);
    expect(follow(state, busy, hours(24), 0).state).toEqual({ ...state, nextCheckAt: hours(500) });
  });

  it.each([
    ["at once", 24, 25],
    ["in the past", 0, 25],
    ["in half an hour", 24.5, 25],
    ["in two hours", 26, 26],
  ])("busy until %s: not within the hour", (_, until, next) => {
    const finding: Finding = { kind: "busy", until: hours(until) };
    expect(follow(unseen, finding, hours(24), 0).state.nextCheckAt).toEqual(hours(next));
  });
});

describe("when to look again", () => {
  it.each<[LinkStatus, number]>([
    ["ok", 24],
    ["moved", 24],
    ["changed", 24],
    ["failing", 24],
    ["gone", 168],
    ["unreachable", 168],
    ["barred", 168],
    ["refused", 168],
  ])("%s: in about %i hours", (status, pause) => {
    expect(nextCheck(status, start, 0.5)).toEqual(hours(pause));
    expect(nextCheck(status, start, 0)).toEqual(hours(pause - 2));
    expect(nextCheck(status, start, 1)).toEqual(hours(pause + 2));
  });

  it("new addresses are spread over the day at most", () => {
    expect(firstCheckWithin(1)).toBe(30_000);
    expect(firstCheckWithin(50_000)).toBe(24 * 3_600_000);
  });
});

describe("whatever happens", () => {
  const finding = fc.constantFrom(
    text("a"),
    text("b"),
    text("c", elsewhere),
    text(null),
    same,
    gone,
    down,
    barred,
    refused,
    busy,
  );

  it("nothing is believed on one look, and an event is a change of what is believed", () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 40 }), (findings) => {
        let state = unseen;
        for (const [i, found] of findings.entries()) {
          const { state: next, event } = follow(state, found, hours(24 * i), 0.5);
          expect(linkStatuses).toContain(next.status);
          if (event === "vanished") {
            expect(state.status).toBe("failing");
            expect(isVanished(next.status)).toBe(true);
          }
          if (event === "changed") {
            expect(next).toMatchObject({ status: "changed", digest: state.seenDigest });
            expect(found).not.toMatchObject({ digest: null });
            expect(next.digest).not.toBe(state.digest);
          }
          if (isVanished(next.status) && !isVanished(state.status)) expect(event).toBe("vanished");
          expect(+next.nextCheckAt).toBeGreaterThan(+hours(24 * i));
          expect(next.failures === 0).toBe(next.firstFailureAt === null);
          state = next;
        }
      }),
    );
  });
});
