import type { Metadata } from "next";
import { Elsewhere, elsewhereMetadata } from "#app/[locale]/elsewhere.tsx";
import { Frame } from "#app/[locale]/frame.tsx";
import { pageMetadata, pageTitle } from "#app/[locale]/page-metadata.ts";
import { SuggestPage } from "#components/suggestions/suggest-page.tsx";
import { personIdOf } from "#lib/accounts/rules.ts";
import { getPublishedArticle, getSectionText } from "#lib/articles/queries/get-article.ts";
import { diffWords } from "#lib/articles/rules/diff.ts";
import type { ArticleView } from "#lib/articles/views/article.ts";
import { readDraft } from "#lib/drafts/queries.ts";
import { hasErrors } from "#lib/drafts/rules.ts";
import { href, otherLocale, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { newToken } from "#lib/shared/tokens.ts";
import { parameter, type SearchParams } from "#lib/web/search-params.ts";
import { scriptAddress } from "#lib/web/server/enhancement.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: Promise<{ locale: PageLocale; slug: string }>; searchParams: SearchParams };

const draftFor = async ({ params, searchParams }: Props) => {
  const { locale, slug } = await params;
  return readDraft(parameter(await searchParams, "draft"), `suggest:${locale}:${slug}`);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug } = await props.params;
  const article = await getPublishedArticle(locale, slug);
  if (!article) return elsewhereMetadata("suggest", locale, slug);
  const title = translator(locale)("suggest.of", { title: article.title });
  return pageMetadata({
    title: pageTitle(locale, title, { failed: hasErrors(await draftFor(props)) }),
    indexed: false,
  });
}

type Typed = { fields: Record<string, string>; before: string | null };

/** The sections to choose from; with the one that is being changed, even if the article has lost it meanwhile. */
function sectionsFor(article: ArticleView, typed: Typed | null) {
  const sections = article.sections.map(({ key, heading, markdown: text }) => ({ key, heading, text }));
  const { section: key = "" } = typed?.fields ?? {};
  const lost = typed && typed.before !== null && !sections.some((section) => section.key === key);
  return lost ? [...sections, { key, heading: key, text: typed.before ?? "" }] : sections;
}

export default async function Suggest(props: Props) {
  const { locale, slug } = await props.params;
  const article = await getPublishedArticle(locale, slug);
  if (!article) return <Elsewhere page="suggest" locale={locale} slug={slug} />;
  const query = await props.searchParams;
  const [actor, draft] = await Promise.all([currentActor(), draftFor(props)]);
  const fields = draft?.fields ?? {};
  const baseRevision = fields.baseRevision ?? article.revisionId;
  const asked = parameter(query, "section");
  // Another part than the draft's was chosen: the form starts anew.
  const resumed = draft !== null && (asked === "" || asked === fields.section);
  const moved = resumed && baseRevision !== article.revisionId;
  const before = resumed ? await getSectionText(baseRevision, fields.section ?? "") : null;
  const typed = resumed ? { fields, before } : null;
  const notice = moved
    ? "articleChanged"
    : resumed && !hasErrors(draft) && !parameter(query, "preview")
      ? "draft"
      : null;
  return (
    <Frame locale={locale} other={href("home", otherLocale(locale))} current="suggest">
      <SuggestPage
        locale={locale}
        article={article}
        sections={sectionsFor(article, typed)}
        section={asked || fields.section || null}
        notice={notice}
        hidden={{
          submissionKey: (resumed && fields.submissionKey) || newToken(),
          draft: (resumed && draft.id) || newToken(),
          baseRevision: resumed ? baseRevision : article.revisionId,
          signedInAs: personIdOf(actor),
        }}
        signedInAs={actor.kind === "person" ? actor.pseudonym : null}
        values={resumed ? fields : {}}
        errors={resumed ? draft.errors : {}}
        keepScript={scriptAddress("typed")}
        preview={before !== null && parameter(query, "preview") ? diffWords(before, (fields.text ?? "").trim()) : null}
      />
    </Frame>
  );
}
