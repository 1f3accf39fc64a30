import { describe, expect, it } from "vitest";
import { readJsonValues } from "#lib/articles/adapters/input/json-values.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

async function* inPieces(text: string) {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += 7) yield bytes.subarray(from, from + 7);
}

const read = (text: string, at: string) =>
  Array.fromAsync(readJsonValues({ path: "a.json", open: () => inPieces(text) }, at));

describe("the values of a JSON file", () => {
  it("come one after the other, whole, wherever the pieces of the file are cut", async () => {
    const values = [{ a: ["é", { b: null }] }, [1, 2], "trois", 4, null, true];
    expect(await read(JSON.stringify(values, null, 2), "$.*")).toEqual(values);
    expect(await read(JSON.stringify({ version: 1, data: values }), "$.data.*")).toEqual(values);
    expect(await read("[]", "$.*")).toEqual([]);
  });

  it.each(['[{"a": 1}, {"a": ', '[{"a": 1}, {a: 2}]', "", '{"data": [1', "pas du JSON"])(
    "%j cannot be read",
    async (text) => {
      await expect(read(text, "$.*")).rejects.toThrow(UnreadableFileError);
    },
  );
});
