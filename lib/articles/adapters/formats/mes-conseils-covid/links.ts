// Where the site's own links lead once its pages are articles of the portal.

import { sectionKey } from "#lib/articles/adapters/formats/mes-conseils-covid/names.ts";
import { sectionAnchor } from "#lib/articles/rules/anchors.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { href } from "#lib/shared/addresses.ts";

export const site = "https://mesconseilscovid.sante.gouv.fr";

/** A page that becomes an article, with the keys of its sections. */
export type LinkedPage = { title: string; slug: string; locale: Locale; keys: ReadonlySet<string> };

/** By the name that their addresses bear. */
export type LinkedPages = ReadonlyMap<string, LinkedPage>;

/** The address of a page, or of one of its sections; that of the original site for a page that is not imported. */
export function pageAddress(pages: LinkedPages, name: string, anchor: string): string {
  const page = pages.get(name);
  if (!page) return `${site}/${name}.html${anchor ? `#${anchor}` : ""}`;
  const key = sectionKey(anchor);
  return href("article", page.locale, { slug: page.slug }) + (page.keys.has(key) ? `#${sectionAnchor(key)}` : "");
}

function absolute(address: string): string | null {
  if (/^(mailto|tel):/i.test(address)) return address;
  const whole = address.startsWith("www.") ? `https://${address}` : address;
  return /^https?:/i.test(whole) && URL.canParse(whole) ? whole : null;
}

/** The address that a link of the source should have; null where there is none to give. « #x » stays: it is resolved
 * when all sections of the page are known. */
export function linkAddress(pages: LinkedPages, given: string): string | null {
  const address = given.trim().replace(/^https?:\/\/mesconseilscovid\.sante\.gouv\.fr(?=\/|$)/, "");
  if (address === "" || address === "#") return null;
  if (address.startsWith("#")) return address;
  const [, name, anchor = ""] = /^\/?([a-z0-9-]+)\.html(?:#(.*))?$/.exec(address) ?? [];
  if (name) return pageAddress(pages, name, anchor);
  if (/^[a-z][a-z0-9+.-]*:|^www\./i.test(address)) return absolute(address);
  return URL.canParse(address, `${site}/`) ? new URL(address, `${site}/`).href : null;
}

const ownAnchor = /\]\(#([^()\s]+)\)/g;

/** Leads the « #x » of a converted text to the section of that key, else to where they led on the original site. */
export const resolveAnchors = (markdown: string, keys: ReadonlySet<string>, home: string): string =>
  markdown.replace(ownAnchor, (_, anchor: string) => {
    const key = sectionKey(anchor);
    return keys.has(key) ? `](#${sectionAnchor(key)})` : `](${home}#${anchor})`;
  });
