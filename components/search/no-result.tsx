import { HumanHelp } from "#components/help/human-help.tsx";
import { RequestArticle } from "#components/search/request-article.tsx";
import { searchAddress } from "#components/search/search-address.ts";
import { LinkButton } from "#components/ui/button.tsx";
import type { HelpLine } from "#lib/help/schema.ts";
import type { SearchAnswer } from "#lib/search/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type NoResultProps = {
  locale: PageLocale;
  answer: SearchAnswer;
  helpLines: readonly HelpLine[];
  themes: readonly { slug: string; name: string }[];
};

/** The search worked and found nothing: never the end of the way. */
export function NoResult({ locale, answer, helpLines, themes }: NoResultProps) {
  const t = translator(locale);
  const { closeConcepts } = answer;
  return (
    <div className="grid max-w-measure gap-8">
      <section aria-labelledby="aucun">
        <h2 id="aucun">{t("search.noResultTitle")}</h2>
        <p className="mt-2">{t("search.noResult")}</p>
      </section>
      {closeConcepts.length > 0 && (
        <section aria-labelledby="proches">
          <h3 id="proches" className="text-lg">
            {t("search.close")}
          </h3>
          <ul className="mt-2 flex flex-wrap gap-x-6">
            {closeConcepts.map(({ slug, name }) => (
              <li key={slug}>
                <a href={searchAddress(locale, { q: name })} className="inline-flex min-h-11 items-center">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <RequestArticle locale={locale} concepts={answer.concepts} />
      <HumanHelp locale={locale} helpLines={helpLines} level="h3" />
      <section aria-labelledby="par-theme">
        <h3 id="par-theme" className="text-lg">
          {t("search.byTheme")}
        </h3>
        <ul className="mt-2 grid gap-x-6 sm:grid-cols-2">
          {themes.map(({ slug, name }) => (
            <li key={slug}>
              <a href={href("theme", locale, { slug })} className="inline-flex min-h-11 items-center">
                {name}
              </a>
            </li>
          ))}
        </ul>
        <p className="mt-3">
          <LinkButton href={href("themes", locale)} look="secondary">
            {t("search.browseThemes")}
          </LinkButton>
        </p>
      </section>
    </div>
  );
}
