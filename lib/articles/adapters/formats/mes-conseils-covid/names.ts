// What a path of the source says: the kind of text, its name, theme and readers.
import type { Audience } from "#lib/articles/rules/document.ts";

/** `page`: one of the thematic pages. `advice`: a block of advice of the questionnaire. `screen`: any other text of it.
 * `part`: shown only inside the pages that call for it. */
export type Kind = "page" | "advice" | "screen" | "part";

const folders = /(?:^|\/)((?:conseils|thematiques|meta|questions|réponses|statuts|suivi|pages|config)\/.+\.md)$/;

/** The path of a text inside the folder `contenus`, which may or may not have been given along; null for other files. */
export function contentPath(path: string): string | null {
  const inside = /(?:^|\/)contenus\/(.+\.md)$/.exec(path) ?? folders.exec(path);
  return inside?.[1] && !inside[1].endsWith("README.md") ? inside[1].normalize("NFC") : null;
}

export function kindOf(path: string): Kind {
  if (/^thematiques\/(formulaires|tableaux_vaccination)\//.test(path)) return "part";
  if (/^(thematiques|pages)\//.test(path)) return "page";
  if (/^(conseils\/|conseils_)/.test(path)) return "advice";
  return /^[^/]+$/.test(path) && !path.includes("_") ? "page" : "screen";
}

/** The name of a text, which it keeps when it moves: its file's, without folder and without the number that places it in
 * the menu. A part may be called like the page that shows it. */
export function nameOf(path: string): string {
  const [name = "", folder] = path.replace(/\.md$/, "").split("/").reverse();
  return kindOf(path) === "part" ? `${folder}/${name}` : name.replace(/^\d+-/, "");
}

/** Words joined by hyphens as the site makes its anchors: a tag inside a word parts it (« 1<sup>re</sup> » is 1-re). */
export function slugOf(text: string, max = 120): string {
  const words = text
    .replace(/<[^<>]*>|&[a-z#0-9]+;/gi, " ")
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  while (words.length > 1 && words.join("-").length > max) words.pop();
  return words.join("-").slice(0, max);
}

/** The key of a section, from its heading or from the anchor that the site gave it. */
export const sectionKey = (heading: string): string => slugOf(heading, 110);

/** The address on the portal: what tells that it is about Covid also keeps it apart from the portal's own articles. */
export function articleSlug(name: string): string {
  const slug = slugOf(name, 100);
  return slug.includes("covid") ? slug : `covid-${slug}`;
}

export const localeOf = (name: string): "fr" | "en" => (name === "covid-in-france" ? "en" : "fr");

const themes: [RegExp, string][] = [
  [/enfant|jeunes|scolarite|education|pediatrie|moins-de-15-ans|vaccins-12-ans/, "enfants-et-adolescents"],
  [/travail|activite-pro/, "droits-et-demarches"],
  [/grossesse/, "sexualite-et-reproduction"],
  [/psy|psychologique/, "sante-mentale"],
];

export const themeOf = (name: string): string =>
  themes.find(([words]) => words.test(slugOf(name)))?.[1] ?? "infections-et-vaccination";

export function audienceOf(name: string): Audience[] {
  const slug = slugOf(name);
  if (/jeunes/.test(slug)) return ["young_people"];
  return /enfant|pediatrie/.test(slug) ? ["parents"] : ["everyone"];
}
