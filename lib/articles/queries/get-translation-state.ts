import type { Locale } from "#lib/articles/rules/document.ts";
import type { TranslationState } from "#lib/articles/views/article.ts";
import { db, type Transaction } from "#lib/platform/db.ts";

/** Revisions that say which text they follow: those of translations. */
export const followsAnother = { OR: [{ followsDigest: { not: null } }, { followsRevisionId: { not: null } }] };

export type FollowedRevision = { id: string; number: number; createdAt: Date };
type Followed = {
  original: { id: string; locale: Locale; slug: string };
  /** It is published no more. */
  isGone: boolean;
  /** Null: a text of the original that was never here. */
  revision: FollowedRevision | null;
};

const revisionFields = { id: true, number: true, createdAt: true, articleId: true } as const;

/** The original of a translation, and its revision that the translation follows; null for an original. */
export async function findFollowed(
  client: Transaction,
  { id, groupId }: { id: string; groupId: string },
): Promise<Followed | null> {
  // A correction made to the translation alone follows nothing new: the last revision that names its original counts.
  const last = await client.revision.findFirst({
    where: { articleId: id, ...followsAnother },
    orderBy: { number: "desc" },
    select: { followsDigest: true, follows: { select: revisionFields } },
  });
  if (!last) return null;
  const original = await client.article.findFirst({
    where: { groupId, id: { not: id }, status: { not: "draft" } },
    select: { id: true, locale: true, slug: true, status: true },
  });
  if (!original) return null;
  const isGone = original.status !== "published";
  const { followsDigest, follows } = last;
  if (followsDigest) return { original, isGone, revision: await revisionOfDigest(client, original.id, followsDigest) };
  // It may have followed another original before.
  return { original, isGone, revision: follows?.articleId === original.id ? follows : null };
}

/** The revision that took in the text which files and imports name by its digest. */
const revisionOfDigest = (client: Transaction, articleId: string, upstreamDigest: string) =>
  client.revision.findFirst({
    where: {
      articleId,
      upstreamDigest,
      // What people change here keeps the digest of what came last: only what came bears its date.
      OR: [{ origin: "files" }, { origin: { startsWith: "import:" } }],
    },
    orderBy: { number: "desc" },
    select: revisionFields,
  });

/** Has the original said something else since? A text that was never here is not the one of today. */
export async function hasMovedOn(
  client: Transaction,
  originalId: string,
  revision: FollowedRevision | null,
): Promise<boolean> {
  if (!revision) return true;
  const since = { articleId: originalId, number: { gt: revision.number }, material: true };
  return (await client.revision.count({ where: since })) > 0;
}

/** Which text a translation follows, and whether that text has said something else since; null for an original. */
export async function getTranslationState(article: { id: string; groupId: string }): Promise<TranslationState | null> {
  const followed = await findFollowed(db, article);
  if (!followed) return null;
  const { original, isGone, revision } = followed;
  return {
    original: { locale: original.locale, slug: original.slug },
    isGone,
    followsOf: revision?.createdAt ?? null,
    isBehind: await hasMovedOn(db, original.id, revision),
  };
}
