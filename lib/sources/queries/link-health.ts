import { empty, type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import { db } from "#lib/platform/db.ts";
import { isoDay } from "#lib/shared/dates.ts";
import { addressOf } from "#lib/sources/rules/cited-address.ts";
import { type LinkStatus, linkStatuses } from "#lib/sources/rules/link-state.ts";
import type { LinkHealth, LinkView } from "#lib/sources/views.ts";

type Row = { status: LinkStatus; count: number; lastCheckedAt: Date | null };

const summed = (rows: readonly Row[]): LinkHealth => {
  const looked = rows.flatMap(({ lastCheckedAt }) => (lastCheckedAt ? [lastCheckedAt] : []));
  const counted = linkStatuses.map((status) => [status, rows.find((row) => row.status === status)?.count ?? 0]);
  return {
    total: rows.reduce((total, { count }) => total + count, 0),
    counts: Object.fromEntries(counted),
    lastCheckedAt: looked.length === 0 ? null : new Date(Math.max(...looked.map(Number))),
  };
};

// A publication is followed within the hour: until then its new addresses are as good as never looked at.
const countOf = async (whose: Sql): Promise<LinkHealth> =>
  summed(
    await db.$queryRaw<Row[]>(sql`
      SELECT coalesce(known.status::text, 'unchecked') AS status, count(*)::int AS count,
             max(known.checked_at) AS "lastCheckedAt"
      FROM (
        SELECT DISTINCT split_part(citation.url, '#', 1) AS address
        FROM article JOIN revision_citation citation ON citation.revision_id = article.current_revision_id
        WHERE article.status = 'published' AND citation.url ~* '^https?://' ${whose}
      ) cited LEFT JOIN cited_address known USING (address)
      GROUP BY 1`),
  );

/** The pages of one publisher that live articles cite. */
export const linkHealthOfSource = (slug: string): Promise<LinkHealth> =>
  countOf(sql`AND citation.source_slug = ${slug}`);

/** All the pages that live articles cite. */
export const linkHealth = (): Promise<LinkHealth> => countOf(empty);

/** What is known of some citations' addresses, by the url of the citation. Never looked at: absent. */
export async function linkViews(urls: readonly (string | null)[]): Promise<Map<string, LinkView>> {
  const cited = urls.filter((url) => url !== null);
  const rows = await db.citedAddress.findMany({
    where: { address: { in: cited.map(addressOf) } },
    select: { address: true, status: true, checkedAt: true },
  });
  const views = new Map(
    rows.flatMap(({ address, status, checkedAt }) =>
      status === "unchecked" || checkedAt === null
        ? []
        : [[address, { status, checkedOn: isoDay(checkedAt) }] as const],
    ),
  );
  return new Map(
    cited.flatMap((url) => {
      const view = views.get(addressOf(url));
      return view ? [[url, view] as const] : [];
    }),
  );
}
