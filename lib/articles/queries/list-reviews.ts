import { type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import { mustBeLookedAtAgain } from "#lib/articles/queries/reasons-to-look-again.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { daysOfNotice, reviewState, today } from "#lib/articles/rules/review-cycle.ts";
import type { DebtKind, ReviewFilters, ReviewList, ReviewRow, ReviewSort } from "#lib/articles/views/reviews.ts";
import { db } from "#lib/platform/db.ts";

const pageSize = 50;

const late = (day: string): Sql => sql`coalesce(next_review_at < ${day}::date, false)`;
const soon = (day: string): Sql => sql`coalesce(next_review_at <= ${day}::date + ${daysOfNotice}::int, false)`;

const conditionOf = (debt: DebtKind | undefined, day: string): Sql => {
  const conditions: Record<DebtKind, Sql> = {
    recheck: sql`recheck`,
    overdue: late(day),
    dated: sql`is_dated`,
    due: sql`${soon(day)} AND NOT ${late(day)}`,
    never_signed: sql`last_reviewed_at IS NULL`,
  };
  return debt ? conditions[debt] : sql`(recheck OR is_dated OR last_reviewed_at IS NULL OR ${soon(day)})`;
};

/** "risk": what something happened to, then what is late, then old texts from elsewhere, then what will soon be late; the one
 * that has waited longest first. */
const orderOf = (sort: ReviewSort, day: string): Sql =>
  ({
    risk: sql`recheck DESC, ${late(day)} DESC, is_dated DESC, ${soon(day)} DESC, next_review_at NULLS FIRST, changed_at`,
    term: sql`next_review_at NULLS LAST, changed_at`,
    oldest: sql`changed_at`,
    title: sql`title`,
  })[sort];

type Row = Omit<ReviewRow, "state" | "theme"> & { nameFr: string; nameEn: string; total: number };

/** One page of the published articles that are to be read again, and how many there are in all.
 * @param named the language in which themes are named. */
export async function listReviews(named: Locale, filters: ReviewFilters, day = today()): Promise<ReviewList> {
  const { theme = null, debt, language = null, sort, page } = filters;
  const rows = await db.$queryRaw<Row[]>(sql`
    WITH one AS (
      SELECT a.id, a.locale, a.theme_slug, a.is_dated, a.last_reviewed_at, a.next_review_at, r.title,
             r.created_at AS changed_at, ${mustBeLookedAtAgain} AS recheck
      FROM article AS a JOIN revision AS r ON r.id = a.current_revision_id
      WHERE a.status = 'published' AND (${theme}::text IS NULL OR a.theme_slug = ${theme})
        AND (${language}::text IS NULL OR a.locale::text = ${language}))
    SELECT one.id, one.locale::text AS locale, title, t.name_fr AS "nameFr", t.name_en AS "nameEn", is_dated AS "isDated",
           recheck, last_reviewed_at AS "lastReviewedAt", next_review_at AS "nextReviewAt", changed_at AS "changedAt",
           (count(*) OVER ())::int AS total
    FROM one JOIN theme AS t ON t.slug = one.theme_slug WHERE ${conditionOf(debt, day)}
    ORDER BY ${orderOf(sort, day)}, one.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`);
  const total = rows[0]?.total ?? 0;
  return {
    rows: rows.map(({ nameFr, nameEn, total: _, ...row }) => ({
      ...row,
      theme: named === "fr" ? nameFr : nameEn,
      state: reviewState(row.nextReviewAt, day),
    })),
    total,
    page,
    pages: Math.ceil(total / pageSize),
  };
}
