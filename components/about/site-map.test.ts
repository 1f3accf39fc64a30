import { expect, it } from "vitest";
import { type FixedPage, pagesOf, pagesReachedFrom, reachedFrom, siteMapGroups } from "#components/about/site-map.ts";
import { pages } from "#lib/shared/addresses.ts";

const linked = siteMapGroups.flatMap(pagesOf);

const noPage = ["handler", "machine"];

it("shows every page of the table of addresses, once", () => {
  const reached = linked.flatMap(pagesReachedFrom);
  const expected = Object.entries(pages).flatMap(([name, { kind }]) => (noPage.includes(kind) ? [] : [name]));
  expect([...linked, ...reached].toSorted()).toEqual(expected.toSorted());
});

it("hangs pages without an address of their own on a page that it links to", () => {
  expect(Object.values(reachedFrom).filter((name) => !linked.includes(name as FixedPage))).toEqual([]);
});
