import { type ThemeCard, ThemeGrid } from "#components/articles/theme-grid.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** The page of all themes. */
export function ThemeList({ locale, themes }: { locale: PageLocale; themes: readonly ThemeCard[] }) {
  const t = translator(locale);
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[{ label: t("nav.home"), href: href("home", locale) }, { label: t("themes.title") }]}
      />
      <h1>{t("themes.title")}</h1>
      <p className="mt-3 mb-8 text-lg text-soft">{t("themes.lead")}</p>
      <ThemeGrid locale={locale} themes={themes} level="h2" />
    </>
  );
}
