import { ArticleHead } from "#components/articles/article-head.tsx";
import { ArticleSection } from "#components/articles/article-section.tsx";
import { CitationNotes } from "#components/articles/citation-notes.tsx";
import { Contents } from "#components/articles/contents.tsx";
import { HowMade } from "#components/articles/how-made.tsx";
import { Improve } from "#components/articles/improve.tsx";
import { Provenance } from "#components/articles/provenance.tsx";
import { RelatedArticles } from "#components/articles/related-articles.tsx";
import { SourceList } from "#components/articles/source-list.tsx";
import { TranslationOf } from "#components/articles/standing.tsx";
import { TermNotes } from "#components/articles/term-notes.tsx";
import { TrustPanel } from "#components/articles/trust-panel.tsx";
import { HumanHelp } from "#components/help/human-help.tsx";
import { ReadingTools } from "#components/reading/reading-tools.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { pageAnchors } from "#lib/articles/rules/anchors.ts";
import type { SectionRole } from "#lib/articles/rules/document.ts";
import type { ArticleView } from "#lib/articles/views/article.ts";
import { renderSections } from "#lib/articles/views/section-html.ts";
import { subjectHelp } from "#lib/articles/views/subject-help.ts";
import type { Glossary } from "#lib/glossary/views.ts";
import type { HelpLine } from "#lib/help/schema.ts";
import { href } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

// What cannot wait comes first, whatever the order of the file or of the import.
const order: Record<SectionRole, number> = {
  essentials: 0,
  red_flags: 1,
  easy_to_read: 2,
  body: 3,
  unknowns: 4,
  questions: 5,
  human_help: 6,
};

type ArticlePageProps = {
  article: ArticleView;
  /** For a text that names nobody to talk to: people who answer about anything. */
  helpLines: readonly HelpLine[];
  allHelpLines: readonly HelpLine[];
  glossary: Glossary;
};

/** One article, whole. */
export function ArticlePage({ article, helpLines, allHelpLines, glossary }: ArticlePageProps) {
  const { locale, slug, theme } = article;
  const t = translator(locale);
  const numbers = new Map(article.citations.map(({ key, number }) => [key, number]));
  const sections = article.sections.toSorted((a, b) => order[a.role] - order[b.role]);
  const { html, terms } = renderSections(sections, { locale, citations: numbers, glossary, helpLines: allHelpLines });
  const ownHelp = subjectHelp(sections, html, allHelpLines);
  const isFirst = ({ role }: { role: SectionRole }) =>
    role === "essentials" || role === "red_flags" || role === "easy_to_read";
  const show = (section: (typeof sections)[number]) => (
    <ArticleSection
      key={section.key}
      locale={locale}
      section={section}
      html={html.get(section.key) ?? ""}
      easyToReadBy={article.easyToReadBy}
      ownHelp={ownHelp}
    />
  );
  const namesSomeone = sections.some(({ role }) => role === "human_help");
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[
          { label: t("nav.home"), href: href("home", locale) },
          { label: theme.name, href: href("theme", locale, { slug: theme.slug }) },
          { label: article.title },
        ]}
      />
      <article className="lg:grid lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-x-16">
        <div className="grid min-w-0 content-start gap-6">
          <ArticleHead article={article} />
          <ReadingTools locale={locale} />
          <TranslationOf article={article} />
          <HowMade article={article} />
          {sections.filter(isFirst).map(show)}
        </div>
        <Contents
          locale={locale}
          sections={sections}
          hasProvenance={article.provenance !== null}
          hasOwnHelp={namesSomeone}
        />
        <div className="mt-12 grid min-w-0 content-start gap-12 lg:col-start-1">
          {sections.filter((section) => !isFirst(section)).map(show)}
          {!namesSomeone && <HumanHelp locale={locale} helpLines={helpLines} />}
          <SourceList locale={locale} citations={article.citations} />
          <TrustPanel article={article} />
          {article.provenance && (
            <Provenance
              locale={locale}
              provenance={article.provenance}
              untouched={article.revision.origin.startsWith("import")}
              signed={article.signature !== null}
            />
          )}
          {!article.withdrawal && <Improve locale={locale} slug={slug} />}
          <RelatedArticles locale={locale} related={article.related} />
          <CitationNotes locale={locale} citations={article.citations} />
          <TermNotes locale={locale} terms={glossary.terms.filter(({ slug }) => terms.includes(slug))} />
          <BackToContents label={t("article.contents")} />
        </div>
      </article>
    </>
  );
}

/** On a phone the table of contents is far above: the way back to it stays at hand. */
function BackToContents({ label }: { label: string }) {
  return (
    <p className="sticky bottom-[var(--foot,0.75rem)] justify-self-end lg:hidden print:hidden">
      <a
        href={`#${pageAnchors.contents}`}
        className="inline-flex min-h-11 items-center gap-1.5 rounded-full border-2 border-accent bg-surface px-4 font-bold no-underline"
      >
        <Icon name="up" className="size-5" />
        {label}
      </a>
    </p>
  );
}
