import { Tag } from "#components/ui/tag.tsx";
import type { Locale } from "#lib/articles/rules/document.ts";
import type { Highlight, SearchAnswer, SearchHit } from "#lib/search/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { frenchSpacing } from "#lib/shared/typography.ts";

type ResultListProps = {
  locale: PageLocale;
  answer: Pick<SearchAnswer, "total" | "hits">;
  page: number;
  pageSize: number;
};

export function ResultList({ locale, answer, page, pageSize }: ResultListProps) {
  const t = translator(locale);
  const { total, hits } = answer;
  const from = (page - 1) * pageSize + 1;
  return (
    <section aria-labelledby="resultats">
      <h2 id="resultats" className="text-xl">
        {t("search.total", { count: total })}
        {total > pageSize && (
          <span className="font-normal text-soft"> ({t("search.range", { from, to: from + hits.length - 1 })})</span>
        )}
      </h2>
      <ol className="mt-4 max-w-form divide-y divide-line border-y border-line">
        {hits.map((hit) => (
          <Result key={hit.id} hit={hit} pageLocale={locale} />
        ))}
      </ol>
    </section>
  );
}

function Result({ hit, pageLocale }: { hit: SearchHit; pageLocale: PageLocale }) {
  const t = translator(pageLocale);
  return (
    <li className="relative py-5" lang={hit.locale === pageLocale ? undefined : hit.locale}>
      <h3 className="text-lg">
        <a href={hit.url} className="after:absolute after:inset-0">
          <Highlighted locale={hit.locale} parts={hit.titleParts} />
        </a>
      </h3>
      <p className="mt-1 wrap-anywhere">
        {hit.section && <b className="text-soft">{hit.section} – </b>}
        <Highlighted locale={hit.locale} parts={hit.extract} />
      </p>
      {(hit.isDated || hit.isOverdue) && (
        <p className="mt-2" lang={pageLocale}>
          <Tag tone="warning">{t(hit.isDated ? "search.dated" : "search.overdue")}</Tag>
        </p>
      )}
    </li>
  );
}

/** Parts in order; a part is named by where it starts. */
function Highlighted({ locale, parts }: { locale: Locale; parts: readonly Highlight[] }) {
  let start = 0;
  let before = "";
  return parts.map(({ text, match }) => {
    const key = start;
    start += text.length;
    const shown = asOneLine(locale, before, text);
    before = text;
    return match ? <mark key={key}>{shown}</mark> : shown;
  });
}

// A heading or a line of a list, which has no stop of its own.
const openEnd = /(?<![.!?…:;,»\s])\s*\n+/g;

/** Lines that follow one another, told apart. */
function asOneLine(locale: Locale, before: string, text: string): string {
  const context = before.slice(-1);
  const line = `${context}${text}`.replace(openEnd, " – ").slice(context.length);
  return locale === "fr" ? frenchSpacing(line) : line;
}
