// Narrowing results, and how many would be left by each choice.
import { audiences } from "#lib/articles/rules/document.ts";
import { readingLevels } from "#lib/search/rules/document.ts";
import type { Facets, Filters } from "#lib/search/rules/engine.ts";
import type { FacetView } from "#lib/search/views.ts";
import { sourceKinds } from "#lib/sources/rules/source-kinds.ts";

type FilterName = keyof Filters;

const valuesOf: Record<FilterName, (article: Facets) => readonly string[]> = {
  theme: ({ theme }) => [theme],
  audience: ({ audience }) => audience,
  source: ({ sources }) => sources,
  level: ({ level }) => [level],
};
const names = Object.keys(valuesOf) as FilterName[];
// Themes have no order here: the most frequent first.
const order: Partial<Record<FilterName, readonly string[]>> = {
  audience: audiences,
  source: sourceKinds,
  level: readingLevels,
};

const fits = (article: Facets, name: FilterName, filters: Filters): boolean => {
  const wanted = filters[name];
  return wanted === undefined || valuesOf[name](article).includes(wanted);
};

/** The articles that have all that is asked for. */
export const narrow = <T extends Facets>(articles: readonly T[], filters: Filters): T[] =>
  articles.filter((article) => names.every((name) => fits(article, name, filters)));

/** For each filter its values, and how many results each would leave, the other filters being what they are. */
export function countFacets(articles: readonly Facets[], filters: Filters): FacetView[] {
  return names.map((name) => {
    const others = names.filter((other) => other !== name);
    const counts = new Map<string, number>();
    for (const article of articles)
      if (others.every((other) => fits(article, other, filters)))
        for (const value of valuesOf[name](article)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const chosen = filters[name];
    if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
    const known = order[name];
    const values = [...counts]
      .sort(([a, countA], [b, countB]) =>
        known ? known.indexOf(a) - known.indexOf(b) : countB - countA || a.localeCompare(b),
      )
      .map(([value, count]) => ({ value, count, selected: value === chosen }));
    return { name, values };
  });
}
