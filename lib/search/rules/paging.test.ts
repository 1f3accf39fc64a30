import { expect, it } from "vitest";
import { offsetOf, pageCount } from "#lib/search/rules/paging.ts";

it.each([
  [1, 10, 0],
  [2, 10, 10],
  [100, 50, 4_950],
])("page %i by %i begins at %i", (page, limit, offset) => {
  expect(offsetOf(page, limit)).toBe(offset);
});

it.each([
  [0, 10, 1],
  [1, 10, 1],
  [10, 10, 1],
  [11, 10, 2],
  [1_000_000, 10, 100],
])("%i results by %i make %i pages", (total, limit, pages) => {
  expect(pageCount(total, limit)).toBe(pages);
});
