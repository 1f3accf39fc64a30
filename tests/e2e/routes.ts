// One real address of every page in every language, for the tests that look at all of them. A page with parameters that
// `samples` does not name does not compile.
import type { DemoKey } from "#lib/accounts/rules.ts";
import { href, type PageLocale, type PageName, pages } from "#lib/shared/addresses.ts";

/** Only these kinds of `pages` answer with a page of HTML. */
const pageKinds = ["cached", "plain", "desk"] as const;
type PageKind = (typeof pageKinds)[number];

type WithParameters = {
  [Name in PageName]: (typeof pages)[Name] extends { fr: `${string}:${string}`; kind: PageKind } ? Name : never;
}[PageName];

/** Something that exists in the content of the repository; "made": nothing does until a test makes it. */
type Sample = Record<PageLocale, Record<string, string>> | "made";

const samples: Record<WithParameters, Sample> = {
  theme: { fr: { slug: "sante-mentale" }, en: { slug: "sante-mentale" } },
  article: { fr: { slug: "asthme" }, en: { slug: "stroke-recognise-and-act" } },
  history: { fr: { slug: "asthme" }, en: { slug: "stroke-recognise-and-act" } },
  source: { fr: { slug: "has" }, en: { slug: "medlineplus" } },
  letter: { fr: { letter: "a" }, en: { letter: "s" } },
  compare: { fr: { slug: "asthme" }, en: { slug: "stroke-recognise-and-act" } },
  revision: { fr: { slug: "asthme", number: "1" }, en: { slug: "stroke-recognise-and-act", number: "1" } },
  suggest: { fr: { slug: "asthme" }, en: { slug: "stroke-recognise-and-act" } },
  contribution: "made",
  editArticle: "made",
  editPreview: "made",
  review: "made",
  articleReview: "made",
  recheck: "made",
};

/** Plain pages that send whoever is not signed in elsewhere. */
const personal: readonly PageName[] = ["mySpace"];

/** @param address without its origin. `viewer`: the demonstration account that must be signed in, if any. */
export type Route = { name: PageName; locale: PageLocale; address: string; viewer: DemoKey | null };

const sampleOf = (name: PageName): Sample => (name in samples ? samples[name as WithParameters] : { fr: {}, en: {} });

/** `href` where the name is known only when it runs. */
export const addressOf = href as (name: PageName, locale: PageLocale, params: Record<string, string>) => string;

const names = (Object.keys(pages) as PageName[]).filter((name) => pageKinds.some((kind) => kind === pages[name].kind));

/** The pages that a test must first make: a contribution, its review. */
export const madePages: readonly PageName[] = names.filter((name) => sampleOf(name) === "made");

/** Every other page, in both languages. */
export const routes: readonly Route[] = names.flatMap((name) => {
  const sample = sampleOf(name);
  if (sample === "made") return [];
  const viewer = pages[name].kind === "desk" || personal.includes(name) ? ("moderator" as const) : null;
  return (["fr", "en"] as const).map((locale) => ({
    name,
    locale,
    address: addressOf(name, locale, sample[locale]),
    viewer,
  }));
});

/** Other states of those pages: questions asked, parts chosen, addresses that name nothing (404). */
export const otherStates: readonly { address: string; status: 200 | 404 }[] = [
  { address: "/articles/avc-reconnaitre-et-agir", status: 200 },
  { address: "/articles/acceder-a-son-dossier-medical", status: 200 },
  { address: "/articles/asthme/proposer?section=essentials", status: 200 },
  { address: "/en/articles/stroke-recognise-and-act/suggest?section=essentials", status: 200 },
  { address: "/recherche?q=asthme", status: 200 },
  { address: "/recherche?q=je+veux+mourir", status: 200 },
  { address: "/recherche?q=zzzzzzzz", status: 200 },
  { address: "/en/search?q=stroke", status: 200 },
  { address: "/connexion/confirmer?token=a&email=a@example.org", status: 200 },
  { address: "/rien", status: 404 },
  { address: "/en/nothing", status: 404 },
  { address: "/articles/glande-tyroide", status: 404 },
  { address: "/themes/rien", status: 404 },
  { address: "/en/sources/nothing", status: 404 },
  { address: "/a-z/9", status: 404 },
];
