import { EmergencyNumbers } from "#components/layout/emergency-numbers.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Day } from "#components/ui/time.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type GonePageProps = {
  locale: PageLocale;
  /** `reason`: in the words of who decided. */
  gone: { title: string; at: Date; reason: string };
};

/** For the address of a text that was published in error: what happened, and what to do next. */
export function GonePage({ locale, gone: { title, at, reason } }: GonePageProps) {
  const t = translator(locale);
  return (
    <>
      <h1 className="max-w-form">{t("gone.title")}</h1>
      <p className="mt-4 mb-6 max-w-measure text-lg">{t("gone.lead", { title })}</p>
      <Callout locale={locale} tone="warning" word={t("gone.word")}>
        <p>{t.rich("gone.on", { day: () => <Day date={at} locale={locale} /> })}</p>
        <p className="mt-1 font-bold wrap-anywhere">{reason}</p>
        <p className="mt-1">{t("gone.advice")}</p>
      </Callout>
      <div className="mt-8">
        <SearchForm locale={locale} query={title.slice(0, 100)} />
      </div>
      <p className="mt-6">
        <LinkButton href={href("themes", locale)} look="secondary">
          {t("notFound.orThemes")}
        </LinkButton>
      </p>
      <section aria-labelledby="urgence" className="mt-12 max-w-form">
        <h2 id="urgence" className="mb-2">
          {t("emergency.title")}
        </h2>
        <EmergencyNumbers locale={locale} />
      </section>
    </>
  );
}
