import { expect, it } from "vitest";
import { offsetOf } from "#lib/search/rules/paging.ts";

it.each([
  [1, 10, 0],
  [2, 10, 10],
  [100, 50, 4_950],
])("page %i by %i begins at %i", (page, limit, offset) => {
  expect(offsetOf(page, limit)).toBe(offset);
});
