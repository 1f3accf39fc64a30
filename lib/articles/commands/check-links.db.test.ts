// The whole of link health on a real database and real servers: citations are followed, pages looked at day after day, rechecks
// opened and closed, whatever dies in between.
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "#lib/accounts/rules.ts";
import { checkLinks } from "#lib/articles/commands/check-links.ts";
import { closeRecheck } from "#lib/articles/commands/close-recheck.ts";
import { followLinks } from "#lib/articles/commands/follow-links.ts";
import { countReviews } from "#lib/articles/queries/count-reviews.ts";
import { getArticle } from "#lib/articles/queries/get-article.ts";
import { getRecheck, linkBoard } from "#lib/articles/queries/list-rechecks.ts";
import { reasonsToLookAgain } from "#lib/articles/queries/reasons-to-look-again.ts";
import { inDoubt } from "#lib/articles/rules/index-doubt.ts";
import { columnOf, today as todayInParis } from "#lib/articles/rules/review-cycle.ts";
import { db } from "#lib/platform/db.ts";
import type { Visitor } from "#lib/sources/adapters/look-at-page.ts";
import { openWebServer, type WebServer } from "#lib/sources/adapters/web-server.fixture.ts";
import { checkAddresses } from "#lib/sources/commands/check-addresses.ts";
import { publicWeb } from "#lib/sources/rules/reach.ts";
import { anEdit, receiveOne } from "#tests/support/edits.ts";
import { aCitation, anArticleDocument, aPerson, aReceivedArticle, aTheme } from "#tests/support/factories.ts";

let server: WebServer;
let visitor: Visitor;
let moderator: Person;
const day = 86_400_000;
const start = Date.now();
let today = 0;
const now = () => new Date(start + today * day);

const pageOf = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const text = (dose: string) =>
  `<main><h1>Fièvre</h1><p>Le paracétamol se donne selon le poids, toutes les ${dose}, et l’on boit souvent.</p></main>`;

const citing = (slug: string, ...urls: string[]) =>
  aReceivedArticle({
    ...{ slug, externalId: slug },
    document: anArticleDocument({
      title: slug,
      citations: urls.map((url, i) => aCitation({ key: i === 0 ? "ameli-gastro" : `autre-${i}`, url })),
    }),
  });

beforeAll(async () => {
  server = await openWebServer();
  visitor = {
    // This server, and no other: a test asks nobody outside.
    reach: {
      allowsUrl: (url) => url.host === `127.0.0.1:${server.port}`,
      allowsIp: (ip) => ip === "127.0.0.1",
    },
    userAgent: "SanteEnCommun/1.0 (+http://localhost:3000)",
    pause: 0,
    timeout: 10_000,
  };
  await aTheme(db);
  const { id: personId, pseudonym } = await aPerson(db, { roles: ["moderator"] });
  moderator = { kind: "person", personId, pseudonym, roles: ["moderator"] };
  await receiveOne(citing("fievre", pageOf("/a"), pageOf("/b#plus-bas")));
  await receiveOne(citing("toux", pageOf("/a#signes")));
  await receiveOne(citing("rhume", pageOf("/c"), "mailto:contact@exemple.fr"));
});
afterAll(() => server.close());

beforeEach(async () => {
  Object.assign(server.pages, { "/a": text("6 heures"), "/b": text("6 heures"), "/c": text("6 heures") });
  await db.recheck.deleteMany();
  await db.citedAddress.deleteMany();
  today = 0;
  await followLinks(now());
  await daily(1);
});

/** Days pass, with one look each. */
async function daily(days: number): Promise<void> {
  for (let i = 0; i < days; i++) {
    today += 1;
    await db.citedAddress.updateMany({ data: { nextCheckAt: now() } });
    await checkLinks({ visitor, now });
  }
}

const articleAt = (slug: string) => db.article.findFirstOrThrow({ where: { slug } });

const statusOf = async (path: string) =>
  (await db.citedAddress.findUniqueOrThrow({ where: { address: pageOf(path) } })).status;

async function rechecks() {
  const rows = await db.recheck.findMany({
    orderBy: [{ openedAt: "asc" }, { article: { slug: "asc" } }],
    select: { id: true, reason: true, outcome: true, address: true, note: true, article: { select: { slug: true } } },
  });
  return rows.map(({ article, address, ...row }) => ({ ...row, slug: article.slug, path: new URL(address).pathname }));
}

const journal = async (kind: string) =>
  (await db.journalEntry.findMany({ where: { kind }, select: { reason: true, actorId: true } })).length;

describe("the addresses that are followed", () => {
  it("are those that live articles cite, once each, without fragments", async () => {
    const rows = await db.citedAddress.findMany({ orderBy: { address: "asc" } });
    expect(rows.map(({ address, status }) => [address, status])).toEqual(
      ["/a", "/b", "/c"].map((path) => [pageOf(path), "ok"]),
    );
  });

  it("come and go with the live texts, and what is known of the others stays", async () => {
    await anEdit(db, "rhume", (document) => ({
      ...document,
      citations: document.citations.map((citation) => ({ ...citation, url: pageOf("/d") })),
    }));
    expect(await followLinks(now())).toMatchObject({ added: 1, dropped: 1 });
    expect(await db.citedAddress.findUnique({ where: { address: pageOf("/c") } })).toBeNull();
    expect([await statusOf("/d"), await statusOf("/a")]).toEqual(["unchecked", "ok"]);
    expect(await followLinks(now())).toEqual({ added: 0, dropped: 0, opened: 0, closed: 0 });
    await anEdit(db, "rhume", (document) => ({
      ...document,
      citations: document.citations.map((citation) => ({ ...citation, url: pageOf("/c") })),
    }));
  });

  it("are not looked at before their time", async () => {
    server.asked.length = 0;
    expect(await checkLinks({ visitor, now })).toBe(0);
    expect(server.asked).toEqual([]);
  });

  it("by default never lead to this machine", async () => {
    server.asked.length = 0;
    await db.citedAddress.updateMany({ data: { nextCheckAt: now() } });
    await checkLinks({ visitor: { ...visitor, reach: publicWeb }, now });
    expect(server.asked).toEqual([]);
    expect(await statusOf("/a")).toBe("refused");
  });
});

describe("a page that vanished", () => {
  it("opens one recheck on every article that cites it, once it is certain, and says so in the journal and beside the citation", async () => {
    server.pages["/a"] = { status: 404 };
    const before = await journal("recheck_opened");
    await daily(1);
    expect([await statusOf("/a"), (await rechecks()).length]).toEqual(["failing", 0]);
    await daily(3);
    expect(await statusOf("/a")).toBe("gone");
    expect(await rechecks()).toMatchObject([
      { slug: "fievre", path: "/a", reason: "vanished", outcome: null },
      { slug: "toux", path: "/a", reason: "vanished", outcome: null },
    ]);
    expect((await journal("recheck_opened")) - before).toBe(2);
    const { id } = await db.article.findFirstOrThrow({ where: { slug: "toux" } });
    expect(await reasonsToLookAgain(id)).toMatchObject([
      { kind: "cited_page", reason: "vanished", address: pageOf("/a") },
    ]);
    expect((await countReviews("fr")).all.recheck).toBe(2);
    const article = await getArticle("fr", "toux");
    expect(article?.citations[0]?.link).toMatchObject({ status: "gone" });
    expect(article?.citations[0]?.title).toContain("Gastro-entérite");
  });

  it("tells the cached pages of these articles", async () => {
    const listener = await tagsHeard(async () => {
      server.pages["/a"] = { status: 410 };
      await daily(2);
    });
    const groups = await db.article.findMany({
      where: { slug: { in: ["fievre", "toux"] } },
      select: { groupId: true },
    });
    for (const { groupId } of groups) expect(listener).toContain(`article:${groupId}`);
    expect(listener).toContain("links");
  });

  it("makes a recheck that was open for a change graver, and opens no second one", async () => {
    server.pages["/b"] = text("8 heures");
    await daily(2);
    expect(await rechecks()).toMatchObject([{ slug: "fievre", reason: "changed" }]);
    server.pages["/b"] = { status: 404 };
    await daily(2);
    expect(await rechecks()).toMatchObject([{ slug: "fievre", reason: "vanished" }]);
  });
});

describe("an article that begins to cite a page that has vanished", () => {
  const cite = (slug: string, ...paths: string[]) =>
    anEdit(db, slug, (document) => ({
      ...document,
      citations: paths.map((path, i) => ({
        ...aCitation({ key: i === 0 ? "ameli-gastro" : `autre-${i}` }),
        url: pageOf(path),
      })),
    }));
  const ofRhume = async () => (await rechecks()).filter(({ slug }) => slug === "rhume");

  beforeEach(async () => {
    server.pages["/a"] = { status: 404 };
    await daily(2);
    await cite("rhume", "/c", "/a#plus-bas");
  });
  afterEach(() => cite("rhume", "/c"));

  it("gets its recheck within the hour, once, with an entry in the journal", async () => {
    const before = await journal("recheck_opened");
    const heard = await tagsHeard(async () => {
      expect(await followLinks(now())).toMatchObject({ opened: 1 });
    });
    expect(heard).toContain("links");
    expect(await ofRhume()).toMatchObject([{ path: "/a", reason: "vanished", outcome: null }]);
    expect((await journal("recheck_opened")) - before).toBe(1);
    expect(await followLinks(now())).toMatchObject({ opened: 0 });
    await daily(1);
    expect(await ofRhume()).toHaveLength(1);
  });

  it("gets none again once an editor has looked, and one when it cites it anew", async () => {
    await followLinks(now());
    const [open] = await ofRhume();
    await closeRecheck(moderator, open?.id ?? "", { outcome: "still_valid", note: "Vu." });
    expect(await followLinks(now())).toMatchObject({ opened: 0 });
    await db.recheck.deleteMany({ where: { id: open?.id } });
    await followLinks(now());
    await cite("rhume", "/c");
    expect(await followLinks(now())).toMatchObject({ opened: 0, closed: 1 });
    await cite("rhume", "/c", "/a");
    expect(await followLinks(now())).toMatchObject({ opened: 1, closed: 0 });
  });

  it("gets none where it is not published", async () => {
    await db.article.updateMany({
      where: { slug: "rhume" },
      data: { status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Fin." },
    });
    expect(await followLinks(now())).toMatchObject({ opened: 0 });
    await db.article.updateMany({
      where: { slug: "rhume" },
      data: { status: "published", withdrawnAt: null, withdrawnReason: null },
    });
  });
});

describe("a site that is dead", () => {
  it("is out of reach after a week, though robots.txt is all that was asked of it", async () => {
    server.pages["/robots.txt"] = { status: 503 };
    await db.citedHost.deleteMany();
    server.asked.length = 0;
    await daily(8);
    expect(await statusOf("/a")).toBe("unreachable");
    expect(await rechecks()).toHaveLength(4);
    expect(new Set(server.asked)).toEqual(new Set(["GET /robots.txt"]));
    delete server.pages["/robots.txt"];
    await db.citedHost.deleteMany();
  });
});

describe("a page that changed", () => {
  it("opens a recheck when the new text was read twice; a cosmetic change opens none", async () => {
    server.pages["/b"] = `<nav>Autre menu</nav>${text("6 heures")}<footer>© 2027</footer>`;
    await daily(3);
    expect(await rechecks()).toEqual([]);
    server.pages["/b"] = text("8 heures");
    await daily(1);
    expect(await rechecks()).toEqual([]);
    await daily(2);
    expect(await statusOf("/b")).toBe("changed");
    expect(await rechecks()).toMatchObject([{ slug: "fievre", path: "/b", reason: "changed" }]);
  });
});

describe("the desk", () => {
  it("sees pages to look at again first with their articles, then addresses that deserve a look", async () => {
    server.pages["/a"] = { status: 404 };
    server.pages["/b"] = { status: 301, headers: { location: "/c" } };
    server.pages["/c"] = { status: 403 };
    await daily(2);
    const { toRecheck, toWatch } = await linkBoard();
    expect(toRecheck).toMatchObject([
      {
        address: pageOf("/a"),
        status: "gone",
        httpStatus: 404,
        rechecks: [{ reason: "vanished" }, { reason: "vanished" }],
      },
    ]);
    expect(toRecheck[0]?.rechecks.map(({ article }) => article.slug).sort()).toEqual(["fievre", "toux"]);
    expect(toWatch).toMatchObject({
      total: 2,
      links: [
        { address: pageOf("/b"), status: "barred", articles: [{ slug: "fievre", locale: "fr", title: "fievre" }] },
        { address: pageOf("/c"), status: "barred", articles: [{ slug: "rhume" }] },
      ],
    });
  });

  it("sees one of them with what it is cited as, open then closed", async () => {
    server.pages["/a"] = { status: 404 };
    await daily(2);
    const [first] = await rechecks();
    const id = first?.id ?? "";
    expect(await getRecheck(id)).toMatchObject({
      ...{ address: pageOf("/a"), reason: "vanished", link: { status: "gone", httpStatus: 404 } },
      ...{ article: { slug: "fievre" }, citedAs: [aCitation().title], closing: null },
    });
    await closeRecheck(moderator, id, { outcome: "still_valid", note: "Vu." });
    expect((await getRecheck(id))?.closing).toMatchObject({
      outcome: "still_valid",
      note: "Vu.",
      by: moderator.pseudonym,
    });
    expect(await getRecheck("toto")).toBeNull();
  });
});

describe("an editor closes", () => {
  const opened = async (path: string, page = text("8 heures")) => {
    server.pages[path] = page;
    await daily(2);
    const [first] = await rechecks();
    if (!first) throw new Error("no recheck");
    return first.id;
  };
  const close = (id: string, outcome: "still_valid" | "citation_replaced" | "to_rewrite", actor = moderator) =>
    closeRecheck(actor, id, { outcome, note: "Relu : les doses n’ont pas bougé." });

  it("with a public note; the text as it is now is the one to compare with", async () => {
    const id = await opened("/b");
    const before = await journal("recheck_closed");
    expect(await close(id, "still_valid")).toEqual({ ok: true });
    expect(await rechecks()).toMatchObject([{ outcome: "still_valid", note: "Relu : les doses n’ont pas bougé." }]);
    expect((await journal("recheck_closed")) - before).toBe(1);
    expect(await statusOf("/b")).toBe("ok");
    await daily(2);
    expect(await rechecks()).toHaveLength(1);
    server.pages["/b"] = text("12 heures");
    await daily(2);
    expect(await rechecks()).toHaveLength(2);
  });

  it("one article after the other: the page stays changed until the last", async () => {
    await opened("/a");
    const [first, second] = await rechecks();
    await close(first?.id ?? "", "still_valid");
    expect(await statusOf("/a")).toBe("changed");
    const heard = await tagsHeard(async () => {
      await close(second?.id ?? "", "still_valid");
    });
    expect(await statusOf("/a")).toBe("ok");
    const { groupId } = await db.article.findFirstOrThrow({ where: { slug: "fievre" } });
    expect(heard).toContain(`article:${groupId}`);
  });

  it("« to rewrite » brings the review forward to today in Paris, and never backward", async () => {
    await opened("/a");
    const [fievre, toux] = await rechecks();
    await db.article.updateMany({ where: { slug: "toux" }, data: { nextReviewAt: new Date("2020-01-01") } });
    expect(await close(fievre?.id ?? "", "to_rewrite")).toEqual({ ok: true });
    expect(await close(toux?.id ?? "", "to_rewrite")).toEqual({ ok: true });
    expect((await articleAt("fievre")).nextReviewAt).toEqual(columnOf(todayInParis()));
    expect((await articleAt("toux")).nextReviewAt).toEqual(columnOf("2020-01-01"));
  });

  it("« to rewrite » has the search index and all lists learn of the day", async () => {
    const id = await opened("/b");
    const { currentRevisionId } = await articleAt("fievre");
    await db.article.updateMany({ where: { slug: "fievre" }, data: { indexedRevisionId: currentRevisionId } });
    const heard = await tagsHeard(async () => {
      await close(id, "to_rewrite");
    });
    expect(heard).toContain("articles");
    expect((await articleAt("fievre")).indexedRevisionId).toBe(inDoubt);
  });

  it("« replaced » only once the live text cites it no more", async () => {
    const id = await opened("/c");
    expect(await close(id, "citation_replaced")).toEqual({ ok: false, reason: "still_cited" });
    const replace = (url: string) =>
      anEdit(db, "rhume", (document) => ({
        ...document,
        citations: document.citations.map((citation) => ({ ...citation, url })),
      }));
    await replace(pageOf("/b"));
    expect(await close(id, "citation_replaced")).toEqual({ ok: true });
    await replace(pageOf("/c"));
  });

  it("the portal closes what has lost its object", async () => {
    await opened("/c");
    await anEdit(db, "rhume", (document) => ({
      ...document,
      citations: document.citations.map((citation) => ({ ...citation, url: null })),
    }));
    expect(await followLinks(now())).toMatchObject({ closed: 1, dropped: 1 });
    expect(await rechecks()).toMatchObject([{ outcome: "no_longer_cited", note: null }]);
    await anEdit(db, "rhume", (document) => ({
      ...document,
      citations: document.citations.map((citation) => ({ ...citation, url: pageOf("/c") })),
    }));
  });

  it("of two at once, one is told that it is done", async () => {
    const id = await opened("/b");
    const answers = await Promise.all([close(id, "still_valid"), close(id, "to_rewrite")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, reason: "already_closed" });
  });

  it("nobody else may, and nothing that is not", async () => {
    const id = await opened("/b");
    const citizen: Person = { ...moderator, roles: [] };
    expect(await close(id, "still_valid", citizen)).toEqual({ ok: false, reason: "needs_editor" });
    expect(await close("toto", "still_valid")).toEqual({ ok: false, reason: "unexpected" });
    expect(await close(id.replace(/^.{8}/, "00000000"), "still_valid")).toEqual({ ok: false, reason: "unexpected" });
  });
});

describe("whatever dies", () => {
  it("a finding and its rechecks are recorded together, or not at all", async () => {
    server.pages["/b"] = { status: 404 };
    await daily(1);
    today += 1;
    await db.citedAddress.updateMany({ data: { nextCheckAt: new Date(+now() + 7 * day) } });
    await db.citedAddress.update({ where: { address: pageOf("/b") }, data: { nextCheckAt: now() } });
    const dies = checkAddresses({
      ...{ visitor, now },
      onFound: () => Promise.reject(new Error("the worker dies here")),
    });
    await expect(dies).rejects.toThrow("the worker dies here");
    expect([await statusOf("/b"), await rechecks()]).toEqual(["failing", []]);
    // Nobody comes back at once, and somebody does within the hour.
    expect(await checkLinks({ visitor, now })).toBe(0);
    today += 1 / 24;
    expect(await checkLinks({ visitor, now })).toBe(1);
    expect(await statusOf("/b")).toBe("gone");
    expect(await rechecks()).toMatchObject([{ slug: "fievre", reason: "vanished" }]);
  });

  it("one page that cannot be recorded does not keep the others from being looked at", async () => {
    today += 1;
    await db.citedAddress.updateMany({ data: { nextCheckAt: now() } });
    const seen: string[] = [];
    const run = checkAddresses({
      ...{ visitor, now },
      onFound: async (_, { address }) => {
        seen.push(address);
        if (address === pageOf("/a")) throw new Error("this one fails");
      },
    });
    await expect(run).rejects.toThrow("this one fails");
    expect(seen.sort()).toEqual(["/a", "/b", "/c"].map(pageOf));
  });

  it("several workers share the addresses: each is looked at once", async () => {
    today += 1;
    await db.citedAddress.updateMany({ data: { nextCheckAt: now() } });
    server.asked.length = 0;
    const counts = await Promise.all([1, 2, 3].map(() => checkLinks({ visitor, now })));
    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
    expect(server.asked.filter((line) => line.startsWith("HEAD")).sort()).toEqual(["HEAD /a", "HEAD /b", "HEAD /c"]);
  });

  it("a worker that is killed in the middle of its round is taken up by the next, which forgets nothing and does nothing twice", async () => {
    const worker = `
      import { checkLinks } from "#lib/articles/commands/check-links.ts";
      const visitor = {
        reach: { allowsUrl: (url) => url.host === "127.0.0.1:${server.port}", allowsIp: (ip) => ip === "127.0.0.1" },
        userAgent: "SanteEnCommun/1.0 (+http://localhost:3000)", pause: 0,
      };
      await checkLinks({ visitor, now: () => new Date(Number(process.env.NOW)) });`;
    for (const path of ["/a", "/b", "/c"]) server.pages[path] = { status: 404 };
    await daily(1);
    today += 1;
    await db.citedAddress.updateMany({ data: { nextCheckAt: now() } });
    // The second page keeps the worker waiting for ever.
    const silent = neverAnswers("/b");
    const child = spawn(process.execPath, ["--input-type=module", "-e", worker], {
      env: { ...process.env, NOW: String(+now()) },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await silent;
    child.kill("SIGKILL");
    await ended;
    server.pages["/b"] = { status: 404 };
    // What it held of the server's time runs out by itself; its addresses come back within the hour.
    await db.citedHost.updateMany({ data: { freeAt: new Date() } });
    today += 1 / 24;
    await checkLinks({ visitor, now });
    expect(await Promise.all(["/a", "/b", "/c"].map(statusOf))).toEqual(["gone", "gone", "gone"]);
    expect((await rechecks()).map(({ slug, path }) => `${slug} ${path}`).sort()).toEqual([
      "fievre /a",
      "fievre /b",
      "rhume /c",
      "toux /a",
    ]);
  });
});

/** Resolves once the page was asked for. */
function neverAnswers(path: string): Promise<void> {
  return new Promise((resolve) => {
    server.pages[path] = () => resolve();
  });
}

async function tagsHeard(work: () => Promise<void>): Promise<string[]> {
  const { listen } = await import("#lib/platform/notify.ts");
  const heard: string[] = [];
  let ready = () => {};
  const connected = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const listener = listen({ onTags: (tags) => heard.push(...tags), onConnect: () => ready() });
  await connected;
  await work();
  await sleep(300);
  await listener.stop();
  return heard;
}
