import { publishRevision } from "#lib/articles/commands/publish-revision.ts";
import type { ArticleDocument } from "#lib/articles/rules/document.ts";
import { frenchLine, withFrenchLines } from "#lib/articles/rules/french-lines.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { translator } from "#lib/shared/messages.ts";
import type { DecisionFacts } from "#lib/suggestions/commands/load-for-decision.ts";

/** Makes the accepted text the article's next revision. */
export async function publishSuggestion(
  tx: Transaction,
  { suggestion, article }: DecisionFacts,
  document: ArticleDocument,
): Promise<void> {
  const live = await tx.revision.findUniqueOrThrow({
    where: { id: article.currentRevisionId },
    // It still follows the same original, and still carries what that file or import last brought.
    select: { madeWith: true, upstreamDigest: true, followsDigest: true, followsRevisionId: true },
  });
  await publishRevision(tx, article, {
    document: withFrenchLines(document, suggestion.locale),
    material: !suggestion.minor,
    origin: "suggestion",
    changeNote:
      frenchLine(suggestion.locale, suggestion.rationale) ||
      translator(suggestion.locale)("history.suggestionAccepted"),
    authorId: suggestion.authorId,
    interests: suggestion.interests,
    suggestionId: suggestion.id,
    ...live,
  });
}
