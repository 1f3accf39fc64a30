// Two texts taken over from elsewhere, one of them withdrawn there: what tests of old and withdrawn pages look at.
import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const section = (markdown: string) => [{ key: "soigner", heading: "Se soigner", markdown }];
/** Wider than a phone: it scrolls in its own box. */
const wideTable = `| ${"Ressources mensuelles | ".repeat(9)}\n| ${"--- | ".repeat(9)}\n| ${"1 234,56 € | ".repeat(9)}`;
export const record = {
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
export const withdrawn = {
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

/** Imports them; again, it changes nothing. */
export async function importThem(): Promise<void> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "import-")), "articles.jsonl");
  await writeFile(file, [record, withdrawn].map((one) => JSON.stringify(one)).join("\n"));
  const env = { ...process.env, PORTAL_DATA_DIR: process.env.PORTAL_E2E_DATA_DIR };
  await promisify(execFile)(process.execPath, ["scripts/import.ts", "portal", file], { env });
}
