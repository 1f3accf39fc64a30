import { ArticleList } from "#components/articles/article-list.tsx";
import { LinkHealthList } from "#components/links/link-health-list.tsx";
import { DocumentList } from "#components/sources/document-list.tsx";
import { citedBy } from "#components/sources/source-index.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { ArticleCard, CitedDocument } from "#lib/articles/views/article.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { fullName } from "#lib/sources/rules/full-name.ts";
import type { LinkHealth, SourceView } from "#lib/sources/views.ts";

type Paged<T> = { items: readonly T[]; total: number; page: number; pages: number };

type SourcePageProps = {
  locale: PageLocale;
  source: SourceView;
  /** How many live articles cite it: in this language, and in all. */
  cited: { here: number; all: number };
  articles: Paged<ArticleCard>;
  documents: Paged<CitedDocument>;
  links: LinkHealth;
  /** Is anybody looking at cited pages? */
  linksChecked: boolean;
};

/** One publisher: what it is, who pays for it, why it is trusted and how far, and what rests on it. */
export function SourcePage({ locale, source, cited, articles, documents, links, linksChecked }: SourcePageProps) {
  const t = translator(locale);
  const addressOf = (page: number, documentsPage: number, anchor: string) => {
    const parameters = new URLSearchParams();
    if (page > 1) parameters.set("page", String(page));
    if (documentsPage > 1) parameters.set("documents", String(documentsPage));
    const query = parameters.size > 0 ? `?${parameters}` : "";
    return `${href("source", locale, source)}${query}#${anchor}`;
  };
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[
          { label: t("nav.home"), href: href("home", locale) },
          { label: t("sources.title"), href: href("sources", locale) },
          { label: fullName(source) },
        ]}
      />
      <p className="font-bold text-soft">{t(`search.filters.source.${source.kind}`)}</p>
      <h1 className="max-w-form">{fullName(source)}</h1>
      <p className="mt-3 max-w-measure text-lg">{source.mission}</p>
      {source.url && (
        <p className="mt-2">
          {t("sources.site")}{" "}
          <a href={source.url} rel="noopener external" className="inline-block py-2 wrap-anywhere">
            {new URL(source.url).host}
          </a>
        </p>
      )}
      <div className="mt-6 grid gap-4 lg:grid-cols-3">
        <Fact title={t("sources.funding")} text={source.funding} />
        <Fact title={t("sources.trust")} text={source.trust} />
        <Fact title={t("sources.limits")} text={source.limits} />
      </div>
      <section id="articles" aria-labelledby="articles-titre" className="mt-12">
        <h2 id="articles-titre">{t("sources.articles")}</h2>
        <p className="mt-1 mb-4 text-soft">{t("sources.articlesLead", { cited: citedBy(locale, cited) })}</p>
        {articles.items.length > 0 && <ArticleList locale={locale} articles={articles.items} level="h3" />}
        <Pagination
          locale={locale}
          page={articles.page}
          pages={articles.pages}
          label={t("sources.articlesPages")}
          hrefOf={(n) => addressOf(n, documents.page, "articles")}
        />
      </section>
      {documents.items.length > 0 && (
        <section id="documents" aria-labelledby="documents-titre" className="mt-12">
          <h2 id="documents-titre">{t("sources.documents")}</h2>
          <p className="mt-1 mb-4 text-soft">{t("sources.documentsLead", { count: documents.total })}</p>
          <DocumentList locale={locale} documents={documents.items} />
          <Pagination
            locale={locale}
            page={documents.page}
            pages={documents.pages}
            label={t("sources.documentsPages")}
            hrefOf={(n) => addressOf(articles.page, n, "documents")}
          />
        </section>
      )}
      {links.total > 0 && (
        <section id="liens" aria-labelledby="liens-titre" className="mt-12">
          <h2 id="liens-titre" className="mb-1">
            {t("links.sourceHealth")}
          </h2>
          <LinkHealthList locale={locale} health={links} checked={linksChecked} />
        </section>
      )}
    </>
  );
}

function Fact({ title, text }: { title: string; text: string }) {
  return (
    <section className="rounded-lg border border-line bg-surface p-5">
      <h2 className="mb-1 text-lg">{title}</h2>
      <p>{text}</p>
    </section>
  );
}
