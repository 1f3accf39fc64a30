// Text from our files or an import that could not be merged: it waits for a moderator as a suggestion without author.
import type { ContentConflict, ReceivedPart } from "#lib/articles/rules/content-conflict.ts";
import { digestOf } from "#lib/articles/rules/digest.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { record } from "#lib/journal/commands.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { newReceipt } from "#lib/shared/tokens.ts";

const words = {
  fr: {
    files: "les fichiers du portail",
    import: (format: string) => `l’import « ${format} »`,
    opening: (from: string) =>
      `Une nouvelle version est arrivée par ${from}. Elle touche des passages qui ont été modifiés ici depuis : le texte publié n’a pas changé à ces endroits.`,
    gone: "retiré de la nouvelle version.",
    others: "À reprendre à la main s’il y a lieu :",
  },
  en: {
    files: "the portal’s files",
    import: (format: string) => `the import “${format}”`,
    opening: (from: string) =>
      `A new version came through ${from}. It touches passages that were changed here since: the published text was left as it is in those places.`,
    gone: "absent from the new version.",
    others: "To be taken over by hand where needed:",
  },
};

/** Enough of a text for a moderator to decide; the whole is in the file or at the publisher. */
const longestPart = 2_000;

function line({ part, received }: ReceivedPart, locale: Locale): string {
  const text = received === null ? words[locale].gone : received.slice(0, longestPart);
  return `- ${part}: ${text}`;
}

function rationale({ origin, locale, others }: ContentConflict): string {
  const said = words[locale];
  const from = origin === "files" ? said.files : said.import(origin.replace(/^import:/, ""));
  if (others.length === 0) return said.opening(from);
  return [said.opening(from), said.others, others.map((part) => line(part, locale)).join("\n")].join("\n\n");
}

/** Opens the suggestion; the same document coming again opens no second one. For `receiveBatch`. */
export async function recordContentConflict(tx: Transaction, conflict: ContentConflict): Promise<void> {
  const { articleId, locale, baseRevisionId, origin, externalId, digest, sections } = conflict;
  const [suggestion] = await tx.suggestion.createManyAndReturn({
    data: [
      {
        articleId,
        baseRevisionId,
        locale,
        origin: "content_conflict" as const,
        receipt: newReceipt(),
        submissionKey: `conflict-${digestOf([origin, externalId, locale, digest])}`,
        rationale: rationale(conflict),
        minor: false,
      },
    ],
    select: { id: true },
    skipDuplicates: true,
  });
  if (!suggestion) return;
  await tx.suggestionChange.createMany({
    data: sections.map(({ key, markdown }) => ({ suggestionId: suggestion.id, sectionKey: key, proposed: markdown })),
  });
  await record(tx, { kind: "suggestion_submitted", articleId, suggestionId: suggestion.id });
}
