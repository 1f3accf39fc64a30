import { sqltag as sql } from "@prisma/client/runtime/client";
import { mustBeLookedAtAgain } from "#lib/articles/queries/reasons-to-look-again.ts";
import { type Locale, locales } from "#lib/articles/rules/document.ts";
import { daysOfNotice, today } from "#lib/articles/rules/review-cycle.ts";
import type { ReviewCounts, ReviewTotals } from "#lib/articles/views/reviews.ts";
import { db } from "#lib/platform/db.ts";

type Numbers = Omit<ReviewCounts, "madeWith"> & { human: number; ai_assisted: number; imported: number };
type Row = Numbers & { slug: string; nameFr: string; nameEn: string; locale: Locale };

const none: Numbers = {
  ...{ articles: 0, signed: 0, never_signed: 0, due: 0, overdue: 0, dated: 0, recheck: 0, withdrawn: 0, gone: 0 },
  ...{ human: 0, ai_assisted: 0, imported: 0 },
};

function sumOf(rows: readonly Numbers[]): ReviewCounts {
  const names = Object.keys(none) as (keyof Numbers)[];
  const sum = rows.reduce<Numbers>(
    (total, row) => Object.fromEntries(names.map((name) => [name, total[name] + row[name]])) as Numbers,
    none,
  );
  const { human, ai_assisted, imported, ...counts } = sum;
  return { ...counts, madeWith: { human, ai_assisted, imported } };
}

/** How published articles stand with their reviews, by theme and in all.
 * @param named the language in which themes are named. */
export async function countReviews(named: Locale, day = today()): Promise<ReviewTotals> {
  const rows = await db.$queryRaw<Row[]>(sql`
    WITH one AS (
      SELECT a.theme_slug, a.locale, a.status, a.last_reviewed_at, a.next_review_at, a.is_dated, r.made_with,
             a.status = 'published' AS live, a.status = 'published' AND ${mustBeLookedAtAgain} AS recheck
      FROM article AS a LEFT JOIN revision AS r ON r.id = a.current_revision_id WHERE a.status <> 'draft')
    SELECT t.slug, t.name_fr AS "nameFr", t.name_en AS "nameEn", one.locale::text AS locale,
           (count(*) FILTER (WHERE live))::int AS articles,
           (count(*) FILTER (WHERE live AND last_reviewed_at IS NOT NULL))::int AS signed,
           (count(*) FILTER (WHERE live AND last_reviewed_at IS NULL))::int AS never_signed,
           (count(*) FILTER (WHERE live AND next_review_at >= ${day}::date
                                   AND next_review_at <= ${day}::date + ${daysOfNotice}::int))::int AS due,
           (count(*) FILTER (WHERE live AND next_review_at < ${day}::date))::int AS overdue,
           (count(*) FILTER (WHERE live AND is_dated))::int AS dated,
           (count(*) FILTER (WHERE recheck))::int AS recheck,
           (count(*) FILTER (WHERE status = 'withdrawn'))::int AS withdrawn,
           (count(*) FILTER (WHERE status = 'superseded'))::int AS gone,
           (count(*) FILTER (WHERE live AND made_with = 'human'))::int AS human,
           (count(*) FILTER (WHERE live AND made_with = 'ai_assisted'))::int AS ai_assisted,
           (count(*) FILTER (WHERE live AND made_with = 'imported'))::int AS imported
    FROM theme AS t JOIN one ON one.theme_slug = t.slug
    GROUP BY t.slug, one.locale ORDER BY t.position, t.slug`);
  const slugs = [...new Set(rows.map(({ slug }) => slug))];
  const inLocale = (locale: Locale) => sumOf(rows.filter((row) => row.locale === locale));
  return {
    all: sumOf(rows),
    byLocale: Object.fromEntries(locales.map((locale) => [locale, inLocale(locale)])) as Record<Locale, ReviewCounts>,
    themes: slugs.map((slug) => {
      const own = rows.filter((row) => row.slug === slug);
      return { slug, name: own[0]?.[named === "fr" ? "nameFr" : "nameEn"] ?? slug, ...sumOf(own) };
    }),
  };
}
