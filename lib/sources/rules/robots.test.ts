import fc from "fast-check";
import robotsParser from "robots-parser";
import { describe, expect, it } from "vitest";
import type { Finding } from "#lib/sources/rules/link-state.ts";
import { type Robots, robotName, robotsOf, usualPause } from "#lib/sources/rules/robots.ts";

const host = "www.exemple.fr";
const now = new Date("2026-11-29T08:00:00Z");
const answered = (text: string, status: number) => robotsOf({ status, text }, host, now);
function file(text: string, status = 200): Robots {
  const robots = answered(text, status);
  if ("finding" in robots) throw new Error(`found ${robots.finding.kind}`);
  return robots;
}
const at = (path: string, scheme = "https") => new URL(`${scheme}://${host}${path}`);

describe("robots.txt", () => {
  it.each([
    ["nothing", "", true],
    ["everyone kept out", "User-agent: *\nDisallow: /", false],
    ["others kept out", "User-agent: GPTBot\nDisallow: /", true],
    ["us kept out", `User-agent: ${robotName}\nDisallow: /`, false],
    [
      "us let in where others are not",
      `User-agent: *\nDisallow: /\n\nUser-agent: ${robotName.toLowerCase()}\nAllow: /`,
      true,
    ],
    ["another folder", "User-agent: *\nDisallow: /prive/", true],
    ["this folder", "User-agent: *\nDisallow: /sante/", false],
    ["the longest rule wins", "User-agent: *\nDisallow: /sante/\nAllow: /sante/asthme", true],
    ["a pattern", "User-agent: *\nDisallow: /*?page=", false],
    ["a page of errors instead of the file", "<!doctype html><title>Bienvenue</title>", true],
  ])("%s", (_, text, allowed) => {
    expect(file(text).allows(at("/sante/asthme?page=2"))).toBe(allowed);
    expect(file(text).allows(at("/sante/asthme?page=2", "http"))).toBe(allowed);
  });

  it.each([404, 403, 410, 302])("answered with %i binds nobody", (status) => {
    expect(file("User-agent: *\nDisallow: /", status).allows(at("/"))).toBe(true);
  });

  it.each<[number, Finding]>([
    [500, { kind: "unreachable", httpStatus: 500 }],
    [503, { kind: "unreachable", httpStatus: 503 }],
    [429, { kind: "busy", until: new Date("2026-11-30T08:00:00Z") }],
  ])("answered with %i says how the server is", (status, finding) => {
    expect(answered("User-agent: *\nAllow: /", status)).toEqual({ finding });
  });

  it.each([
    ["User-agent: *\nCrawl-delay: 20", 20_000],
    ["User-agent: *\nCrawl-delay: 1", usualPause],
    ["User-agent: *\nCrawl-delay: 100000", 120_000],
    ["User-agent: *\nCrawl-delay: bientôt", usualPause],
    [`User-agent: *\nCrawl-delay: 90\n\nUser-agent: ${robotName}\nCrawl-delay: 30`, 30_000],
    ["", usualPause],
  ])("asks for a pause: %j", (text, pause) => expect(file(text).pause).toBe(pause));
});

describe("the parser", () => {
  it("reads of a file what it would read of the whole", () => {
    const name = fc.constantFrom("*", robotName, `${robotName.toUpperCase()}/2.0`, "GPTBot", "autre", "");
    const line = fc.oneof(
      name.map((agent) => `User-agent: ${agent}`),
      fc.constantFrom("Disallow: /", "Disallow: /sante/", "Allow: /sante/asthme", "Disallow:", "Crawl-delay: 30"),
      fc.constantFrom("", "# note: rien", " user-agent : * # tous", ":", "sans deux-points", "Sitemap: /plan.xml"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        const text = lines.join(end);
        const whole = robotsParser(`https://${host}/robots.txt`, text);
        for (const path of ["/", "/sante/asthme", "/sante/"]) {
          expect(file(text).allows(at(path))).toBe(whole.isAllowed(at(path).href, robotName));
        }
        expect(file(text).pause).toBe(whole.getCrawlDelay(robotName) === 30 ? 30_000 : usualPause);
      }),
    );
  });

  it.each([
    ["as many names as rules", "User-agent: a*\n", "Disallow: /a\n"],
    ["names between comments", "User-agent: *\n# a: b\n:\n", "Disallow: /a\n"],
  ])("has memory and time for %s", (_, names, rules) => {
    const text = names.repeat(250_000 / names.length) + rules.repeat(250_000 / rules.length);
    const start = performance.now();
    expect(file(text).allows(at("/b"))).toBe(true);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
