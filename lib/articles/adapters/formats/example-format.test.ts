// The worked example of docs/imports.md is code that runs, and the page shows it as it is.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { readRecord } from "#lib/articles/adapters/exchange-format.ts";
import { openInput } from "#lib/articles/adapters/input/open-input.ts";
import { exampleFormat } from "#tests/support/example-format.ts";

const root = path.resolve(import.meta.dirname, "../../../..");

it("is shown as it is", async () => {
  const code = await readFile(path.join(root, "tests/support/example-format.ts"), "utf8");
  expect(await readFile(path.join(root, "docs/imports.md"), "utf8")).toContain(code);
});

it("turns a folder of pages into sound records, and says which are broken", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "example-"));
  await writeFile(path.join(folder, "a.md"), "# Dormir\n\nLe sommeil répare.\n\n## Le soir\n\nÉteignez les écrans.\n");
  await writeFile(path.join(folder, "b.md"), Buffer.from([0x23, 0x20, 0xe9]));
  const input = await openInput(folder);
  const [page, broken] = await Array.fromAsync(exampleFormat.read(input, new Set()));
  expect(broken).toEqual({ place: "b.md", problem: "UTF-8 invalide" });
  expect(readRecord(page && "record" in page ? page.record : null)).toMatchObject({
    checked: { slug: "example-dormir", sections: [{ key: "le-soir", markdown: "Éteignez les écrans." }] },
  });
  await rm(folder, { recursive: true });
});
