import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { chooseCoding, compress, isCompressible } from "#lib/web/server/compression.ts";

/** What one request gets: sent and logged by the portal's handler. */
export type Answer = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer | string;
  /** Names the content, where the same bytes are sent again and again: compressed once. */
  key?: string;
  /** What its policy says of the styles that it carries. */
  styles?: string[];
  /** For the log: did the page come from memory? */
  source?: string;
};

export const textAnswer = (status: number, body: string, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  body,
});

export const redirectTo = (location: string, status: 303 | 308 = 308): Answer => ({
  status,
  headers: { location, "cache-control": "no-store" },
  body: "",
});

/** Does the reader have it already? By weak comparison (RFC 9110, 13.1.2). */
export function isKnown(request: IncomingMessage, etag: OutgoingHttpHeaders[string]): boolean {
  const known = request.headers["if-none-match"];
  if (!known || !etag) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return known.trim() === "*" || known.split(",").some((tag) => opaque(tag) === opaque(String(etag)));
}

/** Sends an answer: 304 where the reader already has it, compressed where it helps, without a body for HEAD. */
export async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  if (response.destroyed) return;
  const headers = { ...answer.headers };
  let body = answer.body;
  const packs = !headers["content-encoding"] && isCompressible(headers["content-type"], body.length);
  if (packs) headers.vary = "Accept-Encoding";
  if (answer.status === 200 && isKnown(request, headers.etag)) {
    delete headers["content-type"];
    response.writeHead(304, headers).end();
    return;
  }
  if (packs) {
    const coding = chooseCoding(request.headers["accept-encoding"] as string | undefined);
    if (coding) {
      body = await compress(body, coding, answer.key);
      headers["content-encoding"] = coding;
    }
  }
  headers["content-length"] = Buffer.byteLength(body);
  response.writeHead(answer.status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}
