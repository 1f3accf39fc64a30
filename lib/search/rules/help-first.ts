// Among the subjects that are suggested, those where help is come before those that speak of ending a life.
import type { Suggestible } from "#lib/search/rules/suggestion-index.ts";

const help = new Set(["numero-3114", "idees-suicidaires"]);
const grave = new Set(["tentative-de-suicide", "aide-a-mourir"]);

const placeOf = ({ kind, slug }: Suggestible): number =>
  kind !== "concept" ? 0 : help.has(slug) ? -1 : grave.has(slug) ? 1 : 0;

/** Where both fit what is typed, help comes first and what speaks of ending a life last. Whoever asks for nothing but the
 * latter finds it in its place. */
export function helpFirst(found: readonly Suggestible[]): readonly Suggestible[] {
  const places = new Set(found.map(placeOf));
  return places.has(-1) && places.has(1) ? found.toSorted((a, b) => placeOf(a) - placeOf(b)) : found;
}
