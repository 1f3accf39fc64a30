import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portal } from "#lib/articles/adapters/formats/portal.ts";
import { openInput } from "#lib/articles/adapters/input/open-input.ts";
import { type ImportOptions, importArticles } from "#lib/articles/commands/import-articles.ts";
import { db } from "#lib/platform/db.ts";
import { recordContentConflict } from "#lib/suggestions/commands/record-content-conflict.ts";
import { aSectionEdit, liveDocument } from "#tests/support/edits.ts";
import { anExchangeRecord, aTheme } from "#tests/support/factories.ts";

const root = path.resolve(import.meta.dirname, "../../..");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "import-"));
  await aTheme(db);
});
afterAll(() => rm(folder, { recursive: true }));

async function write(lines: (string | Record<string, unknown>)[], name = "articles.jsonl"): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  return file;
}

async function importFile(file: string, options: Partial<ImportOptions> & { format: string }) {
  const input = await openInput(file);
  const imported = await importArticles(() => portal.read(input, new Set()), {
    onConflict: recordContentConflict,
    ...options,
  });
  if (!imported.ok) throw new Error(imported.reason);
  return imported.value;
}

/** Records of a format of its own for each test: articles cannot be deleted. */
const records = (format: string, count: number) =>
  Array.from({ length: count }, (_, i) => anExchangeRecord({ id: `${i}`, slug: `${format}-${i}` }));

const counts = { created: 0, revised: 0, unchanged: 0, conflict: 0, skippedCount: 0 };

describe("an import", () => {
  it("skips broken lines, says which and why, and takes the rest", async () => {
    const [first, second, third] = records("casse", 3);
    const file = await write([
      { ...first },
      '{"id":',
      { ...second, title: "" },
      { ...second, theme: "astrologie" },
      "",
      { ...first, title: "Le même, autrement" },
      { ...third, slug: "casse-0" },
      { ...third, translationOf: "absent" },
      { ...second },
    ]);
    const summary = await importFile(file, { format: "casse" });
    expect(summary).toMatchObject({ ...counts, created: 1, read: 8, skippedCount: 7 });
    expect(summary.skipped).toMatchObject([
      { place: "ligne 2", reason: expect.stringContaining("JSON invalide") },
      { place: "ligne 3", reason: "title : est vide" },
      { place: "ligne 4", reason: "thème inconnu « astrologie »" },
      { place: "ligne 6", reason: "l’identifiant est déjà là : ligne 1" },
      { place: "ligne 7", reason: "l’adresse est déjà là : ligne 1" },
      { place: "ligne 8", reason: "aucun original « absent » reçu dans l’autre langue" },
      { place: "ligne 9", reason: "l’identifiant est déjà là : ligne 4" },
    ]);
  });

  it("changes nothing the second time, and only what changed the third", async () => {
    const file = await write(records("encore", 210));
    expect(await importFile(file, { format: "encore" })).toMatchObject({ ...counts, created: 210 });
    expect(await importFile(file, { format: "encore" })).toMatchObject({ ...counts, unchanged: 210 });
    const changed = records("encore", 210).map((record, i) => (i === 7 ? { ...record, title: "Autre titre" } : record));
    const third = await importFile(await write(changed), { format: "encore" });
    expect(third).toMatchObject({ ...counts, unchanged: 209, revised: 1 });
    expect((await liveDocument(db, "encore-7")).title).toBe("Autre titre");
  });

  it("never overwrites what people wrote", async () => {
    const [record] = records("gens", 1);
    await importFile(await write([{ ...record }]), { format: "gens" });
    await aSectionEdit(db, "gens-0", "demander", "Vous la demandez au guichet.");
    const sections = [{ key: "demander", heading: "La demander", markdown: "Vous la demandez par courrier." }];
    const changed = await write([{ ...record, citations: [], sections }]);
    expect(await importFile(changed, { format: "gens" })).toMatchObject({ ...counts, conflict: 1 });
    expect((await liveDocument(db, "gens-0")).sections[0]?.markdown).toBe("Vous la demandez au guichet.");
    expect(await db.suggestion.count({ where: { article: { slug: "gens-0" } } })).toBe(1);
  });

  it("writes nothing in a dry run, which knows the originals of its own file", async () => {
    const [original, other] = records("blanc", 2);
    const translation = { ...other, id: "0", locale: "en", slug: "blank", translationOf: "0" };
    const file = await write([{ ...original }, translation, "{"]);
    const before = await db.article.count();
    expect(await importFile(file, { format: "blanc", dryRun: true })).toMatchObject({
      ...counts,
      created: 2,
      skippedCount: 1,
    });
    expect(await db.article.count()).toBe(before);
    expect(await importFile(file, { format: "blanc" })).toMatchObject({ ...counts, created: 2, skippedCount: 1 });
  });

  it("stops at the limit, tells how far it is, and is alone", async () => {
    const file = await write(records("limite", 5));
    const reads: number[] = [];
    const onProgress: ImportOptions["onProgress"] = ({ read }) => reads.push(read);
    expect(await importFile(file, { format: "limite", limit: 2, onProgress })).toMatchObject({
      ...counts,
      created: 2,
      read: 2,
    });
    expect(reads).toEqual([2]);
    const input = await openInput(file);
    async function* whileAnother() {
      const read = () => portal.read(input, new Set());
      const refused = await importArticles(read, { format: "limite", onConflict: recordContentConflict });
      expect(refused).toEqual({ ok: false, reason: "busy" });
      yield* read();
    }
    const alone = await importArticles(whileAnother, { format: "limite", onConflict: recordContentConflict });
    expect(alone).toMatchObject({ ok: true, value: { created: 3, unchanged: 2 } });
  });
});

describe("npm run import", () => {
  const run = (...args: string[]) =>
    spawn(process.execPath, ["scripts/import.ts", ...args], { cwd: root, stdio: "pipe" });
  async function result(child: ReturnType<typeof run>) {
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    const code = await new Promise((resolve) => child.on("close", resolve));
    return { code, output };
  }

  it("can be killed and run again", async () => {
    const total = 3_000;
    const mine = { where: { slug: { startsWith: "tue-" } } };
    const lines = Array.from({ length: total }, (_, i) => anExchangeRecord({ id: `tue-${i}`, slug: `tue-${i}` }));
    const file = await write(lines, "killed.jsonl");
    const child = run("portal", file);
    while ((await db.article.count(mine)) < 30) await sleep(20);
    child.kill("SIGKILL");
    await result(child);
    const done = await db.article.count(mine);
    expect(done).toBeLessThan(total);

    const again = await result(run("portal", file));
    expect(again).toMatchObject({
      code: 0,
      output: expect.stringContaining(`${total - done} créés, 0 révisé, ${done} inchangés`),
    });
    expect(await db.article.count(mine)).toBe(total);
    expect(await db.revision.count({ where: { article: mine.where } })).toBe(total);
  }, 60_000);

  it("ends with a status that tells", async () => {
    expect(await result(run("portal", path.join(folder, "absent.jsonl")))).toMatchObject({ code: 2 });
    expect(await result(run("inconnu", "x"))).toMatchObject({ code: 2, output: expect.stringContaining("Usage") });
    const broken = await write(["{"], "broken.jsonl");
    expect(await result(run("portal", broken))).toMatchObject({ code: 1, output: expect.stringContaining("ligne 1") });
  }, 30_000);
});
