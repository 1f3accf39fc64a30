import { db } from "#lib/platform/db.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import type { SourceLine, SourceView } from "#lib/sources/views.ts";

/** Every publisher of the registry, by name. */
export async function listSources(locale: PageLocale): Promise<SourceLine[]> {
  const rows = await db.source.findMany({
    select: { slug: true, kind: true, nameFr: true, nameEn: true, acronym: true },
  });
  const { compare } = new Intl.Collator(locale);
  return rows
    .map(({ nameFr, nameEn, ...row }) => ({ ...row, name: locale === "fr" ? nameFr : nameEn }))
    .sort((a, b) => compare(a.name, b.name));
}

/** One publisher, or null. */
export async function getSource(locale: PageLocale, slug: string): Promise<SourceView | null> {
  const row = await db.source.findUnique({ where: { slug } });
  if (!row) return null;
  const { kind, acronym, url } = row;
  const own = locale === "fr";
  return {
    slug,
    kind,
    acronym,
    url,
    name: own ? row.nameFr : row.nameEn,
    mission: own ? row.missionFr : row.missionEn,
    funding: own ? row.fundingFr : row.fundingEn,
    trust: own ? row.trustFr : row.trustEn,
    limits: own ? row.limitsFr : row.limitsEn,
  };
}
