// One request to one web server, and nothing more: no redirect is followed, no cookie kept, no proxy asked. The address that
// the name stands for is found here, judged, and connected to; a name that changes its mind in between changes nothing.
import { lookup } from "node:dns/promises";
import { type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Reach } from "#lib/sources/rules/reach.ts";

export type Resolve = (name: string) => Promise<{ address: string; family: number }[]>;

const resolveBySystem: Resolve = (name) => lookup(name, { all: true, verbatim: true });

export type Web = {
  reach: Reach;
  /** Names the portal and its address. */
  userAgent: string;
  /** For one request, from its beginning to its end, in milliseconds. */
  timeout?: number;
  resolve?: Resolve;
};

export type WebAnswer = {
  status: number;
  header(name: string): string | null;
  body: Buffer;
  /** The whole size, as announced, where the body was not read to its end. */
  size: number | null;
};

/** `refused`: by our own rules. `unknown`: the name stands for no address. `closed`: nobody listens, or their certificate is not
 * to be trusted. `broken`: no answer in time, or half of one. */
export type WebFailure = "refused" | "unknown" | "closed" | "broken";
export type WebResult = { ok: true; answer: WebAnswer } | { ok: false; failure: WebFailure };

export type WebQuestion = { method: "HEAD" | "GET"; url: URL; headers?: Record<string, string>; maxBytes: number };

const usualTimeout = 20_000;

class Refused extends Error {}
class UnknownName extends Error {}

export async function ask(web: Web, question: WebQuestion): Promise<WebResult> {
  if (!web.reach.allowsUrl(question.url)) return { ok: false, failure: "refused" };
  const signal = AbortSignal.timeout(web.timeout ?? usualTimeout);
  try {
    const response = await send(web, question, signal);
    const { body, whole } = await readBody(response, question, signal);
    const header = (name: string) => response.headers[name]?.toString() ?? null;
    const size = whole ? null : Number(header("content-length")) || body.length;
    return { ok: true, answer: { status: response.statusCode ?? 0, header, body, size } };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

function send(web: Web, { method, url, headers }: WebQuestion, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method,
    signal,
    lookup: pinned(web),
    // A connection of its own, closed at the end: nothing is shared by name.
    agent: false,
    maxHeaderSize: 32_768,
    headers: {
      "user-agent": web.userAgent,
      accept: "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
      "accept-language": "fr,en;q=0.8",
      "accept-encoding": "gzip, br, deflate",
      connection: "close",
      ...headers,
    },
  };
  return new Promise((resolve, reject) => {
    // An address that is written as such is not looked up: it must be judged before.
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    if (isIP(literal) && !web.reach.allowsIp(literal)) return reject(new Refused());
    const request = url.protocol === "https:" ? requestHttps : requestHttp;
    request(url, options, resolve).once("error", reject).end();
  });
}

/** All that a name stands for must be allowed, not only one of them. */
function pinned({ reach, resolve = resolveBySystem }: Web): LookupFunction {
  return (name, options, callback) => {
    resolve(name).then(
      (found) => {
        const [first] = found;
        if (!first) return callback(new UnknownName(), "", 0);
        if (!found.every(({ address }) => reach.allowsIp(address))) return callback(new Refused(), "", 0);
        if (options.all) return callback(null, found);
        return callback(null, first.address, first.family);
      },
      () => callback(new UnknownName(), "", 0),
    );
  };
}

const decoders: Record<string, () => ReturnType<typeof createGunzip>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/** The beginning of the body, decoded; the rest is not asked for. */
async function readBody(response: IncomingMessage, { method, maxBytes }: WebQuestion, signal: AbortSignal) {
  if (method === "HEAD") {
    response.destroy();
    return { body: Buffer.alloc(0), whole: true };
  }
  const decoder = decoders[response.headers["content-encoding"] ?? ""]?.();
  const stream: Readable = decoder ? response.pipe(decoder) : response;
  response.once("error", (error) => stream.destroy(error));
  signal.addEventListener("abort", () => stream.destroy(new Error("too slow")));
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= maxBytes) break;
    }
  } finally {
    response.destroy();
  }
  return { body: Buffer.concat(chunks).subarray(0, maxBytes), whole: length <= maxBytes };
}

const closed = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL"]);

function failureOf(error: unknown): WebFailure {
  if (error instanceof Refused) return "refused";
  if (error instanceof UnknownName) return "unknown";
  const { code = "", cause } = error as { code?: string; cause?: unknown };
  if (cause instanceof Error) return failureOf(cause);
  return closed.has(code) || /CERT|_TLS_|SSL|SIGNED|UNABLE_TO/.test(code) ? "closed" : "broken";
}
