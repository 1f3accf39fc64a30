import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openJsonLines, UnreadableFileError } from "#lib/articles/adapters/json-lines.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lines-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function readAll(name: string, content: Buffer | string) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const { lines, progress } = await openJsonLines(file);
  const read = await Array.fromAsync(lines);
  expect(progress()).toBe(1);
  return read;
}

describe("JSON Lines", () => {
  it("are read with their numbers; empty lines count and say nothing", async () => {
    expect(await readAll("a.jsonl", '\ufeff{"a":1}\n\n  \r\n{"b":"é"}\r\n{"c":3}')).toEqual([
      { line: 1, record: { a: 1 } },
      { line: 4, record: { b: "é" } },
      { line: 5, record: { c: 3 } },
    ]);
  });

  it("may be compressed", async () => {
    const text = Array.from({ length: 5_000 }, (_, i) => JSON.stringify({ i })).join("\n");
    const read = await readAll("b.jsonl.gz", gzipSync(text));
    expect(read).toHaveLength(5_000);
    expect(read.at(-1)).toEqual({ line: 5_000, record: { i: 4_999 } });
  });

  it("that are broken spoil nothing but themselves", async () => {
    const invalid = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}\n')]);
    const endless = Buffer.alloc(3_000_000, "a");
    const read = await readAll("c.jsonl", Buffer.concat([invalid, endless, Buffer.from('\n{"a":\n{"b":2}\n')]));
    expect(read).toEqual([
      { line: 1, problem: "UTF-8 invalide" },
      { line: 2, problem: "plus de 1 Mo" },
      { line: 3, problem: expect.stringContaining("JSON invalide") },
      { line: 4, record: { b: 2 } },
    ]);
  });

  it("are few in an empty file", async () => {
    expect(await readAll("d.jsonl", "")).toEqual([]);
  });
});

describe("a file that cannot be read", () => {
  it("is refused when it is not there, or is a folder", async () => {
    await expect(openJsonLines(path.join(folder, "absent.jsonl"))).rejects.toThrow(UnreadableFileError);
    await expect(openJsonLines(folder)).rejects.toThrow(UnreadableFileError);
  });

  it("is refused when it is not what its name says, or breaks off", async () => {
    await expect(readAll("e.jsonl.gz", "not compressed")).rejects.toThrow(UnreadableFileError);
    const whole = gzipSync('{"a":1}\n'.repeat(100_000));
    await expect(readAll("f.jsonl.gz", whole.subarray(0, whole.length / 2))).rejects.toThrow(UnreadableFileError);
  });
});
