// What a server's robots.txt lets us do (RFC 9309).
import robotsParser from "robots-parser";

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

/** No such file binds nobody; a server in trouble (5xx, or too many requests) is left alone. */
export function robotsOf({ status, text }: RobotsAnswer, host: string): Robots {
  if (status >= 200 && status < 300) return parsed(text ?? "", host);
  const free = status >= 400 && status < 500 && status !== 429;
  return { allows: () => free, pause: usualPause };
}

function parsed(text: string, host: string): Robots {
  // The parser compares whole addresses: both schemes of one server obey one file.
  const robots = robotsParser(`https://${host}/robots.txt`, text);
  const seconds = robots.getCrawlDelay(robotName) ?? 0;
  return {
    allows: ({ pathname, search }) => robots.isAllowed(`https://${host}${pathname}${search}`, robotName) !== false,
    pause: Math.min(longestPause, Math.max(usualPause, seconds * 1_000)),
  };
}
