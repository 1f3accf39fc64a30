import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readJsonLines } from "#lib/articles/adapters/input/json-lines.ts";
import { openInput } from "#lib/articles/adapters/input/open-input.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lines-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function readAll(content: Buffer | string) {
  const given = path.join(folder, "a.jsonl");
  await writeFile(given, content);
  const [file] = (await openInput(given)).files;
  return file ? Array.fromAsync(readJsonLines(file)) : null;
}

describe("JSON Lines", () => {
  it("are read with their numbers; empty lines count and say nothing", async () => {
    expect(await readAll('\ufeff{"a":1}\n\n  \r\n{"b":"é"}\r\n{"c":3}')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 4, value: { b: "é" } },
      { line: 5, value: { c: 3 } },
    ]);
  });

  it("are read in order however many there are", async () => {
    const read = await readAll(Array.from({ length: 5_000 }, (_, i) => JSON.stringify({ i })).join("\n"));
    expect(read).toHaveLength(5_000);
    expect(read?.at(-1)).toEqual({ line: 5_000, value: { i: 4_999 } });
  });

  it("that are broken spoil nothing but themselves", async () => {
    const invalid = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}\n')]);
    const endless = Buffer.alloc(20_000_000, "a");
    const read = await readAll(Buffer.concat([invalid, endless, Buffer.from('\n{"a":\n{"b":2}\n')]));
    expect(read).toEqual([
      { line: 1, problem: "UTF-8 invalide" },
      { line: 2, problem: "plus de 16 Mo" },
      { line: 3, problem: expect.stringContaining("JSON invalide") },
      { line: 4, value: { b: 2 } },
    ]);
  });

  it("are few in an empty file", async () => {
    expect(await readAll("")).toEqual([]);
  });
});
