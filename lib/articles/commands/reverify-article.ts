import type { Person } from "#lib/accounts/rules.ts";
import { type SignatureRefusal, signArticle } from "#lib/articles/commands/sign-article.ts";
import type { ReverifyForm } from "#lib/articles/schema.ts";
import { db } from "#lib/platform/db.ts";
import type { Result } from "#lib/shared/result.ts";

/** A clinical reviewer has read the live text again, whole, and answers for it. */
export async function reverifyArticle(
  actor: Person,
  articleId: string,
  {
    headRevision,
    note,
    interests,
    nextReview,
  }: Pick<ReverifyForm, "headRevision" | "note" | "interests" | "nextReview">,
): Promise<Result<{ signatureId: string }, SignatureRefusal>> {
  return db.$transaction((tx) =>
    signArticle(tx, actor, {
      articleId,
      revisionId: headRevision,
      kind: "reverification",
      note,
      interests,
      nextReview,
    }),
  );
}
