// What a server's robots.txt lets us do (RFC 9309).
import robotsParser from "robots-parser";
import type { Finding } from "#lib/sources/rules/link-state.ts";

/** The name that robots.txt files can speak to. */
export const robotName = "SanteEnCommun";

/** Between two requests to one server, in milliseconds, unless it asks for more. */
export const usualPause = 5_000;
/** A longer Crawl-delay is taken as this much: a look makes two requests, and has to end. */
const longestPause = 120_000;

export type RobotsAnswer = { status: number; text: string | null };

export type Robots = { allows(url: URL): boolean /** Milliseconds. */; pause: number };

// Of a longer file nobody has to read more (RFC 9309, 2.5).
export const robotsBytes = 512_000;

/** How long the answer holds (RFC 9309, 2.4). */
export const robotsKeptFor = 24 * 3_600_000;

/** No such file binds nobody, nor do redirects without end (RFC 9309, 2.3.1). A server in trouble is not asked for its pages
 * (2.3.1.4): what is found of them is that it did not answer. */
export function robotsOf({ status, text }: RobotsAnswer, host: string, now: Date): Robots | { finding: Finding } {
  if (status === 429) return { finding: { kind: "busy", until: new Date(now.getTime() + robotsKeptFor) } };
  if (status >= 500) return { finding: { kind: "unreachable", httpStatus: status } };
  return status >= 200 && status < 300 ? parsed(text ?? "", host) : { allows: () => true, pause: usualPause };
}

function parsed(text: string, host: string): Robots {
  // The parser compares whole addresses: both schemes of one server obey one file.
  const robots = robotsParser(`https://${host}/robots.txt`, forUs(text));
  const seconds = robots.getCrawlDelay(robotName) ?? 0;
  return {
    allows: ({ pathname, search }) => robots.isAllowed(`https://${host}${pathname}${search}`, robotName) !== false,
    pause: Math.min(longestPause, Math.max(usualPause, seconds * 1_000)),
  };
}

/** The file with, of the names above a group of rules, only what they mean to us, once each. The parser writes each rule down
 * under each name: of 20,000 names above 20,000 rules, nobody has the memory. */
function forUs(text: string): string {
  const named = new Set<string>();
  const lines: string[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    const [key, value] = keyAndValue(line);
    if (key === "") continue;
    if (key !== "user-agent") {
      named.clear();
      lines.push(`${key}: ${value}`);
    } else if (!named.has(nameIn(value))) {
      named.add(nameIn(value));
      lines.push(`${key}: ${nameIn(value)}`);
    }
  }
  return lines.join("\n");
}

function keyAndValue(line: string): [string, string] {
  const [rule = ""] = line.split("#", 1);
  const colon = Math.max(rule.indexOf(":"), 0);
  return [rule.slice(0, colon).trim().toLowerCase(), rule.slice(colon + 1).trim()];
}

function nameIn(value: string): string {
  const name = value.split("/", 1)[0]?.trim().toLowerCase();
  return name === "*" || name === robotName.toLowerCase() ? name : "other";
}
