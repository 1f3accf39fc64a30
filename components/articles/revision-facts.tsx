import type { Definition } from "#components/ui/definition-list.tsx";
import { Day } from "#components/ui/time.tsx";
import type { HistoryLine, RevisionLine } from "#lib/articles/views/article.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { listed } from "#lib/shared/text.ts";

/** Who wrote a revision, who let it in, and who answers for it. */
export function revisionFacts(locale: PageLocale, line: HistoryLine): Definition[] {
  const t = translator(locale);
  const { origin, madeWith, decidedBy, publishedBy, signedOffBy, signatures, interests } = line;
  // A model may have made the text: the change to it is a person's all the same.
  const made = origin === "suggestion" ? "suggestedIn" : "madeWith";
  const isSigned = signedOffBy !== null || signatures.length > 0;
  return [
    { term: t("history.author"), value: authorOf(locale, line) },
    { term: t("history.made"), value: t(`history.${made}.${madeWith}`) },
    { term: t("history.decidedBy"), value: decidedBy },
    { term: t("history.publishedBy"), value: publishedBy },
    { term: t("history.signedOffBy"), value: signedOffBy },
    ...signatureFacts(locale, line),
    { term: t("trust.interests"), value: interests },
    { term: t("history.signedBy"), value: !isSigned && t("history.unsigned") },
  ];
}

/** Who has read the whole text of a revision and signed it, and when. */
export function signatureFacts(locale: PageLocale, { signatures }: Pick<RevisionLine, "signatures">): Definition[] {
  const t = translator(locale);
  if (signatures.length === 0) return [];
  const value = (
    <ul>
      {signatures.map(({ by, at }) => (
        <li key={at.toISOString()}>
          {t.rich("history.signature", { name: by, day: () => <Day date={at} locale={locale} /> })}
        </li>
      ))}
    </ul>
  );
  return [{ term: t("history.signedWholeBy"), value }];
}

/** Pseudonyms, or where the text came from. */
function authorOf(locale: PageLocale, { authors, origin }: RevisionLine): string {
  if (authors.length > 0) return listed(authors, locale);
  const kind = origin.startsWith("import")
    ? "import"
    : origin === "suggestion" || origin === "editor" || origin === "conflict"
      ? origin
      : "files";
  return translator(locale)(`history.origin.${kind}`);
}
