import { readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { chooseCoding, compress, isCompressible } from "#lib/web/server/compression.ts";

describe("chooseCoding", () => {
  it.each([
    [undefined, null],
    ["", null],
    ["identity", null],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["GZIP;q=0.5", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.0, gzip;q=0", null],
    ["*", null],
  ])("%s → %s", (accept, coding) => {
    expect(chooseCoding(accept)).toBe(coding);
  });
});

describe("compress", () => {
  const text = "Les signes viennent d’un coup. ".repeat(200);

  it("gives the text back, whole", async () => {
    expect(brotliDecompressSync(await compress(text, "br")).toString()).toBe(text);
    expect(gunzipSync(await compress(text, "gzip", 'W/"one"')).toString()).toBe(text);
  });

  it("packs a named content once, and once more where it is asked for again", async () => {
    const words = readFileSync("content/STYLE.md", "utf8");
    const ask = () => compress(words, "br", 'W/"two"');
    const first = await ask();
    expect(await ask()).toBe(first);
    await expect.poll(ask).not.toBe(first);
    const best = await ask();
    expect(best.length).toBeLessThan(first.length);
    expect(brotliDecompressSync(best).toString()).toBe(words);
    expect(await ask()).toBe(best);
  });
});

describe("isCompressible", () => {
  it.each([
    ["text/html; charset=utf-8", 5_000, true],
    ["application/json", 5_000, true],
    ["image/svg+xml", 5_000, true],
    ["application/atom+xml; charset=utf-8", 5_000, true],
    ["font/woff2", 50_000, false],
    ["text/html", 200, false],
    [undefined, 5_000, false],
  ])("%s of %i bytes: %s", (type, size, expected) => {
    expect(isCompressible(type, size)).toBe(expected);
  });
});
