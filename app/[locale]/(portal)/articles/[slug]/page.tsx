import type { Metadata } from "next";
import { cache } from "react";
import { Elsewhere, elsewhereMetadata } from "#app/[locale]/elsewhere.tsx";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { ArticlePage } from "#components/articles/article-page.tsx";
import { NotTranslated } from "#components/articles/not-translated.tsx";
import { StructuredData } from "#components/articles/structured-data.tsx";
import { getArticle } from "#lib/articles/queries/get-article.ts";
import { articleTags, registryTag } from "#lib/articles/rules/tags.ts";
import { articleData, modifiedAt } from "#lib/articles/views/structured-data.ts";
import { getGlossary } from "#lib/glossary/queries.ts";
import { allHelpLines, generalHelpLines } from "#lib/help/queries.ts";
import { getEnv } from "#lib/platform/env.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type Props = { params: Promise<{ locale: PageLocale; slug: string }> };

// Once for the metadata and the page.
const load = cache(getArticle);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const article = await load(locale, slug);
  if (!article) return elsewhereMetadata("article", locale, slug);
  const { title, summary, withdrawal, translations, publishedAt, revision, theme } = article;
  const indexed = !article.isDated && !withdrawal;
  return pageMetadata({
    title: withdrawal ? translator(locale)("article.withdrawnTitle", { title }) : title,
    description: withdrawal?.reason || summary,
    indexed,
    address: href("article", locale, { slug }),
    article: {
      publishedAt,
      modifiedAt: modifiedAt(article),
      section: theme.name,
      // A text that is published no more is not announced by its picture. Where a title changes, so does the address.
      image: withdrawal ? null : `${href("articleImage", locale, { slug })}?v=${revision.number}`,
    },
    // Search engines leave dated texts alone, and those that are published no more.
    translations: (indexed ? [article, ...translations.filter(({ isDated }) => !isDated)] : []).map((one) => ({
      locale: one.locale,
      address: href("article", one.locale, one),
    })),
    // It shows the titles of others, and names of the registry.
    tags: [registryTag, ...[article, ...article.related].flatMap(articleTags)],
  });
}

export default async function Article({ params }: Props) {
  const { locale, slug } = await params;
  const article = await load(locale, slug);
  if (!article) return <Elsewhere page="article" locale={locale} slug={slug} />;
  const { portalUrl, publisher } = getEnv();
  const translation = article.translations[0];
  // Where there is none, that address leads back here, and says so in the reader's language.
  const other = href("article", otherLocale(locale), translation ?? { slug });
  return (
    <Frame locale={locale} other={other} current="article">
      {!translation && <NotTranslated locale={locale} />}
      <ArticlePage
        article={article}
        helpLines={await generalHelpLines()}
        allHelpLines={await allHelpLines()}
        glossary={await getGlossary(locale)}
      />
      <StructuredData data={articleData({ url: portalUrl, publisher }, article)} />
    </Frame>
  );
}
