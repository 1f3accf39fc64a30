import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { enhancementAddress, enhancementAnswer, prepareEnhancement } from "#lib/web/server/enhancement.ts";

const withoutEnhancement = enhancementAnswer("");

describe("the script of reading pages", () => {
  beforeAll(prepareEnhancement);

  it("has no address before it is there", () => {
    expect(withoutEnhancement).toBeNull();
  });

  it("is found at an address that its content gives, for a year", () => {
    const answer = enhancementAnswer(enhancementAddress());
    expect(enhancementAddress()).toMatch(/^\/enhance\.\w{8,12}\.js$/);
    expect(answer?.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(enhancementAnswer("/enhance.other.js")).toBeNull();
  });

  it("stands alone: one file, in JavaScript, under 3 KB on the way", () => {
    const script = String(enhancementAnswer(enhancementAddress())?.body);
    expect(script).not.toMatch(/^\s*import\b|\bimport\(/m);
    expect(() => new Function(script.replace(/^export /gm, ""))).not.toThrow();
    expect(gzipSync(script).length).toBeLessThan(3_000);
  });
});
