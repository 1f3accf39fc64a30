import { LinkButton } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** The way from reading to correcting. */
export function Improve({ locale, slug }: { locale: PageLocale; slug: string }) {
  const t = translator(locale);
  return (
    <section aria-labelledby="ameliorer" className="max-w-form rounded-lg bg-sunken p-5 sm:px-6 print:hidden">
      <h2 id="ameliorer" className="text-xl">
        {t("article.improveTitle")}
      </h2>
      <p className="mt-1 mb-4">{t("article.improveText")}</p>
      <LinkButton href={href("suggest", locale, { slug })}>
        <Icon name="pencil" />
        {t("article.improve")}
      </LinkButton>
    </section>
  );
}
