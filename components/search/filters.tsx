import { type SearchState, searchAddress } from "#components/search/search-address.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { FacetName, FacetValue, FacetView } from "#lib/search/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { type MessageKey, translator } from "#lib/shared/messages.ts";

type FiltersProps = { locale: PageLocale; state: SearchState; facets: readonly FacetView[] };

/** A filter is a link: it works without script, and the address keeps it. */
export function Filters({ locale, state, facets }: FiltersProps) {
  const t = translator(locale);
  const useful = facets.filter(({ name, values }) => values.length > 1 || state[name] !== undefined);
  if (useful.length === 0) return null;
  const chosen = useful.filter(({ name }) => state[name] !== undefined);
  return (
    <nav aria-labelledby="filtres" className="max-w-form print:hidden lg:col-start-2 lg:row-start-1">
      <details className="group rounded-lg border border-line bg-surface">
        <summary className="flex min-h-12 cursor-pointer items-center gap-2 px-4 py-2">
          <Icon name="next" className="size-5 group-open:rotate-90" />
          <h2 id="filtres" className="inline text-lg">
            {t("search.filters.title")}
            {chosen.length > 0 && ` (${chosen.length})`}
          </h2>
        </summary>
        <div className="grid gap-5 px-4 pb-4">
          {useful.map((facet) => (
            <Facet key={facet.name} locale={locale} state={state} facet={facet} />
          ))}
        </div>
      </details>
    </nav>
  );
}

/** How a value is called: themes bring their name along (one that an address invents has none), the rest is in the messages. */
function labelOf(locale: PageLocale, name: FacetName, { value, label }: Pick<FacetValue, "value" | "label">): string {
  return name === "theme" ? (label ?? value) : translator(locale)(`search.filters.${name}.${value}` as MessageKey);
}

function Facet({
  locale,
  state,
  facet: { name, values },
}: {
  locale: PageLocale;
  state: SearchState;
  facet: FacetView;
}) {
  const t = translator(locale);
  const id = `filtre-${name}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="text-base">
        {t(`search.filters.names.${name}`)}
      </h3>
      <ul className="mt-1">
        {values.map((value) => (
          <li key={value.value}>
            <Choice locale={locale} state={state} name={name} value={value} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ChoiceProps = { locale: PageLocale; state: SearchState; name: FacetName; value: FacetValue };

function Choice({ locale, state, name, value }: ChoiceProps) {
  const t = translator(locale);
  const label = labelOf(locale, name, value);
  const language = name === "lang";
  // The language of the page is the one that results have anyway: there is nothing to remove.
  if (value.selected && language && state.lang === undefined)
    return (
      <span className="flex min-h-11 items-center gap-2 font-bold">
        <Icon name="success" className="size-5" />
        {label} <Count count={value.count} />
      </span>
    );
  const address = searchAddress(locale, {
    ...state,
    page: 1,
    [name]: value.selected || (language && value.value === locale) ? undefined : value.value,
  });
  return (
    <a href={address} rel="nofollow" className="flex min-h-11 items-center gap-2 py-1">
      {value.selected && <Icon name="success" className="size-5" />}
      <span className={value.selected ? "font-bold" : undefined}>{label}</span> <Count count={value.count} />
      {value.selected && <span className="text-sm">({t("search.filters.remove")})</span>}
    </a>
  );
}

const Count = ({ count }: { count: number }) => <span className="text-soft">({count})</span>;

/** The choices made, above the results: each is a link that takes it back. */
export function ChosenFilters({ locale, state, facets }: FiltersProps) {
  const t = translator(locale);
  const chosen = facets.flatMap(({ name, values }) =>
    values.filter(({ selected }) => selected && state[name] !== undefined).map((value) => ({ name, value })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t("search.filters.chosen")} className="flex flex-wrap gap-2 print:hidden">
      {chosen.map(({ name, value }) => (
        <li key={name}>
          <a
            href={searchAddress(locale, { ...state, page: 1, [name]: undefined })}
            rel="nofollow"
            aria-label={t("search.filters.removeOne", { filter: labelOf(locale, name, value) })}
            className="inline-flex min-h-11 items-center gap-2 rounded-full border-2 border-accent bg-accent-wash px-4 font-bold no-underline"
          >
            {labelOf(locale, name, value)}
            <Icon name="close" className="size-5" />
          </a>
        </li>
      ))}
    </ul>
  );
}
