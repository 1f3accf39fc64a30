// The map of the site, made from the table of addresses: a page that it does not know how to show does not compile.
import { type PageName, pages } from "#lib/shared/addresses.ts";

type NameOf<Wanted> = { [Name in PageName]: (typeof pages)[Name] extends Wanted ? Name : never }[PageName];
/** What receives forms and what machines read are no pages. */
type NoPage = NameOf<{ kind: "handler" }> | NameOf<{ kind: "machine" }>;
type WithParameters = Exclude<NameOf<{ fr: `${string}:${string}` }>, NoPage>;

/** Pages that only another one leads to: those about one thing among many, and the steps of a sign-in. */
export const reachedFrom = {
  theme: "themes",
  article: "themes",
  history: "themes",
  compare: "themes",
  revision: "themes",
  suggest: "themes",
  letter: "az",
  source: "sources",
  contribution: "contribute",
  review: "moderation",
  articleReview: "reviews",
  recheck: "links",
  editArticle: "editing",
  editPreview: "editing",
  signInSent: "signIn",
  signInConfirm: "signIn",
} as const satisfies Record<WithParameters, PageName> & Partial<Record<PageName, PageName>>;

export type ReachedPage = keyof typeof reachedFrom;
/** Pages of one fixed address. */
export type FixedPage = Exclude<PageName, NoPage | ReachedPage>;

const isFixed = (name: PageName): name is FixedPage =>
  pages[name].kind !== "handler" && pages[name].kind !== "machine" && !(name in reachedFrom);

/** The fixed pages, in their order in the table. */
const fixedPages = (Object.keys(pages) as PageName[]).filter(isFixed);

export const siteMapGroups = ["read", "about", "space", "desk"] as const;
export type SiteMapGroup = (typeof siteMapGroups)[number];

const about: readonly PageName[] = [
  ...(["help", "searchHelp", "contribute", "editorialCharter"] as const),
  ...(["transparency", "accessibility", "legal", "privacy", "licence", "siteMap", "style"] as const),
];
const space: readonly PageName[] = ["signIn", "mySpace"];

function groupOf(name: FixedPage): SiteMapGroup {
  if (pages[name].kind === "desk") return "desk";
  if (about.includes(name)) return "about";
  return space.includes(name) ? "space" : "read";
}

export const pagesOf = (group: SiteMapGroup): FixedPage[] => fixedPages.filter((name) => groupOf(name) === group);

/** The pages that this one leads to. */
export const pagesReachedFrom = (name: FixedPage): ReachedPage[] =>
  (Object.keys(reachedFrom) as ReachedPage[]).filter((reached) => reachedFrom[reached] === name);
