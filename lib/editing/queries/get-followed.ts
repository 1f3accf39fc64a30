import { findFollowed } from "#lib/articles/queries/get-translation-state.ts";
import type { FollowedChoice, FollowedOriginal } from "#lib/editing/rules/followed.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";

const articleFields = {
  id: true,
  locale: true,
  slug: true,
  currentRevision: { select: { id: true, number: true, createdAt: true, title: true } },
} as const;

/** The revision that the draft itself names, of the same subject in the other language. */
const saidBy = ({ id, groupId }: { id: string; groupId: string }, follows: string) =>
  isUuid(follows)
    ? db.revision.findFirst({
        where: { id: follows, article: { groupId, id: { not: id } } },
        select: { id: true, number: true, createdAt: true, articleId: true },
      })
    : null;

/** The original of a translation with its revisions between which an editor chooses; null where the text is no translation,
 * or its original has no page any more. */
export async function getFollowed(
  article: { id: string; groupId: string },
  follows: string,
): Promise<FollowedOriginal | null> {
  const [live, said] = await Promise.all([findFollowed(db, article), saidBy(article, follows)]);
  const originalId = live?.original.id ?? said?.articleId;
  if (!originalId) return null;
  const original = await db.article.findUnique({ where: { id: originalId }, select: articleFields });
  if (!original?.currentRevision) return null;
  const { currentRevision: current, ...place } = original;
  const kept = live?.revision ?? null;
  const isCurrent = (id: string | undefined) => id === current.id;
  const choices: FollowedChoice[] = [
    ...(live ? [{ value: "", revision: kept, isCurrent: isCurrent(kept?.id) }] : []),
    ...(said && ![kept?.id, current.id].includes(said.id)
      ? [{ value: said.id, revision: said, isCurrent: false }]
      : []),
    ...(isCurrent(kept?.id) ? [] : [{ value: current.id, revision: current, isCurrent: true }]),
  ];
  return { original: { ...place, title: current.title }, choices };
}
