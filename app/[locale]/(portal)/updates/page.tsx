import type { Metadata } from "next";
import { cache } from "react";
import { Frame } from "#app/[locale]/frame.tsx";
import { NotFound } from "#app/[locale]/not-found-page.tsx";
import { pageMetadata, pageTitle } from "#app/[locale]/page-metadata.ts";
import { UpdatesPage } from "#components/articles/updates-page.tsx";
import { listThemes } from "#lib/articles/queries/list-articles.ts";
import { countChanges, listChanges } from "#lib/articles/queries/list-changes.ts";
import { changeKinds } from "#lib/articles/rules/changes.ts";
import { articlesTag } from "#lib/articles/rules/tags.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { pageNumber, parameter, type SearchParams } from "#lib/web/search-params.ts";

type Props = { params: LocaleParams; searchParams: SearchParams };

const pageSize = 30;

// Once for the metadata and the page.
const load = cache(async (locale: PageLocale, askedTheme: string, askedKind: string, page: number) => {
  const themes = await listThemes(locale);
  const theme = themes.find(({ slug }) => slug === askedTheme)?.slug ?? null;
  const kind = changeKinds.find((one) => one === askedKind) ?? null;
  if ((askedTheme !== "" && !theme) || (askedKind !== "" && !kind)) return null;
  const chosen = { theme, kind };
  const [changes, total] = await Promise.all([
    listChanges(locale, chosen, { take: pageSize, page: page - 1 }),
    countChanges(locale, chosen),
  ]);
  if (page > 1 && changes.length === 0) return null;
  return { themes, chosen, changes, total, page, pages: Math.ceil(total / pageSize) };
});

const find = async ({ params, searchParams }: Props) => {
  const [locale, asked] = [await localeOf(params), await searchParams];
  return { locale, found: await load(locale, parameter(asked, "theme"), parameter(asked, "kind"), pageNumber(asked)) };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, found } = await find(props);
  const t = translator(locale);
  if (!found) return pageMetadata({ title: t("notFound.title"), status: 404, indexed: false });
  const { chosen, themes, page } = found;
  const theme = themes.find(({ slug }) => slug === chosen.theme);
  const what = [theme?.name, chosen.kind && t(`updates.filters.${chosen.kind}`)].filter(Boolean).join(", ");
  return pageMetadata({
    title: pageTitle(locale, what ? t("updates.titleOf", { what }) : t("updates.title"), { page }),
    description: t("updates.lead"),
    address: href("updates", locale),
    translations: (["fr", "en"] as const).map((one) => ({ locale: one, address: href("updates", one) })),
    // What is chosen of the list is no other list.
    page: chosen.theme || chosen.kind ? 1 : page,
    feed: theme
      ? { address: href("themeFeed", locale, theme), title: t("feeds.theme", { name: theme.name }) }
      : { address: href("updatesFeed", locale), title: t("feeds.updates") },
    tags: [articlesTag],
  });
}

export default async function Updates(props: Props) {
  const { locale, found } = await find(props);
  if (!found) return <NotFound locale={locale} />;
  return (
    <Frame locale={locale} other={href("updates", otherLocale(locale))} current="updates">
      <UpdatesPage locale={locale} {...found} />
    </Frame>
  );
}
