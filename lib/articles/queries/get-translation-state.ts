import type { Locale } from "#lib/articles/rules/document.ts";
import type { TranslationState } from "#lib/articles/views/article.ts";
import { db, type Transaction } from "#lib/platform/db.ts";

/** Revisions that say which text they follow: those of translations. */
export const followsAnother = { OR: [{ followsDigest: { not: null } }, { followsRevisionId: { not: null } }] };

type FollowedRevision = { id: string; number: number; createdAt: Date };
export type Followed = {
  original: { id: string; locale: Locale; slug: string; currentRevisionId: string | null };
  /** Null: a text of the original that was never here. */
  revision: FollowedRevision | null;
};

const revisionFields = { id: true, number: true, createdAt: true } as const;

/** The original of a translation, and its revision that the translation follows; null for an original, and for a translation
 * whose original is not published. */
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
    where: { groupId, id: { not: id }, status: "published" },
    select: { id: true, locale: true, slug: true, currentRevisionId: true },
  });
  if (!original) return null;
  const { followsDigest, follows } = last;
  return { original, revision: followsDigest ? await revisionOfDigest(client, original.id, followsDigest) : follows };
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

/** Has the original said something else since? */
export const movedOn = async (
  client: Transaction,
  originalId: string,
  { number }: { number: number },
): Promise<boolean> =>
  (await client.revision.count({ where: { articleId: originalId, number: { gt: number }, material: true } })) > 0;

/** Which text a translation follows, and whether that text has said something else since; null where there is none to read. */
export async function getTranslationState(article: { id: string; groupId: string }): Promise<TranslationState | null> {
  const followed = await findFollowed(db, article);
  if (!followed) return null;
  const { original, revision } = followed;
  return {
    original: { locale: original.locale, slug: original.slug },
    followsOf: revision?.createdAt ?? null,
    isBehind: revision === null || (await movedOn(db, original.id, revision)),
  };
}
