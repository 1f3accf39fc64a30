// Citations that live articles bear already.
import { ActionButton, Button } from "#components/ui/button.tsx";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import type { CitationFound } from "#lib/editing/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

/** Asks the server, which may be away, or know nobody any more. */
export async function searchLibrary(
  locale: PageLocale,
  query: string,
): Promise<readonly CitationFound[] | "unavailable"> {
  const body = new FormData();
  body.append("q", query);
  const response = await fetch(href("editCitations", locale), { method: "POST", body }).catch(() => null);
  return response?.ok ? ((await response.json()) as CitationFound[]) : "unavailable";
}

type LibraryResultsProps = {
  locale: PageLocale;
  content: DraftContent;
  found: readonly CitationFound[];
  /** Without scripts: the button sends the form. */
  onUse?: (citation: CitationFound["citation"]) => void;
};

export function LibraryResults({ locale, content, found, onUse }: LibraryResultsProps) {
  const t = translator(locale);
  const isThere = ({ citation }: CitationFound) =>
    content.document.citations.some(({ url, title }) =>
      citation.url ? url === citation.url : title === citation.title,
    );
  return (
    <ul className="divide-y divide-line">
      {found.map((each) => {
        const { revisionId, citation, publisher, articles } = each;
        const { title, documentDate, key } = citation;
        const label = t("editing.citation.useOf", { title });
        return (
          <li key={`${revisionId}/${key}`} className="grid gap-2 py-3">
            <p>
              <b>{title}</b>
              <span className="block text-sm text-soft">
                {[publisher, documentDate && formatPartialDate(documentDate, locale)].filter(Boolean).join(", ")} (
                {t("editing.citation.usedBy", { count: articles })})
              </span>
            </p>
            <div>
              {isThere(each) ? (
                <p className="text-sm text-soft">{t("editing.citation.already")}</p>
              ) : onUse ? (
                <ActionButton label={label} onPress={() => onUse(citation)}>
                  {t("editing.citation.use")}
                </ActionButton>
              ) : (
                <Button look="secondary" name="intent" value={`cite:${revisionId}/${key}`} label={label}>
                  {t("editing.citation.use")}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
