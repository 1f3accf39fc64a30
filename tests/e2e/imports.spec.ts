// What a reader sees of a text that was taken over from elsewhere.
import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, expectAccessible, test } from "#tests/e2e/portal-test.ts";

const section = (markdown: string) => [{ key: "soigner", heading: "Se soigner", markdown }];
/** Wider than a phone: it scrolls in its own box. */
const wideTable = `| ${"Ressources mensuelles | ".repeat(9)}\n| ${"--- | ".repeat(9)}\n| ${"1 234,56 € | ".repeat(9)}`;
const record = {
  id: "coryza",
  locale: "fr",
  slug: "coryza-taken-over",
  title: "Coryza aigu",
  summary: "Un coryza guérit seul en une semaine.",
  alsoCalled: ["Rhume banal"],
  theme: "infections-et-vaccination",
  sections: section(`Mouchez-vous souvent, et reposez-vous.\n\n${wideTable}`),
  citations: [],
  source: "service-public",
  licence: "Licence Ouverte 2.0",
  attribution: "Direction de l’information légale et administrative, juillet 2020",
  url: "https://www.service-public.fr/particuliers/vosdroits/F0",
  documentDate: "2020-07",
};
const withdrawn = {
  ...record,
  ...{ id: "masques", slug: "masques-taken-down", title: "Masques en juillet", alsoCalled: [] },
  sections: section("Le masque est obligatoire dehors."),
  versionDate: "2021-07-01T10:00:00+02:00",
  history: [
    {
      ...{ title: "Masques en juin", summary: record.summary, citations: [] },
      sections: section("Le masque est conseillé dehors."),
      versionDate: "2021-06-01T10:00:00+02:00",
    },
  ],
  withdrawn: { on: "2021-07-15T18:37:48+02:00", reason: "Retirée par son éditeur : la règle a changé." },
};

test.beforeAll(async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "import-")), "articles.jsonl");
  await writeFile(file, [record, withdrawn].map((one) => JSON.stringify(one)).join("\n"));
  const env = { ...process.env, PORTAL_DATA_DIR: process.env.PORTAL_E2E_DATA_DIR };
  await promisify(execFile)(process.execPath, ["scripts/import.ts", "portal", file], { env });
});

test("an old text says so, where it comes from, and that nobody here has reviewed it", async ({ page }) => {
  await page.goto("/articles/coryza-taken-over");
  await expect(page.getByText("Ce texte date de juillet 2020 et n’a pas été revérifié depuis.")).toBeVisible();
  await expect(page.getByText("Reprise d’un autre éditeur, non relue par nous.")).toBeVisible();
  await expect(page.getByText("Aussi appelé : Rhume banal")).toBeVisible();
  const provenance = page.getByRole("region", { name: "D’où vient ce texte" });
  for (const text of [record.title, record.url, record.licence, record.attribution, "juillet 2020"])
    await expect(provenance.getByText(text, { exact: true })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expectAccessible(page);
});

test("it is found by its other name, with a word on its age", async ({ page }) => {
  await expect
    .poll(async () => {
      await page.goto("/recherche?q=rhume+banal");
      return page.getByRole("link", { name: "Coryza aigu" }).count();
    })
    .toBe(1);
  await expect(page.getByText("Texte ancien, repris d’un autre éditeur et non revérifié.")).toBeVisible();
  await expectAccessible(page);
});

test("a text that was taken down keeps its address, its explanation and its history", async ({ page }) => {
  const response = await page.goto("/articles/masques-taken-down");
  expect(response?.status()).toBe(200);
  await expect(page.getByText("Cet article n’est plus publié depuis le 15 juillet 2021.")).toBeVisible();
  await expect(page.getByText(withdrawn.withdrawn.reason)).toBeVisible();
  await expect(page.getByText("Le masque est obligatoire dehors.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Proposer une amélioration" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Voir l’historique" }).click();
  await expect(page.getByText("Version de l’éditeur d’origine")).toHaveCount(2);
  await page.getByText("Voir les différences").click();
  await expect(page.locator("ins", { hasText: "obligatoire" })).toBeVisible();
  await expectAccessible(page);
});
