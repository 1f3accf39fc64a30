import { SectionChoice, type SuggestableSection } from "#components/suggestions/section-choice.tsx";
import { SuggestForm, type SuggestFormState } from "#components/suggestions/suggest-form.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type SuggestPageProps = SuggestFormState & {
  locale: PageLocale;
  article: { slug: string; title: string };
  sections: readonly SuggestableSection[];
  /** The key of the chosen section; null, or one that is not there: choose first. */
  section: string | null;
  /** What happened on the way here. */
  notice?: "draft" | "articleChanged" | null;
};

/** Two steps: choose a part of the article, then change its text. */
export function SuggestPage({ locale, article, sections, section, notice = null, ...state }: SuggestPageProps) {
  const t = translator(locale);
  const chosen = sections.find(({ key }) => key === section);
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[
          { label: t("nav.home"), href: href("home", locale) },
          { label: article.title, href: href("article", locale, { slug: article.slug }) },
          { label: t("suggest.title") },
        ]}
      />
      <h1 className="mb-6 max-w-form">{t("suggest.of", { title: article.title })}</h1>
      {notice && (
        <div className="mb-6">
          <Callout locale={locale} tone="info" status>
            <p>{t(`suggest.notice.${notice}`)}</p>
          </Callout>
        </div>
      )}
      {chosen ? (
        <SuggestForm locale={locale} slug={article.slug} section={chosen} {...state} />
      ) : (
        <SectionChoice locale={locale} slug={article.slug} sections={sections} />
      )}
    </>
  );
}
