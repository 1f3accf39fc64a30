// What a server's answer to the GET of a page means.
import { type Finding, isGoneStatus } from "#lib/sources/rules/link-state.ts";

const day = 86_400_000;

/** When to come back, by a Retry-After header: seconds or a date (RFC 9110, 10.2.3), a day at most. */
export function retryAt(header: string | null, now: Date): Date | null {
  if (header === null) return null;
  const at = /^\d+$/.test(header.trim()) ? now.getTime() + Number(header) * 1_000 : Date.parse(header);
  return Number.isNaN(at) ? null : new Date(Math.min(Math.max(at, now.getTime()), now.getTime() + day));
}

/** Everything but a success. A server that refuses says nothing of the page: people may well see it. */
export function meaningOfFailure(httpStatus: number, retryAfter: Date | null, now: Date): Finding {
  if (isGoneStatus(httpStatus)) return { kind: "gone", httpStatus };
  if (httpStatus === 429) return { kind: "busy", until: retryAfter ?? new Date(now.getTime() + day / 4) };
  if (httpStatus >= 400 && httpStatus < 500) return { kind: "barred", httpStatus };
  return { kind: "unreachable", httpStatus };
}

/** Where redirects lead, of which only the first permanent ones (301, 308) name a new address. */
export function movedTo(hops: readonly { status: number; to: string }[]): string | null {
  let moved: string | null = null;
  for (const { status, to } of hops) {
    if (status !== 301 && status !== 308) break;
    moved = to;
  }
  return moved;
}

type Validators = { etag: string | null; lastModified: string | null };

/** Does the server say that this is the page that we read? Its ETag decides where both have one, else its date. */
export function isSamePage(known: Validators, now: Validators): boolean {
  if (known.etag && now.etag) return known.etag === now.etag;
  return known.lastModified !== null && known.lastModified === now.lastModified;
}
