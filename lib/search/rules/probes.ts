import type { UnderstoodQuery } from "#lib/search/rules/understand-query.ts";

/** A token to ask an engine for, what an article gains by having it, and how many may have it. */
export type Probe = { unit: number; token: string; gain: number; articles: number };

/** The tokens worth asking for, those that say most first. Common words come last, or not at all: articles found by the
 * others are weighed by them too. */
export function probesOf({ units }: Pick<UnderstoodQuery, "units">, most: number): Probe[] {
  return units
    .flatMap(({ weight, alternatives }, unit) =>
      alternatives.map(({ token, credit, articles }) => ({ unit, token, gain: weight * credit, articles })),
    )
    .sort((a, b) => b.gain - a.gain)
    .slice(0, most);
}

/** The first probes whose articles together are no more than an engine should look at; one at least. */
export function affordable(probes: readonly Probe[], mostArticles: number): Probe[] {
  let sum = 0;
  return probes.filter(({ articles }, i) => {
    if (i > 0 && sum + articles > mostArticles) return false;
    sum += articles;
    return true;
  });
}
