import { ArticleList } from "#components/articles/article-list.tsx";
import { type ThemeCard, ThemeGrid } from "#components/articles/theme-grid.tsx";
import { HumanHelp } from "#components/help/human-help.tsx";
import { EmergencyNumbers } from "#components/layout/emergency-numbers.tsx";
import { Leaves } from "#components/layout/logo.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import type { ArticleCard } from "#lib/articles/views/article.ts";
import type { HelpLine } from "#lib/help/schema.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type HomePageProps = {
  locale: PageLocale;
  themes: readonly ThemeCard[];
  recent: readonly ArticleCard[];
  helpLines: readonly HelpLine[];
  /** Who answers for the portal; null: it is a demonstration. */
  publisher: string | null;
};

/** Search first; then whom to call; then what there is to read. */
export function HomePage({ locale, themes, recent, helpLines, publisher }: HomePageProps) {
  const t = translator(locale);
  return (
    <div className="grid gap-14">
      <div className="grid gap-6">
        <Welcome locale={locale} />
        <section
          aria-labelledby="urgence"
          className="rounded-xl border-2 border-danger bg-danger-wash p-5 sm:px-8 sm:py-6"
        >
          <h2 id="urgence" className="text-danger">
            {t("emergency.title")}
          </h2>
          <p className="mt-1 mb-3">{t("emergency.lead")}</p>
          <EmergencyNumbers locale={locale} columns />
        </section>
      </div>
      <section aria-labelledby="themes">
        <h2 id="themes" className="mb-5">
          {t("home.themes")}
        </h2>
        <ThemeGrid locale={locale} themes={themes} level="h3" terse />
      </section>
      <div className="grid gap-14 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
        <section aria-labelledby="recents">
          <h2 id="recents" className="mb-4">
            {t("home.recent")}
          </h2>
          {recent.length > 0 ? <ArticleList locale={locale} articles={recent} /> : <p>{t("home.noRecent")}</p>}
          <p className="mt-4">
            <a href={href("updates", locale)} className="inline-flex min-h-11 items-center font-bold">
              {t("home.allUpdates")}
            </a>
          </p>
        </section>
        <div className="grid content-start gap-6">
          <Governance locale={locale} publisher={publisher} />
          <HumanHelp locale={locale} helpLines={helpLines} />
        </div>
      </div>
    </div>
  );
}

function Welcome({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <div className="on-hero relative -mx-5 -mt-6 bg-hero px-5 py-6 text-on-hero sm:mx-0 sm:mt-0 sm:rounded-xl sm:px-10 sm:py-14">
      <div className="absolute inset-0 overflow-hidden sm:rounded-xl">
        <Leaves className="absolute -right-16 -bottom-20 hidden size-96 lg:block print:hidden" />
      </div>
      <div className="relative max-w-form">
        <h1 className="mb-4 sm:mb-6">{t("home.title")}</h1>
        <SearchForm locale={locale} query="" onHero />
        <p className="mt-5 max-w-measure text-lg sm:mt-7">{t("home.lead")}</p>
      </div>
    </div>
  );
}

/** Who runs this, and who decides. */
function Governance({ locale, publisher }: Pick<HomePageProps, "locale" | "publisher">) {
  const t = translator(locale);
  return (
    <section aria-labelledby="portail" className="max-w-form rounded-lg bg-sunken p-5 sm:px-6">
      <h2 id="portail" className="mb-2 text-xl">
        {t("home.who")}
      </h2>
      <p>{publisher ? t("home.publisher", { publisher }) : t("home.demonstration")}</p>
      <p className="mt-3">{t("home.governance")}</p>
      <p className="mt-3">{t("home.independence")}</p>
      <p className="mt-2">
        <a href={href("editorialCharter", locale)} className="inline-flex min-h-11 items-center font-bold">
          {t("footer.charter")}
        </a>
      </p>
    </section>
  );
}
