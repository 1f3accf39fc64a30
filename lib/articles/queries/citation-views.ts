import { type ArticleDocument, citationNumbers, type Locale } from "#lib/articles/rules/document.ts";
import type { CitationView } from "#lib/articles/views/article.ts";
import { db } from "#lib/platform/db.ts";
import { frenchSpacing } from "#lib/shared/typography.ts";
import { linkViews } from "#lib/sources/queries/link-health.ts";
import { titleLanguage } from "#lib/sources/rules/title-language.ts";

type Publisher = { name: string; language: Locale };

async function publishersOf({ citations }: ArticleDocument, locale: Locale): Promise<Map<string, Publisher>> {
  const rows = await db.source.findMany({
    where: { slug: { in: citations.flatMap(({ source }) => source ?? []) } },
    select: { slug: true, nameFr: true, nameEn: true, language: true },
  });
  return new Map(
    rows.map(({ slug, nameFr, nameEn, language }) => [slug, { name: locale === "fr" ? nameFr : nameEn, language }]),
  );
}

/** What a document cites, as its readers see it, in the order of its numbers; publishers by their names in a language. */
export async function citationViews(document: ArticleDocument, locale: Locale): Promise<CitationView[]> {
  const [publishers, links] = await Promise.all([
    publishersOf(document, locale),
    linkViews(document.citations.map(({ url }) => url)),
  ]);
  const numbers = citationNumbers(document);
  return document.citations
    .map(({ source, publisher, ...citation }) => {
      const known = source === null ? undefined : publishers.get(source);
      const language = titleLanguage(citation.title, known?.language ?? null);
      return {
        ...citation,
        number: numbers.get(citation.key) ?? 0,
        source,
        title: language === "fr" ? frenchSpacing(citation.title) : citation.title,
        publisher: known?.name ?? publisher ?? "",
        titleLanguage: language,
        link: (citation.url && links.get(citation.url)) || null,
      };
    })
    .toSorted((a, b) => a.number - b.number);
}
