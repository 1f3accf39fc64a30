import type { PageLocale } from "#lib/shared/addresses.ts";

/** "Léa, Théo et Camille" */
export const listOf = (names: readonly string[], locale: PageLocale): string =>
  new Intl.ListFormat(locale === "fr" ? "fr-FR" : "en-GB").format(names);
