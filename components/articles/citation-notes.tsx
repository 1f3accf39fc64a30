import { CitationFacts } from "#components/articles/citation-facts.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { citationNoteId } from "#lib/articles/rules/anchors.ts";
import type { CitationView } from "#lib/articles/views/article.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type CitationNotesProps = { locale: PageLocale; citations: readonly CitationView[] };

/** The note that each number in the text opens over it (lib/articles/views/markdown/text.ts), so that nobody loses their
 * place. They say what the list of sources says. */
export function CitationNotes({ locale, citations }: CitationNotesProps) {
  const t = translator(locale);
  return citations.map((citation) => (
    <Popover
      key={citation.key}
      id={citationNoteId(citation.key)}
      title={t("article.source", { number: citation.number })}
      closeLabel={t("ui.close")}
    >
      <CitationFacts locale={locale} citation={citation} />
    </Popover>
  ));
}
