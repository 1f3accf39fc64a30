import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Locale } from "#lib/articles/rules/document.ts";
import type { ArticleName, LinkBoard, LinkToWatch, OpenRecheck, RecheckView } from "#lib/articles/views/rechecks.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";
import { addressOf } from "#lib/sources/rules/cited-address.ts";

const linkFields = { address: true, status: true, httpStatus: true, movedTo: true, checkedAt: true } as const;
const articleFields = { locale: true, slug: true, currentRevision: { select: { title: true } } } as const;

type ArticleRow = { locale: Locale; slug: string; currentRevision: { title: string } | null };

const nameOf = ({ locale, slug, currentRevision }: ArticleRow): ArticleName => ({
  locale,
  slug,
  title: currentRevision?.title ?? slug,
});

const mostWatched = 100;
const byGravity = ["gone", "unreachable", "changed", "moved", "failing", "barred", "refused"];

/** The cited pages that call for people: those to look at again, then those whose address deserves a look. */
export async function linkBoard(): Promise<LinkBoard> {
  const [toRecheck, toWatch] = await Promise.all([listToRecheck(), listToWatch()]);
  return { toRecheck, toWatch };
}

async function listToRecheck(): Promise<LinkBoard["toRecheck"]> {
  const rows = await db.recheck.findMany({
    where: { closedAt: null },
    orderBy: [{ reason: "desc" }, { openedAt: "asc" }, { id: "asc" }],
    select: { id: true, reason: true, openedAt: true, address: true, article: { select: articleFields } },
  });
  const known = await db.citedAddress.findMany({
    where: { address: { in: rows.map(({ address }) => address) } },
    select: linkFields,
  });
  const linkOf = new Map(known.map((link) => [link.address, link]));
  const unknown = { status: "unchecked", httpStatus: null, movedTo: null, checkedAt: null } as const;
  return [...Map.groupBy(rows, ({ address }) => address)].map(([address, group]) => ({
    ...(linkOf.get(address) ?? { address, ...unknown }),
    rechecks: group.map(({ address: _, article, ...row }): OpenRecheck => ({ ...row, article: nameOf(article) })),
  }));
}

async function listToWatch(): Promise<LinkBoard["toWatch"]> {
  const rows = await db.$queryRaw<(Omit<LinkToWatch, "articles"> & { total: number })[]>(sql`
    SELECT address, status::text AS status, http_status AS "httpStatus", moved_to AS "movedTo", checked_at AS "checkedAt",
           (count(*) OVER ())::int AS total
    FROM cited_address
    WHERE status NOT IN ('ok', 'unchecked')
      AND NOT EXISTS (SELECT FROM recheck WHERE recheck.address = cited_address.address AND closed_at IS NULL)
    ORDER BY array_position(${byGravity}, cited_address.status::text), address LIMIT ${mostWatched}`);
  const citing = await citingArticles(rows.map(({ address }) => address));
  const links = rows.map(({ total: _, ...row }) => ({ ...row, articles: citing.get(row.address) ?? [] }));
  return { links, total: rows[0]?.total ?? 0 };
}

async function citingArticles(addresses: string[]): Promise<Map<string, ArticleName[]>> {
  const rows = await db.$queryRaw<(ArticleName & { address: string })[]>(sql`
    SELECT DISTINCT split_part(citation.url, '#', 1) AS address, article.locale::text AS locale, article.slug, revision.title
    FROM revision_citation citation
    JOIN article ON article.current_revision_id = citation.revision_id
    JOIN revision ON revision.id = citation.revision_id
    WHERE article.status = 'published' AND split_part(citation.url, '#', 1) = ANY(${addresses})
    ORDER BY revision.title, article.slug`);
  const grouped = Map.groupBy(rows, ({ address }) => address);
  return new Map([...grouped].map(([address, group]) => [address, group.map(({ address: _, ...name }) => name)]));
}

/** One request to look again, with what is known of the page, or null. */
export async function getRecheck(id: string): Promise<RecheckView | null> {
  if (!isUuid(id)) return null;
  const row = await db.recheck.findUnique({
    where: { id },
    include: {
      article: { select: articleFields },
      closedBy: { select: { pseudonym: true } },
    },
  });
  if (!row) return null;
  const { reason, openedAt, address, article, closedAt, outcome, note, closedBy } = row;
  const [link, citations] = await Promise.all([
    db.citedAddress.findUnique({ where: { address }, select: linkFields }),
    db.revisionCitation.findMany({
      where: { revision: { liveFor: { id: row.articleId } }, url: { startsWith: address } },
      orderBy: { position: "asc" },
      select: { title: true, url: true },
    }),
  ]);
  return {
    ...{ id, reason, openedAt, address, link, article: nameOf(article) },
    citedAs: citations.flatMap(({ title, url }) => (url && addressOf(url) === address ? [title] : [])),
    closing: closedAt && outcome && { outcome, note, at: closedAt, by: closedBy?.pseudonym ?? null },
  };
}
