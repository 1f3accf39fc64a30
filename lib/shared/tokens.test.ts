import { describe, expect, it } from "vitest";
import { newReceipt, newToken, normaliseReceipt } from "#lib/shared/tokens.ts";

describe("receipts", () => {
  it("read the same however they are copied from paper", () => {
    for (let n = 0; n < 200; n += 1) {
      const receipt = newReceipt();
      expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect(normaliseReceipt(receipt)).toBe(receipt);
      expect(normaliseReceipt(receipt.toLowerCase().replaceAll("-", " "))).toBe(receipt);
      expect(normaliseReceipt(receipt.replaceAll("0", "O").replaceAll("1", "l"))).toBe(receipt);
    }
  });

  it.each([
    ["", ""],
    ["<script>", "SCR1-PT"],
    ["é".repeat(50), ""],
  ])("%j is no danger", (typed, normal) => {
    expect(normaliseReceipt(typed)).toBe(normal);
  });
});

describe("newToken", () => {
  it("never repeats", () => {
    expect(new Set(Array.from({ length: 1000 }, newToken)).size).toBe(1000);
  });
});
