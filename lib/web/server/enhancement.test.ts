import { glob } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { enhancementAnswer, prepareEnhancement, scriptAddress } from "#lib/web/server/enhancement.ts";

const withoutScripts = enhancementAnswer("");
const names = ["first", "enhance", "suggest", "typed"] as const;
const bodyOf = (name: (typeof names)[number]) => String(enhancementAnswer(scriptAddress(name))?.body);

describe("the scripts of reading pages", () => {
  beforeAll(prepareEnhancement);

  it("have no address before they are there", () => {
    expect(withoutScripts).toBeNull();
  });

  it.each(names)("%s is found at an address that its content gives, for a year", (name) => {
    const address = scriptAddress(name);
    expect(address).toMatch(new RegExp(`^/${name}\\.\\w{8,12}\\.js$`));
    expect(enhancementAnswer(address)?.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(enhancementAnswer(`/${name}.other.js`)).toBeNull();
  });

  // A name given twice, or a type left behind, does not parse.
  it.each(names)("%s stands alone, in JavaScript", (name) => {
    expect(bodyOf(name)).not.toMatch(/\b(?:import|export)\b(?!\()/);
    expect(() => new Function(bodyOf(name))).not.toThrow();
  });

  it("the second asks for the third, and for nothing else", () => {
    const asked = names.flatMap((name) => [...bodyOf(name).matchAll(/\bimport\(([^)]*)\)/g)].map(([, what]) => what));
    expect(asked).toEqual([JSON.stringify(scriptAddress("suggest"))]);
  });

  it("define every element that has a file", async () => {
    const sources = await glob("components/enhance/*-*.ts", {
      exclude: ["**/*.test.ts", "**/reading-choices.ts", "**/search-field.ts"],
    });
    const elements = (await Array.fromAsync(sources)).map((file) => path.basename(file, ".ts"));
    const defined = [
      ...(bodyOf("enhance") + bodyOf("suggest") + bodyOf("typed")).matchAll(/customElements\.define\("([\w-]+)"/g),
    ].map(([, name]) => name);
    expect(defined.sort()).toEqual(elements.sort());
  });

  it("weigh less than 8 KB on the way, and the one that painting waits for less than 1", () => {
    const weigh = (name: (typeof names)[number]) => gzipSync(bodyOf(name)).length;
    expect(weigh("first")).toBeLessThan(1_000);
    expect(weigh("first") + weigh("enhance")).toBeLessThan(8_000);
  });
});
