import { Corrections } from "#components/search/corrections.tsx";
import { ChosenFilters } from "#components/search/filters.tsx";
import { ResultList } from "#components/search/result-list.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** A question that was read otherwise than it was typed, narrowed, and answered. */
export function SearchPieces({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  const [typed, read, sample] = [t("style.typed"), t("style.read"), t("style.sample")];
  const state = { q: typed, lang: locale };
  const [before = "", after = ""] = sample.split(read);
  const extract = [
    { text: before, match: false },
    { text: read, match: true },
    { text: after, match: false },
  ];
  const hit = {
    ...{ id: "style", locale, slug: "style", url: href("style", locale), theme: "", section: t("style.text") },
    ...{ title: sample, titleParts: extract, extract, isDated: true, isOverdue: false },
  };
  return (
    <div className="grid gap-5">
      <Corrections locale={locale} state={state} corrections={[{ typed, read }]} />
      <ChosenFilters
        locale={locale}
        state={state}
        facets={[{ name: "lang", values: [{ value: locale, count: 1, selected: true }] }]}
      />
      <ResultList locale={locale} answer={{ total: 1, hits: [hit] }} page={1} pageSize={10} />
    </div>
  );
}
