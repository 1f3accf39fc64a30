import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Runtime } from "#lib/platform/embedded/runtime.ts";
import { completeEnv, EnvError, readVariables } from "#lib/platform/env.ts";

const secret = "s".repeat(64);
const embedded: Runtime = {
  kind: "up",
  supervisor: 1,
  startedAt: "2026-01-01T00:00:00.000Z",
  portalUrl: "http://localhost:3000",
  databaseUrl: "postgresql://portal:pw@127.0.0.1:40000/portal",
  embeddedDatabase: true,
  meilisearch: { url: "http://127.0.0.1:40001", searchKey: "search", adminKey: "admin" },
  pids: {},
};
const external = { DATABASE_URL: "postgresql://u:p@db.example/portal", AUTH_SECRET: secret };
const env = (source: Record<string, string>, runtime: Runtime | null = embedded) =>
  completeEnv(readVariables(source), runtime, () => secret, false);

describe("wrong values", () => {
  const key = "k".repeat(32);
  it.each([
    ["DATABASE_URL", { DATABASE_URL: "mysql://hidden@x/y", AUTH_SECRET: secret }],
    ["DATABASE_URL", { DATABASE_URL: "hidden", AUTH_SECRET: secret }],
    ["DATABASE_URL", { DATABASE_URL: "postgresql://u:hidden@server", AUTH_SECRET: secret }],
    ["AUTH_SECRET", { DATABASE_URL: "postgresql://u:hidden@server/portal" }],
    ["AUTH_SECRET", { AUTH_SECRET: "hidden" }],
    ["MEILI_URL", { MEILI_URL: "hidden:7700", MEILI_SEARCH_KEY: key }],
    ["MEILI_URL", { MEILI_SEARCH_KEY: key }],
    ["MEILI_URL", { MEILI_ADMIN_KEY: key }],
    ["MEILI_SEARCH_KEY", { MEILI_URL: "http://127.0.0.1:7700" }],
    ["MEILI_SEARCH_KEY", { MEILI_URL: "http://127.0.0.1:7700", MEILI_SEARCH_KEY: "hidden" }],
    ["MEILI_ADMIN_KEY", { MEILI_URL: "http://127.0.0.1:7700", MEILI_SEARCH_KEY: key, MEILI_ADMIN_KEY: "hidden" }],
    ["SMTP_URL", { SMTP_URL: "https://hidden.example" }],
    ["PORTAL_URL", { PORTAL_URL: "hidden" }],
    ["PORTAL_URL", { PORTAL_URL: "http://hidden.example" }],
    ["PORTAL_URL", { PORTAL_URL: "https://hidden.example/path" }],
    ["PORTAL_URL", { PORTAL_URL: "https://user:hidden@portal.example" }],
    ["PORT", { PORT: "hidden" }],
    ["PORT", { PORT: "0" }],
    ["PORT", { PORT: "65536" }],
    ["PORT", { PORT: "3000.5" }],
    ["PORTAL_PUBLISHER", { PORTAL_PUBLISHER: "hidden".repeat(50) }],
    ["LINK_CHECKS", { LINK_CHECKS: "hidden" }],
    ["PORTAL_PUBLISHER", { PORTAL_DIRECTOR: "hidden" }],
    ["PORTAL_HOST", { PORTAL_PUBLISHER: "Ministère", PORTAL_HOST: "hidden".repeat(60) }],
    ["PORTAL_CONTACT", { PORTAL_PUBLISHER: "Ministère", PORTAL_CONTACT: "hidden" }],
    ["PORTAL_DPO", { PORTAL_PUBLISHER: "Ministère", PORTAL_DPO: "http://hidden.example" }],
  ])("%s is named, what was expected is said, the value is not: %j", (name, source) => {
    expect(() => env(source)).toThrow(EnvError);
    expect(() => env(source)).toThrow(new RegExp(`^  ${name} : attendu`, "m"));
    expect(() => env(source)).not.toThrow(/hidden/);
  });

  it("names all of them at once", () => {
    expect(() => env({ PORT: "x", SMTP_URL: "x", PORTAL_URL: "x" })).toThrow(
      /(SMTP_URL|PORTAL_URL|PORT) : .*\n.*(SMTP_URL|PORTAL_URL|PORT) : .*\n.*(SMTP_URL|PORTAL_URL|PORT) : /,
    );
  });
});

describe("what is set and what is completed", () => {
  it("refuses to go without a database, saying how to get one", () => {
    expect(() => env({}, null)).toThrow(/npm run up.*DATABASE_URL/);
  });

  it("takes the embedded services from the supervisor", () => {
    expect(env({})).toMatchObject({
      ...embeddedPart(),
      embeddedDatabase: true,
      demo: true,
      authSecret: secret,
      port: 3000,
    });
  });

  it("counts an empty variable as unset", () => {
    const empty = { DATABASE_URL: "", MEILI_URL: " ", AUTH_SECRET: "", PORTAL_URL: "", PORT: "", PORTAL_PUBLISHER: "" };
    expect(env(empty)).toEqual(env({}));
  });

  it("prefers what is set", () => {
    const source = {
      ...external,
      MEILI_URL: "https://meili.example",
      MEILI_SEARCH_KEY: "k".repeat(32),
      PORTAL_URL: "https://portal.example/",
    };
    expect(env(source)).toMatchObject({
      databaseUrl: external.DATABASE_URL,
      meilisearch: { url: "https://meili.example", searchKey: "k".repeat(32), adminKey: null },
      portalUrl: "https://portal.example",
      embeddedDatabase: false,
    });
  });

  it("leaves the embedded index to the database that it belongs to", () => {
    expect(env(external).meilisearch).toBeNull();
    expect(env(external, { ...embedded, databaseUrl: external.DATABASE_URL }).meilisearch).toEqual(
      embedded.meilisearch,
    );
  });

  it("makes a secret of its own on embedded defaults only", () => {
    const asked: string[] = [];
    const own = () => {
      asked.push("asked");
      return secret;
    };
    completeEnv(readVariables(external), null, own, false);
    expect(asked).toEqual([]);
    completeEnv(readVariables({}), embedded, own, false);
    expect(asked).toEqual(["asked"]);
  });
});

const embeddedPart = () => ({
  databaseUrl: embedded.databaseUrl,
  meilisearch: embedded.meilisearch,
  portalUrl: embedded.portalUrl,
});

describe("link checks", () => {
  const publisher = { PORTAL_PUBLISHER: "Ministère de la Santé" };
  it.each([
    [false, {}],
    [false, external],
    [true, publisher],
    [true, { ...external, ...publisher }],
    [true, { LINK_CHECKS: "on" }],
    [false, { ...publisher, LINK_CHECKS: "off" }],
    [true, { ...publisher, LINK_CHECKS: "" }],
  ])("are %s with %j", (expected, source) => expect(env(source).linkChecks).toBe(expected));
});

describe("demonstration", () => {
  it.each([
    [true, {}],
    [true, { PORTAL_URL: "http://127.0.0.1:4310" }],
    [true, { PORTAL_URL: "http://[::1]:4310" }],
    [true, { SMTP_URL: "smtp://localhost:25" }],
    [false, { PORTAL_URL: "https://portal.example" }],
    [false, { PORTAL_URL: "https://localhost.example" }],
    [false, { PORTAL_URL: "https://127.0.0.1.example" }],
    [false, { PORTAL_PUBLISHER: "Ministère de la Santé" }],
    [false, external],
  ])("is %s with %j", (expected, source) => {
    expect(env(source).demo).toBe(expected);
  });

  it("is never true with a configured database, whatever else is said", () => {
    const one = (...values: string[]) => fc.constantFrom(undefined, "", ...values);
    const others = fc.record({
      MEILI_URL: one("http://127.0.0.1:7700"),
      MEILI_SEARCH_KEY: one("k".repeat(32)),
      SMTP_URL: one("smtp://localhost:25"),
      PORTAL_URL: one("http://localhost:3000", "http://127.0.0.1:3000", "https://portal.example"),
      PORT: one("3000", "4310"),
      PORTAL_PUBLISHER: one("Éditeur"),
      PORTAL_DATA_DIR: one(".data", "/tmp"),
      PORTAL_DEMO: one("1", "true"),
      DEMO: one("1", "true"),
      NODE_ENV: one("development", "test"),
    });
    const databases = fc.constantFrom(external.DATABASE_URL, embedded.databaseUrl, "postgresql:///portal");
    const runtimes = fc.constantFrom(null, embedded, { ...embedded, databaseUrl: external.DATABASE_URL });
    fc.assert(
      fc.property(others, databases, runtimes, fc.boolean(), (source, DATABASE_URL, runtime, production) => {
        try {
          const variables = readVariables({ ...source, ...external, DATABASE_URL });
          return completeEnv(variables, runtime, () => secret, production).demo === false;
        } catch (error) {
          return error instanceof EnvError;
        }
      }),
    );
  });
});
