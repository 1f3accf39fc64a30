import type { Locale } from "#lib/articles/rules/document.ts";
import type { Publisher } from "#lib/editing/rules/fields.ts";
import { db } from "#lib/platform/db.ts";

/** The registry of publishers, by the names of a language. */
export async function listPublishers(locale: Locale): Promise<Publisher[]> {
  const rows = await db.source.findMany({ select: { slug: true, nameFr: true, nameEn: true, acronym: true } });
  return rows
    .map(({ slug, acronym, nameFr, nameEn }) => ({ slug, acronym, name: locale === "fr" ? nameFr : nameEn }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

type ThemeName = { slug: string; name: string };

/** Themes in their order, by the names of a language. */
export async function listThemeNames(locale: Locale): Promise<ThemeName[]> {
  const rows = await db.theme.findMany({
    orderBy: { position: "asc" },
    select: { slug: true, nameFr: true, nameEn: true },
  });
  return rows.map(({ slug, nameFr, nameEn }) => ({ slug, name: locale === "fr" ? nameFr : nameEn }));
}
