// With every service down: what the server itself answers about searches.
import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuseHaste, suggestAnswer } from "#lib/web/server/search-answers.ts";

const dataDir = mkdtempSync(path.join(tmpdir(), "search-answers-"));

beforeAll(() => {
  // Before the environment is read for the first time.
  const nowhere = "postgres://nobody@127.0.0.1:1/nowhere";
  Object.assign(process.env, {
    DATABASE_URL: nowhere,
    AUTH_SECRET: "x".repeat(32),
    SEARCHES_PER_SECOND: "3",
    PORTAL_DATA_DIR: dataDir,
  });
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const suggestTo = async (query: string) => {
  const { status, headers, body } = await suggestAnswer(new URL(`http://localhost/api/v1/suggest${query}`));
  return { status, headers, answer: JSON.parse(String(body)) };
};

describe("suggestions", () => {
  it("are an answer without a database too, which nobody on the way keeps", async () => {
    const { status, headers, answer } = await suggestTo("?q=asth&locale=fr");
    expect([status, answer]).toMatchObject([200, { query: "asth", status: "ok", suggestions: [] }]);
    expect(headers).toMatchObject({
      "content-type": "application/json",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    });
  });

  it("come with the numbers to call where what is typed signals an emergency", async () => {
    const { answer } = await suggestTo(`?${new URLSearchParams({ q: "je veux mourir", locale: "fr" })}`);
    expect(answer.emergency.length).toBeGreaterThan(0);
    expect((await suggestTo("?q=rhume&locale=fr")).answer.emergency).toEqual([]);
  });

  it.each([
    ["?q=ast&limit=100", "limit"],
    ["?q=ast&locale=de", "locale"],
  ])("are refused for %s, naming %s", async (query, parameter) => {
    const { status, answer } = await suggestTo(query);
    expect([status, answer]).toMatchObject([400, { status: "invalid", errors: [{ parameter }] }]);
  });
});

describe("an address that searches too fast", () => {
  const from = (client: string) => ({ headers: { "x-portal-client": client } }) as unknown as IncomingMessage;
  const hasten = async (client: string, locale: "fr" | "en" | null) => {
    for (let i = 0; i < 3; i += 1) expect(await refuseHaste(from(client), locale)).toBeNull();
    return refuseHaste(from(client), locale);
  };

  it("is told when to come back, by the interface", async () => {
    const refusal = await hasten("a script", null);
    expect(refusal).toMatchObject({ status: 429, headers: { "retry-after": "1", "cache-control": "no-store" } });
    expect(JSON.parse(String(refusal?.body))).toEqual({ status: "too_many_requests", retryAfterSeconds: 1 });
  });

  it.each(["fr", "en"] as const)(
    "is told so by a page, with the numbers to call in an emergency: %s",
    async (locale) => {
      const refusal = await hasten(`a school, ${locale}`, locale);
      expect(refusal?.status).toBe(429);
      expect(refusal?.headers["content-type"]).toContain("text/html");
      for (const number of ["112", "114", "3114"]) expect(String(refusal?.body)).toContain(number);
    },
  );
});
