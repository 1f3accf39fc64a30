import { ArticleSection } from "#components/articles/article-section.tsx";
import { CitationNotes } from "#components/articles/citation-notes.tsx";
import { SourceList } from "#components/articles/source-list.tsx";
import { TermNotes } from "#components/articles/term-notes.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Day } from "#components/ui/time.tsx";
import { comparisonAddress } from "#lib/articles/rules/comparison.ts";
import type { CitationView, SectionView } from "#lib/articles/views/article.ts";
import { renderSections } from "#lib/articles/views/section-html.ts";
import { subjectHelp } from "#lib/articles/views/subject-help.ts";
import type { Glossary } from "#lib/glossary/views.ts";
import type { HelpLine } from "#lib/help/schema.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type RevisionPageProps = {
  glossary: Glossary;
  allHelpLines: readonly HelpLine[];
  revision: {
    locale: PageLocale;
    slug: string;
    number: number;
    current: number;
    isWithdrawn: boolean;
    createdAt: Date;
    title: string;
    summary: string;
    sections: readonly SectionView[];
    citations: readonly CitationView[];
    easyToReadBy: string | null;
  };
};

/** One revision as it was published, with a warning that it is not the one to rely on. */
export function RevisionPage({ revision, glossary, allHelpLines }: RevisionPageProps) {
  const { locale, slug, number, title, summary, sections, citations } = revision;
  const t = translator(locale);
  const numbers = new Map(citations.map((citation) => [citation.key, citation.number]));
  const { html, terms } = renderSections(sections, { locale, citations: numbers, glossary, helpLines: allHelpLines });
  const ownHelp = subjectHelp(sections, html, allHelpLines);
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[
          { label: t("nav.home"), href: href("home", locale) },
          { label: title, href: href("article", locale, { slug }) },
          { label: t("history.title"), href: href("history", locale, { slug }) },
          { label: t("history.revision", { number }) },
        ]}
      />
      <Banner revision={revision} />
      <article className="mt-8 grid gap-10">
        <div>
          <p className="font-bold text-soft">
            {t("history.revision", { number })}, <Day date={revision.createdAt} locale={locale} />
          </p>
          <h1 className="max-w-form">{title}</h1>
          <p className="mt-3 max-w-measure text-lg text-soft">{summary}</p>
        </div>
        {sections.map((section) => (
          <ArticleSection
            key={section.key}
            locale={locale}
            section={section}
            html={html.get(section.key) ?? ""}
            easyToReadBy={revision.easyToReadBy}
            ownHelp={ownHelp}
          />
        ))}
        <SourceList locale={locale} citations={citations} />
        <CitationNotes locale={locale} citations={citations} />
        <TermNotes locale={locale} terms={glossary.terms.filter((term) => terms.includes(term.slug))} />
      </article>
      <p className="mt-10 print:hidden">
        <a href={href("history", locale, { slug })} className="inline-flex min-h-11 items-center">
          {t("article.seeHistory")}
        </a>
      </p>
    </>
  );
}

function Banner({ revision: { locale, slug, number, current, isWithdrawn } }: Pick<RevisionPageProps, "revision">) {
  const t = translator(locale);
  const isOld = number !== current;
  return (
    <Callout locale={locale} tone={isOld || isWithdrawn ? "warning" : "info"}>
      {isOld && <p className="font-bold">{t("revisionPage.old")}</p>}
      {!isOld && !isWithdrawn && <p className="font-bold">{t("revisionPage.isCurrent")}</p>}
      {isWithdrawn && <p>{t("revisionPage.withdrawn")}</p>}
      <ul className="mt-1 flex flex-wrap gap-x-6">
        <li>
          <a href={href("article", locale, { slug })} className="inline-flex min-h-11 items-center">
            {t(isWithdrawn ? "revisionPage.readWithdrawn" : "revisionPage.read")}
          </a>
        </li>
        {isOld && (
          <li>
            <a
              href={comparisonAddress(locale, slug, { from: number, to: current })}
              className="inline-flex min-h-11 items-center"
            >
              {t("revisionPage.compare")}
            </a>
          </li>
        )}
      </ul>
    </Callout>
  );
}
