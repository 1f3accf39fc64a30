import type { Transaction } from "#lib/platform/db.ts";

/** Who wrote what is signed: the revision itself, or the substance of any before it, alone or with others; and whoever
 * reworded a suggestion that went into it. */
export async function writersOf(tx: Transaction, articleId: string, revisionId: string): Promise<(string | null)[]> {
  const revisions = await tx.revision.findMany({
    where: { articleId, OR: [{ id: revisionId }, { material: true }] },
    select: {
      authorId: true,
      writers: { select: { personId: true } },
      suggestion: { select: { withChanges: true, decidedById: true } },
    },
  });
  return revisions.flatMap(({ authorId, writers, suggestion }) => [
    authorId,
    ...writers.map(({ personId }) => personId),
    suggestion?.withChanges ? suggestion.decidedById : null,
  ]);
}
