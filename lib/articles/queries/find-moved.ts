// What stands at an address where no article can be read: an old address, one whose text is gone, or one of the other language.
import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Locale } from "#lib/articles/rules/document.ts";
import { endOf } from "#lib/articles/rules/redirects.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import { db } from "#lib/platform/db.ts";
import { otherLocale } from "#lib/shared/addresses.ts";

type Address = { locale: Locale; slug: string };

export type Moved =
  /** For ever (an old address), or as long as there is no article at this one (an address of the other language). */
  | { kind: "moved"; to: Address; permanent: boolean; withdrawn: boolean; tags: string[] }
  /** Published in error: why, in the words of who decided. */
  | { kind: "gone"; title: string; at: Date; reason: string; locale: Locale; tags: string[] };

/** Where the readers of an address go, or what they are to be told. To be asked once there is no article there. Null: nobody
 * knows this address. */
export async function findMoved(locale: Locale, slug: string): Promise<Moved | null> {
  const old = await followAddress({ locale, slug });
  if (old) return old;
  return findInOtherLanguage({ locale: otherLocale(locale), slug }, locale);
}

type Row = { from: string; groupId: string | null; at: string | null; slug: string; locale: Locale; status: string };

/** Follows an address through every article that took in the one before. */
async function followAddress({ locale, slug }: Address): Promise<Moved | null> {
  const rows = await db.$queryRaw<Row[]>(sql`
    WITH RECURSIVE way AS (
      SELECT r.slug AS "from", r.target_id FROM article_redirect AS r
      WHERE r.locale = ${locale}::"Locale" AND r.slug = ${slug}
      -- UNION leaves out what was seen before: no circle is walked twice.
      UNION
      SELECT r.slug, r.target_id FROM way JOIN article AS a ON a.id = way.target_id AND a.status = 'superseded'
      JOIN article_redirect AS r ON r.locale = a.locale AND r.slug = a.slug)
    SELECT way."from", a.group_id AS "groupId", a.slug AS at, a.slug, a.locale::text AS locale, a.status::text AS status
    FROM way LEFT JOIN article AS a ON a.id = way.target_id`);
  const steps = rows.map(({ from, at, groupId, ...to }) => ({
    from,
    to: at === null || groupId === null ? null : { ...to, at, groupId, gone: to.status === "superseded" },
  }));
  const end = endOf(slug, steps);
  if (!end) return null;
  const tags = rows.flatMap(({ groupId }) => (groupId === null ? [] : articleTags({ groupId })));
  if (end.place === null) return goneAt(locale, steps, tags);
  const { slug: target, status } = end.place;
  return { kind: "moved", to: { locale, slug: target }, permanent: true, withdrawn: status === "withdrawn", tags };
}

/** The text at the end of the way, which is gone. */
async function goneAt(
  locale: Locale,
  steps: readonly { from: string; to: unknown }[],
  tags: string[],
): Promise<Moved | null> {
  const last = steps.find(({ to }) => to === null)?.from ?? "";
  const article = await db.article.findFirst({
    where: { locale, slug: last },
    select: { groupId: true, withdrawnAt: true, withdrawnReason: true, currentRevision: { select: { title: true } } },
  });
  if (!article?.withdrawnAt) return null;
  return {
    kind: "gone",
    title: article.currentRevision?.title ?? last,
    at: article.withdrawnAt,
    reason: article.withdrawnReason ?? "",
    locale,
    tags: [...tags, ...articleTags(article)],
  };
}

/** An address of the other language leads to the article's translation, and where there is none to the article itself. */
async function findInOtherLanguage(other: Address, wanted: Locale): Promise<Moved | null> {
  const there = await db.article.findFirst({
    where: { ...other, status: { in: ["published", "withdrawn"] } },
    select: { groupId: true, status: true },
  });
  if (!there) {
    const old = await followAddress(other);
    if (old?.kind !== "moved") return null;
    const further = await findInOtherLanguage(old.to, wanted);
    return further && { ...further, tags: [...old.tags, ...further.tags] };
  }
  const translation = await db.article.findFirst({
    where: { groupId: there.groupId, locale: wanted, status: { in: ["published", "withdrawn"] } },
    select: { slug: true, locale: true, status: true },
  });
  const { status, ...to } = translation ?? { ...other, status: there.status };
  // Until an article of the language asked for takes this very address.
  const tags = [articlesTag, ...articleTags(there)];
  return { kind: "moved", to, permanent: false, withdrawn: status === "withdrawn", tags };
}
