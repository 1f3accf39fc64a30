import { EmergencyNumbers } from "#components/layout/emergency-numbers.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** Nobody could search: says so, and where to go instead. */
export function Unavailable({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <>
      <Callout locale={locale} tone="warning" title={t("search.unavailableTitle")}>
        <p>{t("search.unavailable")}</p>
        <p className="mt-4">
          <LinkButton href={href("themes", locale)} look="secondary">
            {t("search.browseThemes")}
          </LinkButton>
        </p>
      </Callout>
      <section aria-labelledby="urgence" className="max-w-form">
        <h2 id="urgence" className="mb-2 text-xl">
          {t("emergency.title")}
        </h2>
        <EmergencyNumbers locale={locale} />
      </section>
    </>
  );
}
