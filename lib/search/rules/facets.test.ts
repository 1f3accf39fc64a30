import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audiences } from "#lib/articles/rules/document.ts";
import { readingLevels } from "#lib/search/rules/document.ts";
import type { Facets, Filters } from "#lib/search/rules/engine.ts";
import { countFacets, narrow } from "#lib/search/rules/facets.ts";
import { sourceKinds } from "#lib/sources/rules/source-kinds.ts";

const [first, second] = audiences;
const [one, another] = sourceKinds;
const articles: Facets[] = [
  { theme: "coeur", audience: [second, first], sources: [one, another], level: "easy" },
  { theme: "coeur", audience: [first], sources: [one], level: "plain" },
  { theme: "peau", audience: [], sources: [another], level: "demanding" },
  { theme: "peau", audience: [second], sources: [], level: "plain" },
  { theme: "peau", audience: [first], sources: [another], level: "plain" },
];

const valuesOf = (filters: Filters, name: string, of: readonly Facets[] = articles) =>
  countFacets(of, filters)
    .find((facet) => facet.name === name)
    ?.values.map(({ value, count, selected }) => `${value} ${count}${selected ? " *" : ""}`);

describe("the values of a filter", () => {
  it("are counted among all where nothing is chosen", () => {
    expect(valuesOf({}, "theme")).toEqual(["peau 3", "coeur 2"]);
    expect(valuesOf({}, "audience")).toEqual([`${first} 3`, `${second} 2`]);
    expect(valuesOf({}, "source")).toEqual([`${one} 2`, `${another} 3`]);
    expect(valuesOf({}, "level")).toEqual(["easy 1", "plain 3", "demanding 1"]);
  });

  it("are counted with the other filters applied, and not with their own", () => {
    const filters: Filters = { theme: "coeur", level: "plain" };
    expect(valuesOf(filters, "theme")).toEqual(["peau 2", "coeur 1 *"]);
    expect(valuesOf(filters, "level")).toEqual(["easy 1", "plain 1 *"]);
    expect(valuesOf(filters, "audience")).toEqual([`${first} 1`]);
  });

  it("keep what is chosen where nothing is left, so that it can be taken back", () => {
    expect(valuesOf({ theme: "os" }, "theme")).toEqual(["peau 3", "coeur 2", "os 0 *"]);
    expect(valuesOf({ theme: "os" }, "level")).toEqual([]);
    expect(valuesOf({ level: "easy" }, "level", [])).toEqual(["easy 0 *"]);
  });
});

const anyArticle: fc.Arbitrary<Facets> = fc.record({
  theme: fc.constantFrom("coeur", "peau", "os"),
  audience: fc.subarray([...audiences]),
  sources: fc.subarray([...sourceKinds]),
  level: fc.constantFrom(...readingLevels),
});
const anyFilters: fc.Arbitrary<Filters> = fc.record(
  {
    theme: fc.constantFrom("coeur", "peau", "absent"),
    audience: fc.constantFrom(...audiences),
    source: fc.constantFrom(...sourceKinds),
    level: fc.constantFrom(...readingLevels),
  },
  { requiredKeys: [] },
);

it("each count is what is left once that value is chosen, whatever is chosen already", () => {
  fc.assert(
    fc.property(fc.array(anyArticle), anyFilters, (some, filters) => {
      for (const { name, values } of countFacets(some, filters)) {
        expect(new Set(values.map(({ value }) => value)).size).toBe(values.length);
        for (const { value, count, selected } of values) {
          expect(narrow(some, { ...filters, [name]: value }).length).toBe(count);
          expect(selected).toBe(filters[name as keyof Filters] === value);
        }
      }
    }),
  );
});
