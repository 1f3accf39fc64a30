import { CitationFacts } from "#components/articles/citation-facts.tsx";
import { citationId, pageAnchors } from "#lib/articles/rules/anchors.ts";
import type { CitationView } from "#lib/articles/views/article.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type SourceListProps = { locale: PageLocale; citations: readonly CitationView[] };

/** What the text rests on: who says it, of what kind it is, and whether we have read it. */
export function SourceList({ locale, citations }: SourceListProps) {
  const t = translator(locale);
  return (
    <section id={pageAnchors.sources} aria-labelledby="sources-titre" data-sources="" className="max-w-measure">
      <h2 id="sources-titre">{t("article.sources")}</h2>
      <p className="mt-1 text-sm text-soft">
        {t(citations.length > 0 ? "article.sourcesLead" : "article.noSources")}
        {citations.some(({ url }) => !url) && ` ${t("article.sourcesWithoutLink")}`}
      </p>
      {citations.length > 0 && (
        <ol className="mt-2 grid gap-2">
          {citations.map((citation) => (
            <li
              key={citation.key}
              id={citationId(citation.key)}
              value={citation.number}
              className="grid grid-cols-[2.25rem_minmax(0,1fr)] rounded-sm target:bg-accent-wash target:outline-4 target:outline-accent-wash"
            >
              <span className="py-2 font-bold text-accent">{citation.number}.</span>
              <CitationFacts locale={locale} citation={citation} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
