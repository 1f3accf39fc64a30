// The door of the portal: finds the page behind an address, lets Next make it, and sends it plain, cached and compressed.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { logger } from "#lib/platform/logger.ts";
import { inOwnWords, type PageLocale, type ResolvedPath, resolvePath } from "#lib/shared/addresses.ts";
import { takeSignals } from "#lib/web/page-signals.ts";
import { type Answer, redirectTo, send, textAnswer } from "#lib/web/server/answers.ts";
import { cachedQuery } from "#lib/web/server/cached-query.ts";
import { type Captured, CapturedResponse } from "#lib/web/server/captured-response.ts";
import { enhancementAnswer } from "#lib/web/server/enhancement.ts";
import { isMachinePath, type Machines } from "#lib/web/server/machines/answers.ts";
import { type CachedPage, etagOf, type PageCache } from "#lib/web/server/page-cache.ts";
import { toPlainHtml } from "#lib/web/server/plain-html.ts";
import { refuseHaste, searchPath, suggestAnswer, suggestPath } from "#lib/web/server/search-answers.ts";
import { contentSecurityPolicy, securityHeaders } from "#lib/web/server/security-headers.ts";
import { withFonts, withStyles } from "#lib/web/server/stylesheets.ts";

export type PortalHandlerOptions = {
  /** Next's own request handler. */
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  cache: PageCache;
  https: boolean;
  /** A proxy of ours stands in front and appends to X-Forwarded-For. */
  trustProxy: boolean;
  machines: Machines;
  /** False for a demonstration: nothing of it is for search engines. */
  indexed: boolean;
  /** Addresses of the files in public/. */
  publicFiles: ReadonlySet<string>;
  /** Looks whether waiting a moment may help. */
  isDatabaseRestarting: () => Promise<boolean>;
  /** What a reader gets when a page cannot be made. */
  outage: (locale: PageLocale) => { status: number; html: string };
};

// Nobody outside may set these: all but the last are ours, and that one would skip checks.
const privateHeaders = ["x-portal-client", "x-portal-address", "content-security-policy", "x-middleware-subrequest"];
// They make Next answer with data for its router in place of a page.
const routerHeaders = [
  "rsc",
  "next-router-prefetch",
  "next-router-state-tree",
  "next-router-segment-prefetch",
  "next-action",
  "next-url",
];

const maximumBody = 1024 * 1024;
const ofFramework = /^\/(?:_next\/static\/|api(?:\/|$))/;
/** The accounts' own interface; whatever else is written to is the target of a form. */
const writable = /^\/api\/auth\//;
/** No search engine lists these: they need no word against it. */
const neverListed = /^(?:text\/(?:javascript|css)|font\/)/;
const controlCharacter = /\p{Cc}/u;

/** Handles every request of the built portal. */
export function portalHandler(options: PortalHandlerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const startedAt = performance.now();
    const url = parseUrl(request.url);
    const resolved = isAsset(url.pathname, options) ? null : resolvePath(url.pathname);
    const nonce = resolved?.kind === "desk" ? randomBytes(16).toString("base64url") : undefined;
    prepareHeaders(request, options, nonce);
    let answer: Answer;
    try {
      answer = await answerTo(request, url, resolved, options);
    } catch (error) {
      logger.error({ err: error, page: resolved?.name }, "request failed");
      answer = outageAnswer(resolved?.locale ?? "fr", options);
    }
    const contentType = String(answer.headers["content-type"] ?? "");
    const isUnlisted = !options.indexed && !neverListed.test(contentType);
    Object.assign(answer.headers, {
      ...securityHeaders(contentType, {
        https: options.https,
        nonce,
        framed: resolved?.name === "editPreview",
        styles: answer.styles,
      }),
      // The interface answers to questions: none of them is a page to be found (docs/adr/0017).
      ...((isUnlisted || url.pathname.startsWith("/api/")) && { "x-robots-tag": "noindex, nofollow" }),
      ...answer.headers,
    });
    await send(request, response, answer);
    const path = resolved ? (resolved.name ?? "unknown") : url.pathname.split("/").slice(0, 4).join("/");
    logger.info(
      {
        method: request.method,
        page: path,
        locale: resolved?.locale,
        status: answer.status,
        from: answer.source,
        ms: Math.round(performance.now() - startedAt),
      },
      "request",
    );
  };
}

const isAsset = (pathname: string, { publicFiles }: PortalHandlerOptions) =>
  ofFramework.test(pathname) || publicFiles.has(pathname) || isMachinePath(pathname);

/** The address asked for. One that makes no sense becomes one that no page has, in the same language. */
function parseUrl(raw = ""): URL {
  const nowhere = new URL(`http://portal.invalid${/^\/en(?:\/|$)/.test(raw) ? "/en" : ""}/unknown`);
  // An absolute or "//host" form would name another host.
  const url = /^\/(?!\/)/.test(raw) ? URL.parse(raw, nowhere) : null;
  try {
    return url && !controlCharacter.test(decodeURIComponent(url.pathname)) ? url : nowhere;
  } catch {
    return nowhere;
  }
}

function prepareHeaders(
  request: IncomingMessage,
  { trustProxy }: PortalHandlerOptions,
  nonce: string | undefined,
): void {
  const { headers } = request;
  const forwarded = trustProxy
    ? String(headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : "";
  for (const name of privateHeaders) delete headers[name];
  headers["x-portal-client"] = forwarded || request.socket.remoteAddress || "unknown";
  // A layout is not told where it stands.
  headers["x-portal-address"] = request.url;
  // Next reads the nonce for its scripts from the policy on the request.
  if (nonce) headers["content-security-policy"] = contentSecurityPolicy({ nonce });
  else for (const name of routerHeaders) delete headers[name];
}

/** What the server answers by itself, without a page. */
const ownAnswer = (url: URL): Promise<Answer> | Answer | null =>
  url.pathname === suggestPath ? suggestAnswer(url) : enhancementAnswer(url.pathname);

async function answerTo(
  request: IncomingMessage,
  url: URL,
  resolved: ResolvedPath | null,
  options: PortalHandlerOptions,
): Promise<Answer> {
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads) {
    const mayWrite = resolved?.kind === "handler" || writable.test(url.pathname);
    // RFC 9110, 15.5.6.
    if (!mayWrite || request.method !== "POST")
      return textAnswer(405, "Method not allowed", { allow: mayWrite ? "GET, HEAD, POST" : "GET, HEAD" });
    const length = request.headers["content-length"];
    if (length === undefined) return textAnswer(411, "Length required");
    if (Number(length) > maximumBody) return textAnswer(413, "Trop long : 1 Mo au plus. / Too long: 1 MB at most.");
  }
  const canonical = resolved && addressFor(url.pathname, resolved);
  if (canonical && canonical !== url.pathname) return redirectTo(canonical + url.search);
  const own = (await ownAnswer(url)) ?? (await options.machines.answer(request, url.pathname, resolved));
  if (own) return own;
  if (resolved?.name === "search" || url.pathname === searchPath) {
    const refusal = await refuseHaste(request, resolved?.locale ?? null);
    if (refusal) return refusal;
  }
  if (!resolved) return passThrough(request, url, options);
  if (reads && resolved.kind === "handler") return redirectTo(url.pathname.replace(/\/[^/]+$/, "") || "/", 303);
  request.url = resolved.appPath + url.search;
  if (resolved.kind === "cached") return cachedPage(request, url, resolved, options);
  return freshPage(request, resolved, options);
}

/** One address per page: no trailing slash, no prefix for French, the words of its own language, and no capitals where no
 * page has them. */
function addressFor(pathname: string, { name, params }: ResolvedPath): string {
  const trimmed = pathname.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
  const unprefixed = withoutFrench(trimmed);
  if (name !== null) return params.slug ? unprefixed.replace(params.slug, inSmallLetters(params.slug)) : unprefixed;
  const meant = inOwnWords(unprefixed);
  if (meant !== null) return meant;
  const small = withoutFrench(trimmed.toLowerCase());
  const there = resolvePath(small);
  return small === unprefixed || there.name === null ? unprefixed : addressFor(small, there);
}

const withoutFrench = (path: string) => (path === "/fr" ? "/" : path.replace(/^\/fr\//, "/"));

/** Still encoded. */
function inSmallLetters(slug: string): string {
  const read = decodeURIComponent(slug);
  return read === read.toLowerCase() ? slug : encodeURIComponent(read.toLowerCase());
}

/** Who asks for the headers alone gets those of the whole: what they say stands in the text (lib/web/page-signals.ts), and
 * their length is its length (RFC 9110, 8.6). */
async function capture(request: IncomingMessage, options: PortalHandlerOptions): Promise<Captured> {
  const { method } = request;
  if (method === "HEAD") request.method = "GET";
  try {
    const response = new CapturedResponse(request);
    await options.next(request, response);
    return await response.done;
  } finally {
    request.method = method;
  }
}

/** A file, whole: whether the reader has it already is for `send` to say, and a part of it is not sent. */
async function captureWhole(request: IncomingMessage, options: PortalHandlerOptions): Promise<Captured> {
  const { headers } = request;
  const conditions = ["if-none-match", "if-modified-since", "range"];
  request.headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !conditions.includes(name)));
  return capture(request, options).finally(() => Object.assign(request, { headers }));
}

const restartTries = 6;

/** A page, tried again while the database restarts: waiting a second is kinder than an apology. */
async function capturePage(request: IncomingMessage, options: PortalHandlerOptions): Promise<Captured> {
  const { url } = request;
  for (let left = restartTries; ; left -= 1) {
    request.url = url;
    const captured = await capture(request, options);
    if (captured.status < 500 || left <= 1) return captured;
    // Back already, it leaves connections behind that fail once: one more try.
    if (await options.isDatabaseRestarting()) await delay(400);
    else left = Math.min(left, 2);
  }
}

/** One spelling of a path: an encoded slash stays one, and is no other address. */
const spelling = (path: string) =>
  path
    .split("/")
    .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
    .join("/");

async function cachedPage(
  request: IncomingMessage,
  url: URL,
  resolved: ResolvedPath,
  options: PortalHandlerOptions,
): Promise<Answer> {
  const query = cachedQuery(resolved.name, url.searchParams);
  request.url = resolved.appPath + (query && `?${query}`);
  // The same for everyone: the page cannot see who asks.
  request.headers.cookie = undefined;
  request.headers.authorization = undefined;
  try {
    const { page, source } = await options.cache.get(`${spelling(resolved.appPath)}?${query}`, async () =>
      renderedPage(await capturePage(request, options)),
    );
    return {
      status: page.status,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "public, no-cache",
        ...(page.status === 200 && { etag: page.etag }),
        ...(page.location !== null && { location: page.location }),
      },
      body: page.html,
      styles: page.styles,
      key: page.etag,
      source,
    };
  } catch (error) {
    if (error instanceof PageFailure) return outageAnswer(resolved.locale, options);
    throw error;
  }
}

class PageFailure extends Error {}

function renderedPage(captured: Captured): CachedPage {
  if (captured.status >= 500) throw new PageFailure("the page could not be made");
  const { html: whole, status, location, tags } = takeSignals(toPlainHtml(captured.body.toString("utf8")));
  const { body: html, styles } = withStyles(location === null ? whole : "");
  return { html, styles, etag: etagOf(html), tags, location, status: status ?? captured.status };
}

async function freshPage(
  request: IncomingMessage,
  resolved: ResolvedPath,
  options: PortalHandlerOptions,
): Promise<Answer> {
  // A form's sending is never repeated: its handler does what waiting there is to do.
  const captured = await (resolved.kind === "handler" ? capture : capturePage)(request, options);
  const headers = keptHeaders(captured.headers);
  if (captured.status >= 500 && captured.body.length === 0) return outageAnswer(resolved.locale, options);
  if (resolved.kind === "handler" || !String(headers["content-type"]).startsWith("text/html"))
    return { ...captured, headers };
  if (captured.status >= 500) return outageAnswer(resolved.locale, options);
  const signals = takeSignals(captured.body.toString("utf8"));
  return {
    status: captured.status === 200 ? (signals.status ?? 200) : captured.status,
    // What people search never travels to the next page.
    headers: {
      ...headers,
      "cache-control": "private, no-store",
      ...(resolved.name === "search" && { "referrer-policy": "no-referrer" }),
      ...(signals.location !== null && { location: signals.location }),
    },
    ...(resolved.kind === "desk"
      ? { body: withFonts(signals.html) }
      : withStyles(toPlainHtml(signals.html), { changes: resolved.name === "editPreview" })),
  };
}

async function passThrough(request: IncomingMessage, url: URL, options: PortalHandlerOptions): Promise<Answer> {
  const isPublic = options.publicFiles.has(url.pathname);
  const isBuilt = url.pathname.startsWith("/_next/");
  const captured = await (isPublic || isBuilt ? captureWhole : capture)(request, options);
  const headers = keptHeaders(captured.headers);
  // Next's own page for it is none of ours.
  if (isBuilt && String(headers["content-type"]).startsWith("text/html")) return textAnswer(404, "Not found");
  if (isPublic || isBuilt) for (const name of ["last-modified", "accept-ranges"]) delete headers[name];
  return {
    ...captured,
    headers: {
      ...headers,
      // Next would have browsers ask for the icon again on every page.
      ...(isPublic && { "cache-control": "public, max-age=86400" }),
    },
    ...(captured.status === 200 && (isBuilt || isPublic) && { key: url.pathname }),
  };
}

/** Without what Next says of itself and of scripts that plain pages do not have. */
function keptHeaders(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !/^(?:link|vary|x-nextjs-.*|x-powered-by|transfer-encoding|content-length|connection)$/.test(name),
    ),
  );
}

function outageAnswer(locale: PageLocale, options: PortalHandlerOptions): Answer {
  const { status, html } = options.outage(locale);
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "retry-after": "10" },
    ...withStyles(html),
  };
}
