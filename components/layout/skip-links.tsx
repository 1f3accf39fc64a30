import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** Ids that the skip links lead to. The search field of a page, wherever it stands, bears `searchId`. */
export const contentId = "contenu";
export const searchId = "recherche";

const look =
  "inline-flex min-h-12 items-center rounded-md bg-accent px-5 font-bold text-on-accent not-focus:sr-only hover:text-on-accent";

export function SkipLinks({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <nav aria-label={t("site.skipLinks")} className="flex flex-wrap gap-2 px-5 focus-within:py-3 print:hidden">
      <a href={`#${contentId}`} className={look}>
        {t("site.skipToContent")}
      </a>
      <a href={`#${searchId}`} className={look}>
        {t("site.skipToSearch")}
      </a>
    </nav>
  );
}
