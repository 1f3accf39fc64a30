import { searchId } from "#components/layout/skip-links.tsx";
import { Button } from "#components/ui/button.tsx";
import { controlLook } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

// components/enhance/search-field.ts; without script it is an element like any other.
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "search-suggestions": HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string };
    }
  }
}

type SearchFormProps = {
  locale: PageLocale;
  query: string;
  /** In the header: a short label, no hint, an icon for a button. */
  compact?: boolean;
  /** On the dark welcome panel. */
  onHero?: boolean;
};

/** A plain GET form: one on each page, whose field the skip link leads to. */
export function SearchForm({ locale, query, compact = false, onHero = false }: SearchFormProps) {
  const t = translator(locale);
  return (
    <search>
      <form action={href("search", locale)} method="get" className="max-w-form">
        <label htmlFor={searchId} className={compact ? "text-sm font-bold" : "text-lg font-bold"}>
          {t("search.label")}
        </label>
        {!compact && (
          <p id={`${searchId}-hint`} className={`mb-2 text-sm ${onHero ? "" : "text-soft"}`}>
            {t("search.hint")}
          </p>
        )}
        <div className={compact ? "flex gap-2" : "flex gap-2 max-sm:flex-col"}>
          <search-suggestions
            data-locale={locale}
            data-label={t("search.suggestions.label")}
            data-article={t("search.suggestions.article")}
            data-question={t("search.suggestions.question")}
            data-concept={t("search.suggestions.concept")}
            data-one={t("search.suggestions.one")}
            data-many={t("search.suggestions.many")}
            data-danger={t("emergency.maybe")}
            data-tel={t("emergency.call", { number: "#" })}
            data-sms={t("emergency.text", { number: "#" })}
          >
            <input
              id={searchId}
              name="q"
              type="search"
              defaultValue={query}
              autoComplete="off"
              enterKeyHint="search"
              maxLength={500}
              aria-describedby={compact ? undefined : `${searchId}-hint`}
              className={`${controlLook} ${compact ? "min-h-11" : "min-h-14 text-lg"}`}
            />
          </search-suggestions>
          <SearchButton compact={compact} onHero={onHero} label={t("search.submit")} />
        </div>
      </form>
    </search>
  );
}

function SearchButton({ compact, onHero, label }: { compact: boolean; onHero: boolean; label: string }) {
  if (compact)
    return (
      <Button className="shrink-0 px-3!">
        <Icon name="search" />
        <VisuallyHidden>{label}</VisuallyHidden>
      </Button>
    );
  return (
    <Button look={onHero ? "onHero" : "primary"} className="min-h-14 shrink-0 text-lg">
      <Icon name="search" />
      {label}
    </Button>
  );
}
