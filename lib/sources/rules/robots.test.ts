import { describe, expect, it } from "vitest";
import { robotName, robotsOf, usualPause } from "#lib/sources/rules/robots.ts";

const host = "www.exemple.fr";
const file = (text: string, status = 200) => robotsOf({ status, text }, host);
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

  it.each([
    [404, true],
    [403, true],
    [410, true],
    [429, false],
    [500, false],
    [503, false],
    [302, false],
  ])("answered with %i", (status, allowed) => {
    expect(file("User-agent: *\nDisallow: /", status).allows(at("/"))).toBe(allowed);
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
