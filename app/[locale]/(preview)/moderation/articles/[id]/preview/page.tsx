import type { Metadata } from "next";
import { pageMetadata } from "#app/[locale]/page-metadata.ts";
import { ArticlePage } from "#components/articles/article-page.tsx";
import { NotFoundPage } from "#components/articles/not-found-page.tsx";
import { pageWidth } from "#components/layout/page-width.ts";
import { canSeeDrafts } from "#lib/editing/policy.ts";
import { previewDraft } from "#lib/editing/queries/preview-draft.ts";
import { getGlossary } from "#lib/glossary/queries.ts";
import { allHelpLines, generalHelpLines } from "#lib/help/queries.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: Promise<{ locale: PageLocale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const article = canSeeDrafts(await currentActor()) ? await previewDraft(id) : null;
  const t = translator(locale);
  if (!article) return pageMetadata({ title: t("notFound.title"), status: 404, indexed: false });
  return pageMetadata({ title: t("editing.previewOf", { title: article.title }), indexed: false });
}

/** A draft as the page that it would be. It stands in the editor's frame, and on a page of its own. */
export default async function Preview({ params }: Props) {
  const { locale, id } = await params;
  const t = translator(locale);
  const article = canSeeDrafts(await currentActor()) ? await previewDraft(id) : null;
  return (
    <>
      <header className={`${pageWidth} border-b border-line py-2 text-sm`}>
        {t("editing.previewLead")}{" "}
        <a href={href("editArticle", locale, { id })} className="inline-flex min-h-11 items-center">
          {t("editing.backToEditor")}
        </a>
      </header>
      <main className={`${pageWidth} py-6`} lang={article?.locale}>
        {article ? (
          <ArticlePage
            article={article}
            helpLines={await generalHelpLines()}
            allHelpLines={await allHelpLines()}
            glossary={await getGlossary(article.locale)}
          />
        ) : (
          <NotFoundPage locale={locale} />
        )}
      </main>
    </>
  );
}
