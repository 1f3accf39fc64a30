import type { TranslationState } from "#lib/articles/views/article.ts";
import { db } from "#lib/platform/db.ts";

/** Which text a translation follows, and whether that text has said something else since; null for an original, and for a
 * translation whose original is not published. */
export async function getTranslationState({
  id,
  groupId,
}: {
  id: string;
  groupId: string;
}): Promise<TranslationState | null> {
  // A correction made to the translation alone follows nothing new: the last revision that names its original counts.
  const followed = await db.revision.findFirst({
    where: { articleId: id, followsDigest: { not: null } },
    orderBy: { number: "desc" },
    select: { followsDigest: true },
  });
  if (!followed?.followsDigest) return null;
  const original = await db.article.findFirst({
    where: { groupId, id: { not: id }, status: "published" },
    select: { id: true, locale: true, slug: true },
  });
  if (!original) return null;
  const { id: articleId, locale, slug } = original;
  const revision = await db.revision.findFirst({
    // What people change here keeps the digest of what came last: only what came bears its date.
    where: {
      articleId,
      upstreamDigest: followed.followsDigest,
      OR: [{ origin: "files" }, { origin: { startsWith: "import:" } }],
    },
    orderBy: { number: "desc" },
    select: { number: true, createdAt: true },
  });
  if (!revision) return { original: { locale, slug }, followsOf: null, isBehind: true };
  const later = await db.revision.findFirst({
    where: { articleId, number: { gt: revision.number }, material: true },
    select: { id: true },
  });
  return { original: { locale, slug }, followsOf: revision.createdAt, isBehind: later !== null };
}
