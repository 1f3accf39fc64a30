// The web process: `node server.ts`. Next makes the pages; lib/web/server decides how they leave the house.
import { glob } from "node:fs/promises";
import { createServer } from "node:http";
import next from "next";
import { getEnv, isLoopback } from "#lib/platform/env.ts";
import { currentHealth, isDatabaseRestarting, watchHealth } from "#lib/platform/health.ts";
import { logger } from "#lib/platform/logger.ts";
import { listen } from "#lib/platform/notify.ts";
import { keepKnowledge } from "#lib/search/queries/knowledge.ts";
import { countPending, searchHealth } from "#lib/search/queries/search-articles.ts";
import { searchTag } from "#lib/search/rules/tags.ts";
import { resolvePath } from "#lib/shared/addresses.ts";
import { send } from "#lib/web/server/answers.ts";
import { enhancementAnswer, prepareEnhancement } from "#lib/web/server/enhancement.ts";
import { Machines } from "#lib/web/server/machines/answers.ts";
import { outagePage } from "#lib/web/server/outage-page.ts";
import { PageCache } from "#lib/web/server/page-cache.ts";
import { portalHandler } from "#lib/web/server/portal-handler.ts";
import { suggestAnswer, suggestPath } from "#lib/web/server/search-answers.ts";
import { prepareStylesheets, stylesheets } from "#lib/web/server/stylesheets.ts";

const env = getEnv();
const dev = process.env.NODE_ENV === "development";
process.env.NEXTAUTH_URL = env.portalUrl;

const searchStatus = { ok: "up", degraded: "degraded", unavailable: "down" } as const;

async function start(): Promise<void> {
  const app = next({ dev, hostname: "localhost", port: env.port });
  await app.prepare();
  const handle = app.getRequestHandler();
  await prepareEnhancement();
  if (!dev) await prepareStylesheets();

  const cache = new PageCache();
  const refreshSearch = keepKnowledge();
  const notifications = listen({
    onTags(tags) {
      cache.invalidate(tags);
      if (tags.includes(searchTag)) refreshSearch();
    },
    onConnect() {
      cache.invalidateAll();
      refreshSearch();
    },
  });
  await watchHealth(async () => {
    const [{ status, engine }, pending] = await Promise.all([searchHealth(), countPending().catch(() => null)]);
    return { status: searchStatus[status], engine, pending };
  });

  const machines = new Machines(env, cache);
  const portal = portalHandler({
    next: handle,
    cache,
    machines,
    indexed: env.publisher !== null,
    https: env.portalUrl.startsWith("https:"),
    // We listen on loopback only: a public address means that a proxy of ours stands in front.
    trustProxy: !isLoopback(env.portalUrl),
    publicFiles: await publicFiles(),
    isDatabaseRestarting,
    outage: (locale) => ({
      status: currentHealth()?.database.status === "down" ? 503 : 500,
      html: outagePage(locale, stylesheets()),
    }),
  });
  const server = createServer({ requestTimeout: 30_000 }, dev ? developmentHandler(handle, machines) : portal);
  if (dev) server.on("upgrade", app.getUpgradeHandler());
  server.on("error", (error) => {
    logger.fatal({ code: (error as { code?: string }).code, port: env.port }, "cannot listen");
    process.exit(1);
  });
  server.listen(env.port, "127.0.0.1", () => logger.info({ port: env.port }, "listening"));

  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    void notifications.stop();
    // Someone may be reading slowly.
    setTimeout(() => process.exit(0), 3_000).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  // The supervisor is gone: so are we.
  process.once("disconnect", () => process.exit(0));
}

/** In development Next answers itself, with its scripts; only the addresses are ours. */
function developmentHandler(
  handle: ReturnType<ReturnType<typeof next>["getRequestHandler"]>,
  machines: Machines,
): Parameters<typeof createServer>[1] {
  return async (request, response) => {
    const url = new URL(request.url ?? "/", "http://portal.invalid");
    const enhancement = enhancementAnswer(url.pathname);
    if (enhancement) return void send(request, response, enhancement);
    if (url.pathname === suggestPath) return void suggestAnswer(url).then((answer) => send(request, response, answer));
    const machine = await machines.answer(request, url.pathname, resolvePath(url.pathname));
    if (machine) return send(request, response, machine);
    if (!/^\/(_next|api|__next)|\.\w+$/.test(url.pathname))
      request.url = resolvePath(url.pathname).appPath + url.search;
    void handle(request, response);
  };
}

async function publicFiles(): Promise<Set<string>> {
  const files = await Array.fromAsync(glob("public/**/*.*"));
  return new Set(files.map((file) => file.replaceAll("\\", "/").replace("public/", "/")));
}

await start();
