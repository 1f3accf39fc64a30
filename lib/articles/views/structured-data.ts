// What machines read of a page (https://schema.org): the same facts as on it, no more. Nobody has reviewed a text that
// nobody has signed; no subject is called a disease because its page looks like one.
import type {
  Audience as AudienceData,
  BreadcrumbList,
  CollectionPage,
  CreativeWork,
  MedicalWebPage,
  WebSite,
  WithContext,
} from "schema-dts";
import type { Audience } from "#lib/articles/rules/document.ts";
import { licenceAddress } from "#lib/articles/rules/licences.ts";
import type { ArticleView, CitationView, ProvenanceView } from "#lib/articles/views/article.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { isoDay } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

/** Where the portal is, and who answers for it: null for a demonstration. */
export type Site = { url: string; publisher: string | null };

const context = "https://schema.org";
const absolute = ({ url }: Site, path: string) => new URL(path, url).href;
const organization = (name: string) => ({ "@type": "Organization" as const, name });
const publisherOf = ({ publisher }: Site) => publisher !== null && { publisher: organization(publisher) };

const webSite = (site: Site, locale: PageLocale) => ({
  "@type": "WebSite" as const,
  name: translator(locale)("site.name"),
  url: absolute(site, href("home", locale)),
});

/** The home page. It names no search address: what people search is no one's to build addresses of (docs/adr/0017). */
export const siteData = (site: Site, locale: PageLocale): WithContext<WebSite> => ({
  "@context": context,
  ...webSite(site, locale),
  description: translator(locale)("site.tagline"),
  inLanguage: locale,
  ...publisherOf(site),
});

type Crumb = { name: string; path: string };

const breadcrumb = (site: Site, locale: PageLocale, crumbs: readonly Crumb[]): BreadcrumbList => ({
  "@type": "BreadcrumbList",
  itemListElement: [{ name: translator(locale)("nav.home"), path: href("home", locale) }, ...crumbs].map(
    ({ name, path }, i) => ({ "@type": "ListItem", position: i + 1, name, item: absolute(site, path) }),
  ),
});

type ThemeFacts = { slug: string; name: string; summary: string };

/** A theme's page. Its articles are links on it: to repeat them here would only weigh. */
export function themeData(site: Site, locale: PageLocale, theme: ThemeFacts): WithContext<CollectionPage> {
  const path = href("theme", locale, { slug: theme.slug });
  return {
    "@context": context,
    "@type": "CollectionPage",
    name: theme.name,
    description: theme.summary,
    url: absolute(site, path),
    inLanguage: locale,
    isPartOf: webSite(site, locale),
    breadcrumb: breadcrumb(site, locale, [
      { name: translator(locale)("themes.title"), path: href("themes", locale) },
      { name: theme.name, path },
    ]),
    ...publisherOf(site),
  };
}

/** An article's page. */
export function articleData(site: Site, article: ArticleView): WithContext<MedicalWebPage> {
  const { locale, slug, title, theme, provenance } = article;
  const path = href("article", locale, { slug });
  return {
    "@context": context,
    "@type": "MedicalWebPage",
    name: title,
    description: article.summary,
    url: absolute(site, path),
    inLanguage: locale,
    datePublished: article.publishedAt.toISOString(),
    dateModified: modifiedAt(article).toISOString(),
    version: article.revision.number,
    creativeWorkStatus: article.withdrawal ? "Withdrawn" : "Published",
    ...(article.revision.madeWith === "ai_assisted" && { digitalSourceType: sourceTypeOf(article) }),
    aspect: given([...new Set(article.sections.flatMap(({ aspect }) => aspect ?? []))]),
    audience: given(article.audience.map((audience) => audienceData(locale, audience))),
    // Its other names are the subject's; what kind of thing the subject is, nobody has said.
    about: { "@type": "Thing", name: title, alternateName: given(article.alsoCalled) },
    citation: given(article.citations.filter(({ checked }) => checked !== "unchecked").map(citationData)),
    license: provenance ? licenceData(provenance.licence) : licenceAddress("Licence Ouverte 2.0"),
    ...(provenance && { isBasedOn: originData(provenance) }),
    ...reviewOf(article),
    ...translationsOf(site, article),
    isPartOf: webSite(site, locale),
    breadcrumb: breadcrumb(site, locale, [
      { name: theme.name, path: href("theme", locale, { slug: theme.slug }) },
      { name: title, path },
    ]),
    ...publisherOf(site),
  };
}

const given = <Value>(values: Value[]): Value[] | undefined => (values.length > 0 ? values : undefined);

/** When the text was last changed here: one that came with its history was changed before. */
export const modifiedAt = ({ publishedAt, revision }: Pick<ArticleView, "publishedAt" | "revision">): Date =>
  revision.createdAt > publishedAt ? revision.createdAt : publishedAt;

/** Only once a clinician has signed the whole text. */
const reviewOf = ({ signature }: ArticleView) =>
  signature !== null && {
    lastReviewed: isoDay(signature.at),
    reviewedBy: { "@type": "Person" as const, name: signature.by },
  };

const work = (site: Site, { locale, slug }: { locale: PageLocale; slug: string }): CreativeWork => ({
  "@type": "MedicalWebPage",
  url: absolute(site, href("article", locale, { slug })),
  inLanguage: locale,
});

/** Two texts of one subject are translations where one says that it follows the other. */
function translationsOf(site: Site, { translationState, translations }: ArticleView) {
  if (translationState && !translationState.isGone) return { translationOfWork: work(site, translationState.original) };
  return { workTranslation: given(translations.filter((one) => one.isTranslation).map((one) => work(site, one))) };
}

/** Marked for machines too (AI Act, article 50): written with a model, or changed since by a decision of people. */
const sourceTypeOf = ({ revision }: ArticleView) =>
  revision.decidedBy === null
    ? ("TrainedAlgorithmicMediaDigitalSource" as const)
    : ("CompositeWithTrainedAlgorithmicMediaDigitalSource" as const);

/** No ages: an article gives none. */
function audienceData(locale: PageLocale, audience: Audience): AudienceData {
  const audienceType = translator(locale)(`search.filters.audience.${audience}`);
  if (audience === "professionals") return { "@type": "MedicalAudience", audienceType };
  if (audience === "parents") return { "@type": "ParentAudience", audienceType };
  return { "@type": "PeopleAudience", audienceType };
}

const citationData = ({ title, publisher, url, documentDate }: CitationView): CreativeWork => ({
  "@type": "CreativeWork",
  name: title,
  ...(publisher && { publisher: organization(publisher) }),
  ...(url && { url }),
  ...(documentDate && { datePublished: documentDate }),
});

const licenceData = (name: string): CreativeWork | string => licenceAddress(name) ?? { "@type": "CreativeWork", name };

const originData = ({ title, publisher, url, documentDate, licence, attribution }: ProvenanceView): CreativeWork => ({
  "@type": "CreativeWork",
  name: title,
  ...(publisher && { publisher: organization(publisher) }),
  ...(url && { url }),
  ...(documentDate && { datePublished: documentDate }),
  license: licenceData(licence),
  ...(attribution && { creditText: attribution }),
});
