// What the pages of an article answer where there is none to read.
import type { Metadata } from "next";
import { cache } from "react";
import { Frame } from "#app/[locale]/frame.tsx";
import { NotFound } from "#app/[locale]/not-found-page.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { GonePage } from "#components/articles/gone-page.tsx";
import { noteId } from "#components/articles/not-translated.tsx";
import { findMoved, type Moved } from "#lib/articles/queries/find-moved.ts";
import { getArticle } from "#lib/articles/queries/get-article.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type ArticleOwnPage = "article" | "history" | "suggest";

/** Once for the metadata and the page. */
const find = cache(async (page: ArticleOwnPage, locale: PageLocale, slug: string): Promise<Moved | null> => {
  const there = (await getArticle(locale, slug)) !== null;
  if (!there) return findMoved(locale, slug);
  // A withdrawn text can be read, not improved.
  const itself: Moved = { kind: "moved", to: { locale, slug }, permanent: false, withdrawn: true, tags: [] };
  return page === "suggest" ? itself : null;
});

/** The same page of the article that took this one in, or that is this one's translation. */
function destination(page: ArticleOwnPage, asked: PageLocale, { to, withdrawn }: Moved & { kind: "moved" }): string {
  const address = href(withdrawn && page === "suggest" ? "article" : page, to.locale, { slug: to.slug });
  return page === "article" && to.locale !== asked ? `${address}#${noteId}` : address;
}

/** Metadata of an article's page where there is no article: a redirection, 410 or 404. */
export async function elsewhereMetadata(page: ArticleOwnPage, locale: PageLocale, slug: string): Promise<Metadata> {
  const t = translator(locale);
  const moved = await find(page, locale, slug);
  if (!moved) return pageMetadata({ title: t("notFound.title"), status: 404, indexed: false });
  const { tags } = moved;
  if (moved.kind === "gone") return pageMetadata({ title: t("gone.title"), status: 410, indexed: false, tags });
  const location = destination(page, locale, moved);
  return pageMetadata({ status: moved.permanent ? 308 : 307, location, indexed: false, tags });
}

type ElsewhereProps = { page: ArticleOwnPage; locale: PageLocale; slug: string };

export async function Elsewhere({ page, locale, slug }: ElsewhereProps) {
  const moved = await find(page, locale, slug);
  // Who is sent elsewhere sees nothing of this page.
  if (moved?.kind !== "gone") return <NotFound locale={locale} slug={slug} />;
  return (
    <Frame locale={locale} other={href("home", otherLocale(locale))} current="notFound">
      <GonePage locale={locale} gone={moved} />
    </Frame>
  );
}
