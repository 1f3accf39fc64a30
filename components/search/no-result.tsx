import { LinkButton } from "#components/ui/button.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

const tips = ["fewer", "other", "themes", "person"] as const;

/** The search worked and found nothing: what to try next. */
export function NoResult({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <section aria-labelledby="aucun" className="max-w-measure">
      <h2 id="aucun">{t("search.noResultTitle")}</h2>
      <p className="mt-2">{t("search.noResult")}</p>
      <ul className="mt-2 mb-5 list-disc ps-6">
        {tips.map((tip) => (
          <li key={tip} className="py-0.5">
            {t(`search.noResultTips.${tip}`)}
          </li>
        ))}
      </ul>
      <LinkButton href={href("themes", locale)} look="secondary">
        {t("search.browseThemes")}
      </LinkButton>
    </section>
  );
}
