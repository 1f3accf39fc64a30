import { expect, it } from "vitest";
import { datedFrom } from "#lib/articles/rules/dated.ts";

it.each([
  ["2020", "2023-01-01"],
  ["2020-07", "2022-08-01"],
  ["2020-12", "2023-01-01"],
  ["2020-07-05", "2022-07-06"],
  ["2020-12-31", "2023-01-01"],
  ["2024-02-28", "2026-03-01"],
  ["2023-02-28", "2025-03-01"],
])("a document of %s counts as dated from %s on", (documentDate, day) => {
  expect(datedFrom(documentDate)).toEqual(new Date(day));
});
