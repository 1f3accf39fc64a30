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
const ofFramework = /^\/(?:_next|api)(?:\/|$)/;
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
    if (request.method !== "POST") return textAnswer(405, "Method not allowed", { allow: "GET, HEAD, POST" });
    const length = request.headers["content-length"];
    if (length === undefined) return textAnswer(411, "Length required");
    if (Number(length) > maximumBody) return textAnswer(413, "Trop long : 1 Mo au plus. / Too long: 1 MB at most.");
  }
  const canonical = resolved && addressFor(url.pathname, resolved);
  if (canonical && canonical !== url.pathname) return redirectTo(canonical + url.search);
  const own = (await ownAnswer(url)) ?? (reads ? await options.machines.answer(request, url.pathname, resolved) : null);
  if (own) return own;
  if (resolved?.name === "search" || url.pathname === searchPath) {
    const refusal = await refuseHaste(request, resolved?.locale ?? null);
    if (refusal) return refusal;
  }
  if (!resolved) return passThrough(request, url, options);
  if (reads && resolved.kind === "handler") return redirectTo(url.pathname.replace(/\/[^/]+$/, "") || "/", 303);
  if (!reads && resolved.kind !== "handler") return textAnswer(405, "Method not allowed", { allow: "GET, HEAD" });
  request.url = resolved.appPath + url.search;
  if (resolved.kind === "cached") return cachedPage(request, url, resolved, options);
  return freshPage(request, resolved, options);
}

/** One address per page: no trailing slash, no prefix for French, and the words of its own language. */
function addressFor(pathname: string, { name }: ResolvedPath): string {
  const trimmed = pathname.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
  const unprefixed = trimmed === "/fr" ? "/" : trimmed.replace(/^\/fr\//, "/");
  return name === null ? (inOwnWords(unprefixed) ?? unprefixed) : unprefixed;
}

async function capture(request: IncomingMessage, options: PortalHandlerOptions): Promise<Captured> {
  const response = new CapturedResponse(request);
  await options.next(request, response);
  return response.done;
}

const restartTries = 6;

/** A page, tried again while the database restarts: waiting a second is kinder than an apology. Who asks for its headers
 * alone gets those of the whole page: what they say stands in its text (lib/web/page-signals.ts). */
async function capturePage(request: IncomingMessage, options: PortalHandlerOptions): Promise<Captured> {
  const { url, method } = request;
  for (let left = restartTries; ; left -= 1) {
    Object.assign(request, { url, method: "GET" });
    const captured = await capture(request, options);
    request.method = method;
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
  const captured = await capture(request, options);
  const isPublic = captured.status === 200 && options.publicFiles.has(url.pathname);
  const lasting = captured.status === 200 && url.pathname.startsWith("/_next/static/");
  const headers = keptHeaders(captured.headers);
  // Its ETag says when it changed; a part of it is not sent.
  if (isPublic) for (const name of ["last-modified", "accept-ranges"]) delete headers[name];
  return {
    ...captured,
    headers: {
      ...headers,
      // RFC 9110, 15.5.6. Of our interfaces, none is written to.
      ...(captured.status === 405 && { allow: "GET, HEAD" }),
      // Next would have browsers ask for the icon again on every page.
      ...(isPublic && { "cache-control": "public, max-age=86400" }),
    },
    ...((lasting || isPublic) && { key: url.pathname }),
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
