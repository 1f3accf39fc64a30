// Every public address, in both languages. French has no prefix; the application's own folders are in English.
// server.ts maps an incoming path to a folder with `resolvePath`; pages build links with `href`.

export type PageLocale = "fr" | "en";

/** Where in a page that comes back with errors its readers are led: to their summary. */
export const errorSummaryId = "erreurs";

export const otherLocale = (locale: PageLocale): PageLocale => (locale === "fr" ? "en" : "fr");

/** How a page is served: `cached` reading pages are the same for everyone; `plain` ones leave without React too, but
 * are made for each request; `desk` pages are ordinary Next pages; `handler` receives a form; `machine` is no page: the
 * server answers it itself, for feed readers and for those who draw a preview of a link. */
export type PageKind = "cached" | "plain" | "desk" | "handler" | "machine";

type Page = { fr: string; en: string; kind: PageKind };

export const pages = {
  home: { fr: "/", en: "/", kind: "cached" },
  search: { fr: "/recherche", en: "/search", kind: "plain" },
  searchRequest: { fr: "/recherche/demander", en: "/search/request", kind: "handler" },
  help: { fr: "/aide", en: "/help", kind: "cached" },
  searchHelp: { fr: "/aide/recherche", en: "/help/search", kind: "cached" },
  style: { fr: "/aide/style", en: "/help/style", kind: "cached" },
  updatesFeed: { fr: "/actualisations.atom", en: "/updates.atom", kind: "machine" },
  themeFeed: { fr: "/themes/:slug.atom", en: "/themes/:slug.atom", kind: "machine" },
  siteImage: { fr: "/apercu.png", en: "/preview.png", kind: "machine" },
  articleImage: { fr: "/articles/:slug/apercu.png", en: "/articles/:slug/preview.png", kind: "machine" },
  themes: { fr: "/themes", en: "/themes", kind: "cached" },
  theme: { fr: "/themes/:slug", en: "/themes/:slug", kind: "cached" },
  article: { fr: "/articles/:slug", en: "/articles/:slug", kind: "cached" },
  history: { fr: "/articles/:slug/historique", en: "/articles/:slug/history", kind: "cached" },
  sources: { fr: "/sources", en: "/sources", kind: "cached" },
  source: { fr: "/sources/:slug", en: "/sources/:slug", kind: "cached" },
  az: { fr: "/a-z", en: "/a-z", kind: "cached" },
  letter: { fr: "/a-z/:letter", en: "/a-z/:letter", kind: "cached" },
  updates: { fr: "/actualisations", en: "/updates", kind: "cached" },
  glossary: { fr: "/glossaire", en: "/glossary", kind: "cached" },
  compare: { fr: "/articles/:slug/historique/comparer", en: "/articles/:slug/history/compare", kind: "plain" },
  revision: { fr: "/articles/:slug/historique/:number", en: "/articles/:slug/history/:number", kind: "cached" },
  suggest: { fr: "/articles/:slug/proposer", en: "/articles/:slug/suggest", kind: "plain" },
  suggestSend: { fr: "/articles/:slug/proposer/envoyer", en: "/articles/:slug/suggest/send", kind: "handler" },
  contribution: { fr: "/contributions/:receipt", en: "/contributions/:receipt", kind: "plain" },
  legal: { fr: "/mentions-legales", en: "/legal", kind: "cached" },
  transparency: { fr: "/transparence", en: "/transparency", kind: "cached" },
  privacy: { fr: "/vie-privee", en: "/privacy", kind: "cached" },
  accessibility: { fr: "/accessibilite", en: "/accessibility", kind: "cached" },
  editorialCharter: { fr: "/charte-editoriale", en: "/editorial-charter", kind: "cached" },
  contribute: { fr: "/contribuer", en: "/contribute", kind: "cached" },
  licence: { fr: "/licence", en: "/licence", kind: "cached" },
  siteMap: { fr: "/plan-du-site", en: "/site-map", kind: "cached" },
  signIn: { fr: "/connexion", en: "/sign-in", kind: "plain" },
  signInSent: { fr: "/connexion/envoye", en: "/sign-in/sent", kind: "plain" },
  signInConfirm: { fr: "/connexion/confirmer", en: "/sign-in/confirm", kind: "plain" },
  signInSend: { fr: "/connexion/envoyer", en: "/sign-in/send", kind: "handler" },
  signInDemo: { fr: "/connexion/demonstration", en: "/sign-in/demo", kind: "handler" },
  signOut: { fr: "/deconnexion", en: "/sign-out", kind: "handler" },
  mySpace: { fr: "/mon-espace", en: "/my-space", kind: "plain" },
  moderation: { fr: "/moderation", en: "/moderation", kind: "desk" },
  needs: { fr: "/moderation/besoins", en: "/moderation/needs", kind: "desk" },
  reviews: { fr: "/moderation/revues", en: "/moderation/reviews", kind: "desk" },
  articleReview: { fr: "/moderation/revues/:id", en: "/moderation/reviews/:id", kind: "desk" },
  articleReverify: { fr: "/moderation/revues/:id/signer", en: "/moderation/reviews/:id/sign", kind: "handler" },
  articleUnpublish: { fr: "/moderation/revues/:id/retirer", en: "/moderation/reviews/:id/unpublish", kind: "handler" },
  links: { fr: "/moderation/liens", en: "/moderation/links", kind: "desk" },
  recheck: { fr: "/moderation/liens/:id", en: "/moderation/links/:id", kind: "desk" },
  recheckSend: { fr: "/moderation/liens/:id/clore", en: "/moderation/links/:id/close", kind: "handler" },
  editing: { fr: "/moderation/articles", en: "/moderation/articles", kind: "desk" },
  editStart: { fr: "/moderation/articles/commencer", en: "/moderation/articles/start", kind: "handler" },
  editCitations: { fr: "/moderation/articles/citations", en: "/moderation/articles/citations", kind: "handler" },
  editTranslate: { fr: "/moderation/articles/traduire", en: "/moderation/articles/translate", kind: "handler" },
  newArticle: { fr: "/moderation/articles/nouveau", en: "/moderation/articles/new", kind: "desk" },
  newArticleSend: { fr: "/moderation/articles/nouveau/creer", en: "/moderation/articles/new/create", kind: "handler" },
  editArticle: { fr: "/moderation/articles/:id", en: "/moderation/articles/:id", kind: "desk" },
  editPreview: { fr: "/moderation/articles/:id/apercu", en: "/moderation/articles/:id/preview", kind: "plain" },
  editSave: { fr: "/moderation/articles/:id/enregistrer", en: "/moderation/articles/:id/save", kind: "handler" },
  editAutosave: { fr: "/moderation/articles/:id/autosave", en: "/moderation/articles/:id/autosave", kind: "handler" },
  editStep: { fr: "/moderation/articles/:id/etape", en: "/moderation/articles/:id/step", kind: "handler" },
  review: { fr: "/moderation/:id", en: "/moderation/:id", kind: "desk" },
  reviewSend: { fr: "/moderation/:id/decider", en: "/moderation/:id/decide", kind: "handler" },
} as const satisfies Record<string, Page>;

export type PageName = keyof typeof pages;

/** A parameter may have an ending: ":slug.atom". */
type Bare<Part extends string> = Part extends `${infer Name}.${string}` ? Name : Part;

type Params<Pattern extends string> = Pattern extends `${string}:${infer Part}/${infer Rest}`
  ? { [Key in Bare<Part>]: string } & Params<Rest>
  : Pattern extends `${string}:${infer Part}`
    ? { [Key in Bare<Part>]: string }
    : object;

type ParamsOf<Name extends PageName> = Params<(typeof pages)[Name]["fr"]>;

/** The public address of a page, with its parameters encoded: `href("article", "en", { slug: "asthma" })` is "/en/articles/asthma". */
export function href<Name extends PageName>(
  name: Name,
  locale: PageLocale,
  ...[params]: keyof ParamsOf<Name> extends never ? [] : [ParamsOf<Name>]
): string {
  const encoded = Object.entries(params ?? {}).map(([key, value]) => [key, encodeURIComponent(String(value))] as const);
  return withPrefix(locale, filled(pages[name][locale], Object.fromEntries(encoded)));
}

const filled = (pattern: string, values: Record<string, string>) =>
  pattern.replace(/:(\w+)/g, (_, key: string) => values[key] ?? "");
const withPrefix = (locale: PageLocale, path: string) => (locale === "fr" ? path : path === "/" ? "/en" : `/en${path}`);

export type ResolvedPath = {
  locale: PageLocale;
  /** Null where no page has this address: the application answers with its not-found page. */
  name: PageName | null;
  kind: PageKind;
  /** As they stand in the address, still encoded. */
  params: Record<string, string>;
  /** The folder path under app/, such as "/fr/search". */
  appPath: string;
};

const bySegments = (path: string) => path.split("/").filter(Boolean);

/** The parameters that make the pattern the path, or null where none do. */
function paramsOf(pattern: string, segments: string[]): Record<string, string> | null {
  const wanted = bySegments(pattern);
  if (wanted.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const segment = segments[i] ?? "";
    const [, name, ending = ""] = /^:(\w+)(.*)$/.exec(part) ?? [];
    if (name === undefined) {
      if (part !== segment) return null;
    } else {
      if (!segment.endsWith(ending) || segment.length === ending.length) return null;
      params[name] = segment.slice(0, segment.length - ending.length);
    }
  }
  return params;
}

const localeOf = (segments: readonly string[]): PageLocale => (segments[0] === "en" ? "en" : "fr");

/** The address meant by one in the words of the other language: "/en/recherche" is "/en/search". Null where there is none. */
export function inOwnWords(pathname: string): string | null {
  const segments = bySegments(pathname);
  const locale = localeOf(segments);
  const own = locale === "en" ? segments.slice(1) : segments;
  for (const page of Object.values(pages)) {
    const params = page.kind === "handler" ? null : paramsOf(page[otherLocale(locale)], own);
    // Parameters are still encoded, as they came.
    if (params) return withPrefix(locale, filled(page[locale], params));
  }
  return null;
}

/** The same page of the desk in the other language, asked the same thing. Null for pages elsewhere: an article has another
 * name in each language. */
export function deskInOtherLanguage(address: string): string | null {
  const [pathname = "", ...query] = address.split(/(?=\?)/);
  const { locale, name, kind, params } = resolvePath(pathname);
  if (name === null || kind !== "desk") return null;
  const other = otherLocale(locale);
  return withPrefix(other, filled(pages[name][other], params)) + query.join("");
}

/** Finds the page behind a public path (no query string). Fixed addresses win over those with parameters by their order in `pages`. */
export function resolvePath(pathname: string): ResolvedPath {
  const segments = bySegments(pathname);
  const locale = localeOf(segments);
  const own = locale === "en" ? segments.slice(1) : segments;
  for (const [name, page] of Object.entries(pages)) {
    const params = paramsOf(page[locale], own);
    if (!params) continue;
    const appSegments = bySegments(filled(page.en, params));
    const appPath = `/${[locale, ...appSegments].join("/")}`;
    return { locale, name: name as PageName, kind: page.kind, params, appPath };
  }
  return { locale, name: null, kind: "plain", params: {}, appPath: `/${[locale, "unknown"].join("/")}` };
}
