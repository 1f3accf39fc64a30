import { Popover } from "#components/ui/popover.tsx";
import { type TermView, termNoteId } from "#lib/glossary/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type TermNotesProps = { locale: PageLocale; terms: readonly TermView[] };

/** The definitions that open over the text, one for each word that it marks. */
export function TermNotes({ locale, terms }: TermNotesProps) {
  const t = translator(locale);
  return terms.map(({ slug, term, definition }) => {
    const id = termNoteId(slug);
    return (
      <Popover key={slug} id={id} title={term} describedBy={`${id}-sens`} closeLabel={t("glossary.close")}>
        <p id={`${id}-sens`}>{definition}</p>
        <p className="mt-2 text-sm">
          <a href={`${href("glossary", locale)}#${slug}`} className="inline-block py-2.5">
            {t("glossary.all")}
          </a>
        </p>
      </Popover>
    );
  });
}
