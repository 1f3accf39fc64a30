import { setTimeout as sleep } from "node:timers/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db.ts";
import { type Known, lookAtPage, type Visitor } from "#lib/sources/adapters/look-at-page.ts";
import { openWebServer, ownCertificate, type Page, type WebServer } from "#lib/sources/adapters/web-server.fixture.ts";
import { publicWeb, type Reach } from "#lib/sources/rules/reach.ts";

const name = "source.example";
const text = (dose: string) =>
  `<main><h1>La fièvre de l’enfant</h1><p>Donnez-lui à boire souvent. Le paracétamol se donne selon son poids, toutes les ${dose}.</p></main>`;
const unknown: Known = { etag: null, lastModified: null };

let server: WebServer;
/** Listens at the same port of another loopback address: nothing may ever reach it. */
let secret: WebServer;

beforeAll(async () => {
  server = await openWebServer();
  secret = await openWebServer({ ip: "127.0.0.2", port: server.port });
});
afterAll(() => Promise.all([server.close(), secret.close()]));

beforeEach(() => {
  server.asked.length = server.requests.length = 0;
  for (const path of Object.keys(server.pages)) delete server.pages[path];
});
afterEach(async () => {
  expect(secret.asked).toEqual([]);
  await db.citedHost.deleteMany();
});

/** The public web, and this one server under its name: what tests alone may reach. */
const withOurServer = (port = server.port): Reach => ({
  allowsUrl: (url) => (url.hostname === name && url.port === String(port)) || publicWeb.allowsUrl(url),
  allowsIp: (ip) => ip === "127.0.0.1" || publicWeb.allowsIp(ip),
});

const visitor = (override: Partial<Visitor> = {}): Visitor => ({
  reach: withOurServer(),
  userAgent: "SanteEnCommun/1.0 (+https://portail.example)",
  pause: 0,
  timeout: 10_000,
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  ...override,
});

const urlOf = (path: string) => `http://${name}:${server.port}${path}`;
const look = (path: string, known = unknown, override: Partial<Visitor> = {}) =>
  lookAtPage(visitor(override), urlOf(path), known);
const serve = (pages: Record<string, Page>) => Object.assign(server.pages, pages);

describe("a page that answers", () => {
  it("is read once robots.txt and HEAD were asked, under our name, without cookies", async () => {
    serve({ "/a": { body: text("6 heures"), headers: { etag: '"1"', "set-cookie": "suivi=1" } } });
    const finding = await look("/a");
    expect(finding).toMatchObject({ kind: "answers", httpStatus: 200, movedTo: null, etag: '"1"', lastModified: null });
    expect(server.asked).toEqual(["GET /robots.txt", "HEAD /a", "GET /a"]);
    await look("/a");
    expect(server.asked.slice(3)).toEqual(["HEAD /a", "GET /a"]);
    for (const { headers } of server.requests) {
      expect(headers["user-agent"]).toBe("SanteEnCommun/1.0 (+https://portail.example)");
      expect(headers).not.toHaveProperty("cookie");
      expect(headers).not.toHaveProperty("referer");
      expect(headers.host).toBe(`${name}:${server.port}`);
    }
  });

  it.each<[string, Known, Record<string, string>]>([
    ["ETag", { etag: '"1"', lastModified: null }, { etag: '"1"' }],
    [
      "date",
      { etag: null, lastModified: "Mon, 02 Nov 2026 08:00:00 GMT" },
      { "last-modified": "Mon, 02 Nov 2026 08:00:00 GMT" },
    ],
  ])("is not fetched again when its %s did not change", async (_, known, headers) => {
    serve({ "/a": { body: text("6 heures"), headers } });
    expect(await look("/a", known)).toEqual({ kind: "unmodified", httpStatus: 200, movedTo: null });
    expect(server.asked).not.toContain("GET /a");
  });

  it("tells by 304 where HEAD tells nothing", async () => {
    const validator = ({ headers }: { headers: Record<string, unknown> }) => headers["if-none-match"] === '"1"';
    serve({
      "/a": (request, response) => {
        response.statusCode = request.method === "HEAD" ? 405 : validator(request) ? 304 : 200;
        response.end();
      },
    });
    expect(await look("/a", { etag: '"1"', lastModified: null })).toEqual({
      kind: "unmodified",
      httpStatus: 304,
      movedTo: null,
    });
  });

  it("has the same digest after a cosmetic change, another one after a real change", async () => {
    const digest = async (body: string) => {
      serve({ "/a": `<nav>${Math.random()}</nav>${body}<script>var t="${Math.random()}"</script>` });
      const finding = await look("/a");
      return finding.kind === "answers" ? finding.digest : finding.kind;
    };
    const before = await digest(text("6 heures"));
    expect(before).toMatch(/^[0-9a-f]{32}$/);
    expect(await digest(text("6 heures").replace("<p>", "<div><p>"))).toBe(before);
    expect(await digest(text("8 heures"))).not.toBe(before);
  });

  it("may be compressed", async () => {
    serve({
      "/a": text("6 heures"),
      "/b": { body: gzipSync(text("6 heures")), headers: { "content-encoding": "gzip" } },
    });
    expect(await look("/b")).toEqual(await look("/a"));
  });

  it.each([405, 501, 403, 404, 500])("is read by GET when HEAD is refused with %i", async (status) => {
    serve({ "/a": { body: text("6 heures"), head: { status } } });
    expect(await look("/a")).toMatchObject({ kind: "answers", httpStatus: 200 });
  });

  it("is read by GET when HEAD gets no answer", async () => {
    serve({
      "/a": (request, response) =>
        request.method === "HEAD" ? request.socket.destroy() : void response.end(text("6 heures")),
    });
    expect(await look("/a")).toMatchObject({ kind: "answers", httpStatus: 200 });
  });

  it("without a readable text is there all the same", async () => {
    serve({ "/a": { body: "GIF89a", headers: { "content-type": "image/gif" } } });
    expect(await look("/a")).toMatchObject({ kind: "answers", digest: null });
  });
});

describe("a page that does not answer", () => {
  it.each([
    [404, { kind: "gone", httpStatus: 404 }],
    [410, { kind: "gone", httpStatus: 410 }],
    [403, { kind: "barred", httpStatus: 403 }],
    [500, { kind: "unreachable", httpStatus: 500 }],
  ])("%i", async (status, finding) => {
    serve({ "/a": { status } });
    expect(await look("/a")).toEqual(finding);
    expect(server.asked).toContain("GET /a");
  });

  it("too slow", async () => {
    serve({ "/a": () => {} });
    const start = performance.now();
    expect(await look("/a", unknown, { timeout: 300 })).toEqual({ kind: "unreachable", httpStatus: null });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("drop by drop", async () => {
    let drops = 0;
    serve({
      "/a": (request, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        if (request.method === "HEAD") return void response.end();
        const timer = setInterval(() => response.write(`<p>${drops++}</p>`), 20);
        response.on("close", () => clearInterval(timer));
      },
    });
    expect(await look("/a", unknown, { timeout: 400 })).toEqual({ kind: "unreachable", httpStatus: null });
    expect(drops).toBeGreaterThan(3);
  });

  it("redirect after redirect, longer than a look may take: busy until tomorrow", async () => {
    const slowlyTo =
      (location: string): Page =>
      async (_, response) => {
        await sleep(100);
        response.writeHead(302, { location }).end();
      };
    serve({ "/a": slowlyTo("/b"), "/b": slowlyTo("/c"), "/c": slowlyTo("/d"), "/d": slowlyTo("/e") });
    const finding = await look("/a", unknown, { longestLook: 150 });
    expect(finding.kind === "busy" && +finding.until - Date.now()).toBeGreaterThan(86_000_000);
    expect(server.asked.length).toBeLessThan(5);
  });

  it("nobody listens", async () => {
    const closed = await openWebServer();
    await closed.close();
    const elsewhere = visitor({ reach: withOurServer(closed.port) });
    expect(await lookAtPage(elsewhere, `http://${name}:${closed.port}/`, unknown)).toEqual({
      kind: "unreachable",
      httpStatus: null,
    });
  });

  it("no such name", async () => {
    const resolve = () => Promise.reject(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }));
    expect(await look("/a", unknown, { resolve })).toEqual({ kind: "unreachable", httpStatus: null });
    expect(server.asked).toEqual([]);
  });
});

describe("a huge page", () => {
  const endless = (encode: (chunk: string) => Buffer) => {
    let sent = 0;
    serve({
      "/a": (request, response) => {
        response.writeHead(200, { "content-type": "text/html", "content-length": "900000000" });
        if (request.method === "HEAD") return void response.end();
        const chunk = encode("<p>Une page sans fin, qui parle de la fièvre de l’enfant.</p>".repeat(1_000));
        const more = () => {
          while (!response.destroyed && response.write(chunk)) sent += chunk.length;
          sent += chunk.length;
        };
        response.on("drain", more);
        more();
      },
    });
    return () => sent;
  };

  it("is read at its beginning only", async () => {
    const sent = endless((chunk) => Buffer.from(chunk));
    expect(await look("/a", unknown, { timeout: 10_000 })).toMatchObject({ kind: "answers", httpStatus: 200 });
    expect(sent()).toBeLessThan(20_000_000);
  });

  it("hidden in a small one costs no more", async () => {
    // A gigabyte of letters in a megabyte.
    const member = gzipSync(Buffer.alloc(10_000_000, "bombe "));
    const headers = { "content-encoding": "gzip" };
    serve({ "/a": { body: Buffer.concat(Array(100).fill(member)), headers } });
    const before = process.memoryUsage().rss;
    expect(await look("/a", unknown, { timeout: 10_000 })).toMatchObject({ kind: "answers" });
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });
});

describe("redirects", () => {
  const to = (location: string, status = 301) => ({ status, headers: { location } });

  it("that are permanent name the new address; the text is read there, without asking the way twice", async () => {
    serve({ "/a": to("/b"), "/b": to("/c", 308), "/c": text("6 heures") });
    expect(await look("/a")).toMatchObject({ kind: "answers", movedTo: urlOf("/c") });
    expect(server.asked).toEqual(["GET /robots.txt", "HEAD /a", "HEAD /b", "HEAD /c", "GET /c"]);
  });

  it("that are temporary do not", async () => {
    serve({ "/a": to("/b", 302), "/b": text("6 heures") });
    expect(await look("/a")).toMatchObject({ kind: "answers", movedTo: null });
  });

  it("without end are no answer", async () => {
    serve({ "/a": to("/b"), "/b": to("/a") });
    expect(await look("/a")).toEqual({ kind: "unreachable", httpStatus: null });
    expect(server.asked.length).toBeLessThan(10);
  });

  it.each([
    "http://127.0.0.2:PORT/",
    "http://127.0.0.1:PORT/",
    "http://localhost:PORT/",
    "http://[::1]:PORT/",
    "http://0x7f000001:PORT/",
    "http://169.254.169.254/latest/meta-data/",
    "http://nom:secret@source.example/",
    "http://base.internal/",
    "ftp://source.example/",
    "file:///etc/passwd",
  ])("to %s are not followed", async (place) => {
    serve({ "/a": to(place.replace("PORT", String(server.port)), 302) });
    expect(await look("/a")).toEqual({ kind: "refused" });
    expect(server.asked).toEqual(["GET /robots.txt", "HEAD /a"]);
  });

  it("of robots.txt to a private network are not followed either", async () => {
    serve({ "/robots.txt": to(`http://127.0.0.2:${server.port}/`, 302), "/a": text("6 heures") });
    expect(await look("/a")).toEqual({ kind: "refused" });
  });

  it("to a page that robots.txt keeps to itself are not followed", async () => {
    serve({ "/robots.txt": "User-agent: *\nDisallow: /prive", "/a": to("/prive/b"), "/prive/b": text("6 heures") });
    expect(await look("/a")).toEqual({ kind: "barred", httpStatus: null });
    expect(server.asked).toEqual(["GET /robots.txt", "HEAD /a"]);
  });
});

describe("a name that stands for a private address", () => {
  it.each(["127.0.0.2", "10.0.0.1", "::ffff:127.0.0.2", "fd00::1"])("%s is not connected to", async (address) => {
    const resolve = async () => [{ address, family: address.includes(":") ? 6 : 4 }];
    expect(await look("/a", unknown, { resolve })).toEqual({ kind: "refused" });
    expect(server.asked).toEqual([]);
  });

  it("among public ones neither", async () => {
    const resolve = async () => [
      { address: "127.0.0.1", family: 4 },
      { address: "127.0.0.2", family: 4 },
    ];
    expect(await look("/a", unknown, { resolve })).toEqual({ kind: "refused" });
    expect(server.asked).toEqual([]);
  });

  it("from one look-up to the next (rebinding): each connection goes where its own look-up was judged", async () => {
    serve({ "/a": text("6 heures") });
    let lookups = 0;
    const resolve = async () => [{ address: ++lookups < 3 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
    expect(await look("/a", unknown, { resolve })).toEqual({ kind: "refused" });
    expect(server.asked).toEqual(["GET /robots.txt", "HEAD /a"]);
    expect(lookups).toBe(3);
  });

  it("is refused by default on the very server of these tests", async () => {
    expect(await look("/a", unknown, { reach: publicWeb })).toEqual({ kind: "refused" });
    expect(await lookAtPage(visitor({ reach: publicWeb }), "http://www.exemple.fr/", unknown)).toEqual({
      kind: "refused",
    });
    expect(server.asked).toEqual([]);
  });

  it.each(["pas une adresse", "mailto:contact@exemple.fr", "javascript:alert(1)"])(
    "« %s » is no address of a page",
    async (address) => {
      expect(await lookAtPage(visitor(), address, unknown)).toEqual({ kind: "refused" });
    },
  );
});

describe("robots.txt", () => {
  it("is obeyed", async () => {
    serve({ "/robots.txt": "User-agent: SanteEnCommun\nDisallow: /a", "/a": text("6 heures"), "/b": text("6 heures") });
    expect(await look("/a")).toEqual({ kind: "barred", httpStatus: null });
    expect(await look("/b")).toMatchObject({ kind: "answers" });
    expect(server.asked).toEqual(["GET /robots.txt", "HEAD /b", "GET /b"]);
  });

  const aDayLater = () => db.citedHost.updateMany({ data: { robotsReadAt: new Date(Date.now() - 25 * 3_600_000) } });

  it("that fails is a server out of reach, whose pages are not asked for that day; one that is missing opens the door", async () => {
    serve({ "/robots.txt": { status: 503 }, "/a": text("6 heures") });
    expect(await look("/a")).toEqual({ kind: "unreachable", httpStatus: 503 });
    serve({ "/robots.txt": { status: 404 } });
    expect(await look("/a")).toEqual({ kind: "unreachable", httpStatus: 503 });
    expect(server.asked).toEqual(["GET /robots.txt"]);
    await aDayLater();
    expect(await look("/a")).toMatchObject({ kind: "answers" });
  });

  it("answered with too many requests leaves the server alone for a day", async () => {
    serve({ "/robots.txt": { status: 429 }, "/a": text("6 heures") });
    const finding = await look("/a");
    expect(finding.kind === "busy" && +finding.until - Date.now()).toBeGreaterThan(86_000_000);
    expect(server.asked).toEqual(["GET /robots.txt"]);
  });

  it("whose redirects never end binds nobody", async () => {
    serve({ "/robots.txt": { status: 302, headers: { location: "/robots.txt" } }, "/a": text("6 heures") });
    expect(await look("/a")).toMatchObject({ kind: "answers" });
  });
});

describe("the pace", () => {
  it("is one request at a time to one server, with a pause between two, whoever asks", async () => {
    let now = 0;
    let most = 0;
    const slowly: Page = async (request, response) => {
      most = Math.max(most, ++now);
      await sleep(30);
      now -= 1;
      response.setHeader("content-type", "text/html");
      response.end(request.method === "HEAD" ? undefined : text("6 heures"));
    };
    serve({ "/a": slowly, "/b": slowly, "/robots.txt": { status: 404 } });
    await look("/a");
    server.requests.length = 0;
    const findings = await Promise.all([look("/a", unknown, { pause: 100 }), look("/b", unknown, { pause: 100 })]);
    expect(findings.map(({ kind }) => kind).sort()).toEqual(["answers", "answers"]);
    expect(most).toBe(1);
    const times = server.requests.map(({ at }) => at);
    expect(times).toHaveLength(4);
    for (const [i, at] of times.entries()) if (i > 0) expect(at - (times[i - 1] ?? 0)).toBeGreaterThan(100);
  });

  it.each([
    [429, "busy"],
    [503, "unreachable"],
  ] as const)("is that of Retry-After on %i: not a request to that server before", async (status, kind) => {
    serve({ "/a": { status, headers: { "retry-after": "3600" } }, "/b": text("6 heures") });
    expect((await look("/a")).kind).toBe(kind);
    const before = server.asked.length;
    const finding = await look("/b");
    expect(finding).toMatchObject({ kind: "busy" });
    if (finding.kind === "busy") expect(+finding.until - Date.now()).toBeGreaterThan(3_500_000);
    expect(server.asked).toHaveLength(before);
  });
});

describe("https", () => {
  let secure: WebServer;
  beforeAll(async () => {
    secure = await openWebServer({ secure: true });
    secure.pages["/a"] = text("6 heures");
  });
  afterAll(() => secure.close());

  const lookSecurely = () =>
    lookAtPage(visitor({ reach: withOurServer(secure.port) }), `https://${name}:${secure.port}/a`, unknown);

  it("with a certificate that nobody vouches for is no answer", async () => {
    expect(await lookSecurely()).toEqual({ kind: "unreachable", httpStatus: null });
    expect(secure.asked).toEqual([]);
  });

  it("with a good one is checked against the name, while the connection goes to the address that was judged", async () => {
    const usual = getCACertificates("default");
    setDefaultCACertificates([...usual, ownCertificate]);
    try {
      expect(await lookSecurely()).toMatchObject({ kind: "answers", httpStatus: 200 });
      expect(secure.asked).toEqual(["GET /robots.txt", "HEAD /a", "GET /a"]);
    } finally {
      setDefaultCACertificates(usual);
    }
  });
});
