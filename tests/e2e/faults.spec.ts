// What breaks is one service at a time: the rest goes on, and what was away comes back by itself.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { expect, newWord, test } from "#tests/e2e/portal-test.ts";

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ expectedNoise: [/50[03]/] });

const dataDir = process.env.PORTAL_E2E_DATA_DIR ?? "";

const running = async (): Promise<Record<string, number>> =>
  JSON.parse(await readFile(path.join(dataDir, "runtime.json"), "utf8")).pids;
const killed = new Set<number>();

async function kill(service: "postgres" | "meilisearch"): Promise<void> {
  const pid = (await running())[service] ?? 0;
  killed.add(pid);
  process.kill(pid, "SIGKILL");
}

async function expectRecovery(request: APIRequestContext): Promise<void> {
  await expect(async () => {
    // A connection that outlives its server answers a little longer: recovery is the new one's.
    expect(Object.values(await running()).filter((pid) => killed.has(pid))).toEqual([]);
    const health = await (await request.get("/api/health")).json();
    expect(health.services).toMatchObject({
      database: { status: "up" },
      search: { status: "up" },
      worker: { status: "up" },
    });
  }).toPass({ timeout: 60_000 });
}

test("Meilisearch killed: search is reduced and says so, then recovers", async ({ page, request }) => {
  // The supervisor may bring it back before a question comes: then it dies again.
  await expect(async () => {
    if (!killed.has((await running()).meilisearch ?? 0)) await kill("meilisearch");
    const answer = await (await request.get("/api/v1/search?q=asthme")).json();
    expect(answer.hits[0].slug).toBe("asthme");
    expect(answer).toMatchObject({ status: "degraded", engine: "postgres" });
  }).toPass({ timeout: 60_000, intervals: [100] });
  await page.goto("/articles/asthme");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectRecovery(request);
});

test("Postgres killed: articles already read are still there, the rest gets a decent page, a sent text comes back", async ({
  page,
  request,
}) => {
  await page.goto("/articles/asthme");
  await page.goto("/articles/acceder-a-son-dossier-medical/proposer?section=essentials");
  const word = newWord();
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  await text.fill(`${await text.inputValue()}\n- ${word}`);
  await page.getByLabel(/Pourquoi ce changement/).fill("Une raison.");
  await kill("postgres");
  // Whether the database is back in time or not, the text is either received or given back.
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByText(word).first()).toBeVisible();
  const read = await request.get("/articles/asthme");
  expect(read.status()).toBe(200);
  await expectRecovery(request);
  const again = await request.get("/articles/acceder-a-son-dossier-medical/historique");
  expect(again.status()).toBe(200);
});

test("everything killed: who to call is still shown, before anything else", async ({ request }) => {
  await kill("meilisearch");
  await kill("postgres");
  const page = await request.get("/recherche?q=je+veux+mourir");
  expect(page.status()).toBe(200);
  expect(await page.text()).toContain('href="tel:3114"');
  const suggested = await (await request.get("/api/v1/suggest?q=je+veux+mourir")).json();
  expect(suggested.emergency[0].lines[0].numbers[0].number).toBe("3114");
  await expectRecovery(request);
});
