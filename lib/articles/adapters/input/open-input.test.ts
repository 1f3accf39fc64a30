import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { openInput } from "#lib/articles/adapters/input/open-input.ts";
import { readText } from "#lib/articles/adapters/input/read-text.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "input-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: Buffer | string): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

async function writeZip(name: string, entries: Record<string, Buffer | string>): Promise<string> {
  const zip = new ZipFile();
  for (const [entry, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), entry);
  zip.end();
  const file = path.join(folder, name);
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

async function readAll(given: string): Promise<Record<string, string | null>> {
  const input = await openInput(given);
  const texts: Record<string, string | null> = {};
  for (const file of input.files) texts[file.path] = await readText(file);
  input.close();
  return texts;
}

describe("what is given to an import", () => {
  it("may be a file, as it is or compressed", async () => {
    expect(await readAll(await write("a.json", "{}"))).toEqual({ "a.json": "{}" });
    expect(await readAll(await write("b.json.gz", gzipSync("[1]")))).toEqual({ "b.json": "[1]" });
    expect(await readAll(await writeZip("c.zip", { "x/é.txt": "é", "y.txt": "" }))).toEqual({
      "x/é.txt": "é",
      "y.txt": "",
    });
  });

  it("may be a folder, with archives and compressed files in it", async () => {
    const zip = await readFile(await writeZip("inner.zip", { "in/1.txt": "un" }));
    await write("folder/sheets.zip", zip);
    await write("folder/deep/a\u0301.txt", "a");
    await write("folder/z.txt.gz", gzipSync("z"));
    expect(await readAll(path.join(folder, "folder"))).toEqual({
      "deep/á.txt": "a",
      "sheets.zip/in/1.txt": "un",
      "z.txt": "z",
    });
  });

  it("may be an archive of archives, one level deep", async () => {
    const inner = await readFile(await writeZip("deep.zip", { "1.txt": "un" }));
    const middle = await readFile(await writeZip("middle.zip", { "deep.zip": inner, "2.txt": "deux" }));
    const { "middle.zip/deep.zip": left, ...read } = await readAll(
      await writeZip("outer.zip", { "middle.zip": middle }),
    );
    expect(read).toEqual({ "middle.zip/2.txt": "deux" });
    expect(left).not.toBe("un");
  });

  it("may be read twice", async () => {
    const input = await openInput(await writeZip("twice.zip", { "a.txt": "encore" }));
    const [file] = input.files;
    expect(file && [await readText(file), await readText(file)]).toEqual(["encore", "encore"]);
    input.close();
  });

  it("may hold bytes that are no text: that is said of the file alone", async () => {
    expect(await readAll(await write("latin1.txt", Buffer.from([0xe9, 0x20])))).toEqual({ "latin1.txt": null });
  });
});

describe("what cannot be read", () => {
  it.each([
    ["is not there", () => Promise.resolve(path.join(folder, "absent"))],
    ["is no archive", () => write("false.zip", "not an archive")],
    [
      "is an archive without its end",
      async () => {
        const zip = await readFile(await writeZip("whole.zip", { "a.txt": "a".repeat(5_000) }));
        return write("half.zip", zip.subarray(0, zip.length / 2));
      },
    ],
    ["is not compressed as its name says", () => write("false.gz", "not compressed")],
    [
      "breaks off",
      () => {
        const whole = gzipSync(Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 251)));
        return write("half.gz", whole.subarray(0, whole.length / 2));
      },
    ],
    [
      "lies about its size",
      async () => {
        const zip = await readFile(await writeZip("honest.zip", { "a.txt": "a".repeat(50_000) }));
        // The size that the directory announces, lowered: more than was announced must not come out.
        const entry = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
        zip.writeUInt32LE(10, entry + 24);
        return write("liar.zip", zip);
      },
    ],
  ])("%s: it is refused", async (_, given) => {
    await expect(readAll(await given())).rejects.toThrow(UnreadableFileError);
  });

  it("would expand beyond measure: it is refused before it does", async () => {
    const zip = await readFile(await writeZip("bomb.zip", { "a.txt": "a", "b.txt": "b" }));
    for (
      let entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      entry >= 0;
      entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), entry + 4)
    )
      zip.writeUInt32LE(3_000_000_000, entry + 24);
    await expect(readAll(await write("bomb2.zip", zip))).rejects.toThrow("dépasse 4 Go");
  });
});
