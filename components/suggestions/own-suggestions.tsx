import { StatusTag } from "#components/suggestions/status-tag.tsx";
import { Day } from "#components/ui/time.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { SuggestionView } from "#lib/suggestions/views.ts";

export type OwnSuggestion = Pick<SuggestionView, "receipt" | "status" | "article" | "createdAt" | "locale">;

type OwnSuggestionsProps = { locale: PageLocale; suggestions: readonly OwnSuggestion[] };

export function OwnSuggestions({ locale, suggestions }: OwnSuggestionsProps) {
  const t = translator(locale);
  return (
    <section aria-labelledby="propositions">
      <h2 id="propositions" className="mb-3">
        {t("space.suggestions")}
      </h2>
      {suggestions.length === 0 && <p className="text-soft">{t("space.noSuggestions")}</p>}
      {suggestions.length > 0 && (
        <ul className="divide-y divide-line">
          {suggestions.map(({ receipt, status, article, createdAt, locale: language }) => (
            <li key={receipt} className="relative py-4">
              <a
                href={href("contribution", locale, { receipt })}
                lang={language}
                className="text-lg font-bold after:absolute after:inset-0"
              >
                {article.title}
              </a>
              <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
                <StatusTag locale={locale} status={status} />
                <span>
                  {t("contribution.sentOn")} <Day date={createdAt} locale={locale} />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
