import { type FollowedRevision, findFollowed, hasMovedOn } from "#lib/articles/queries/get-translation-state.ts";
import type { FollowedOriginal } from "#lib/editing/views.ts";
import type { Transaction } from "#lib/platform/db.ts";

const revisionFields = { id: true, number: true, createdAt: true, title: true } as const;

const laterOf = (one: FollowedRevision | null, other: FollowedRevision | null): FollowedRevision | null =>
  one && other ? (one.number < other.number ? other : one) : (one ?? other);

/** What a draft follows, by what its editors said or by what is live, whichever is later. Null where it is no translation.
 * @param said the revision that its editors named. */
export async function getFollowed(
  client: Transaction,
  article: { id: string; groupId: string },
  said: string | null,
): Promise<FollowedOriginal | null> {
  const live = await findFollowed(client, article);
  const named =
    said === null
      ? null
      : await client.revision.findUnique({ where: { id: said }, select: { ...revisionFields, articleId: true } });
  const id = live?.original.id ?? named?.articleId;
  if (!id) return null;
  const original = await client.article.findFirst({
    where: { id, groupId: article.groupId },
    select: { id: true, locale: true, slug: true, status: true, currentRevision: { select: revisionFields } },
  });
  if (!original?.currentRevision) return null;
  const { currentRevision: current, status, ...place } = original;
  const revision = laterOf(live?.revision ?? null, named?.articleId === id ? named : null);
  return {
    original: { ...place, title: current.title },
    current,
    revision,
    isGone: status !== "published",
    isBehind: await hasMovedOn(client, id, revision),
  };
}
