// Themes and publishers from the files into the database. Only what differs is written; nothing is ever deleted.
import type { ContentSource, ContentTheme } from "#lib/articles/adapters/content-files/registry.ts";
import { digestOf } from "#lib/articles/rules/digest.ts";
import { articlesTag, registryTag } from "#lib/articles/rules/tags.ts";
import { atLeisure, db } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";

const themeRow = ({ slug, name, summary }: ContentTheme, position: number) => ({
  slug,
  position,
  nameFr: name.fr,
  nameEn: name.en,
  summaryFr: summary.fr,
  summaryEn: summary.en,
});

const sourceRow = ({ name, mission, funding, trust, limits, ...source }: ContentSource) => ({
  slug: source.slug,
  kind: source.kind,
  language: source.language,
  acronym: source.acronym ?? null,
  url: source.url ?? null,
  nameFr: name.fr,
  nameEn: name.en,
  missionFr: mission.fr,
  missionEn: mission.en,
  fundingFr: funding.fr,
  fundingEn: funding.en,
  trustFr: trust.fr,
  trustEn: trust.en,
  limitsFr: limits.fr,
  limitsEn: limits.en,
});

function changed<Row extends { slug: string }>(rows: Row[], present: Row[]): Row[] {
  const digests = new Map(present.map((row) => [row.slug, digestOf(row)]));
  return rows.filter((row) => digests.get(row.slug) !== digestOf(row));
}

/** @returns how many rows were written. */
export async function loadRegistry(themes: ContentTheme[], sources: ContentSource[]): Promise<number> {
  const newThemes = changed(themes.map(themeRow), await db.theme.findMany());
  const newSources = changed(sources.map(sourceRow), await db.source.findMany());
  if (newThemes.length + newSources.length === 0) return 0;
  // A hundred statements take longer than usual where a machine is slow or busy.
  await atLeisure(async (tx) => {
    for (const { slug, ...row } of newThemes) {
      await tx.theme.upsert({ where: { slug }, create: { slug, ...row }, update: row });
    }
    for (const { slug, ...row } of newSources) {
      await tx.source.upsert({ where: { slug }, create: { slug, ...row }, update: row });
    }
    // Their names are on the cached pages.
    await notify(tx, [articlesTag, registryTag]);
  });
  return newThemes.length + newSources.length;
}
