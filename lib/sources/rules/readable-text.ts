// What a page says, apart from how it is served today: two readings of an unchanged page give one digest, whatever its
// menus, dates, counters and tokens. What this cannot see is said in docs/link-checks.md.
import { createHash } from "node:crypto";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { fold } from "#lib/shared/language/fold.ts";

export type PageBytes = {
  contentType: string;
  bytes: Uint8Array;
  /** The size that the server announces, where we did not read all of it. */
  size: number | null;
};

/** Fewer letters are a notice (« Activez JavaScript »), not a text. */
const leastLetters = 60;

/** A digest of the readable text; null where there is none to compare. */
export function readableDigest(page: PageBytes): string | null {
  const type = page.contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type === "text/html" || type === "application/xhtml+xml") return digestOfHtml(decoded(page));
  if (type === "text/plain" || type === "text/markdown") return digestOfText(decoded(page));
  if (type === "application/pdf") return digest(page.bytes, String(page.size ?? ""));
  return null;
}

const digest = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 32);
};

function digestOfHtml(html: string): string | null {
  try {
    return digestOfText(textOfHtml(html));
  } catch (error) {
    // Elements in elements, thousands deep: nothing that people read.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function digestOfText(text: string): string | null {
  const words = stableWords(text);
  return words.replace(/\P{L}/gu, "").length < leastLetters ? null : digest(words);
}

/** Letters and numbers in their order, without what changes by itself. */
function stableWords(text: string): string {
  let kept = ` ${fold(text)
    .replace(/[\u2019']/g, "'")
    .replace(/\s+/g, " ")} `;
  for (const passing of passingWords) kept = kept.replace(passing, " ");
  return kept.replace(/[^\p{L}\p{N}%<>=+,.-]+/gu, " ").trim();
}

const months =
  "(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|janv|fevr|avr|juil|sept|oct|nov|dec|jan|feb|mar|apr|jun|jul|aug|sep)\\.?";
const time = "(?: ?(?:a|at|,|-)? ?\\d{1,2} ?(?:h|:) ?\\d{2}(?::\\d{2})?(?: ?[ap]m)?)?";

// Folded already: no accents, no capitals.
const passingWords = [
  new RegExp(`\\b\\d{1,2}(?:er|st|nd|rd|th)? ${months} \\d{4}${time}`, "g"),
  new RegExp(`\\b${months} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}${time}`, "g"),
  new RegExp(`\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\b${time}`, "g"),
  new RegExp(
    `\\b\\d{4}-\\d{2}-\\d{2}(?:t\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:z|[+-]\\d{2}:?\\d{2})?)?\\b${time}`,
    "g",
  ),
  /\bil y a (?:\d+|une?|quelques) (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)\b/g,
  /\b(?:\d+|an?|a few) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\b/g,
  /\b\d[\d .,]{0,12} ?(?:vues?|partages?|commentaires?|avis|j'aime|lectures?|telechargements?|views?|shares?|comments?|likes?|downloads?)\b/g,
  // A token: long, of letters and digits mixed. It is looked for once in each row of such signs, at its beginning: a page of
  // two million dashes must not be read two million times.
  /(?<![\p{L}\p{N}_-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{20,}/gu,
];

function decoded({ contentType, bytes }: PageBytes): string {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString("latin1");
  const named = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const parser = unified().use(rehypeParse).freeze();

type Root = ReturnType<typeof parser.parse>;
type Node = Root | Root["children"][number];
type Element = Extract<Node, { type: "element" }>;

function textOfHtml(html: string): string {
  const tree = parser.parse(html);
  const main = find(tree, isMain);
  const body = find(tree, ({ tagName }) => tagName === "body");
  const text = main ? textOf(main, inMain) : "";
  // Some templates leave the main part empty and write elsewhere.
  return text.replace(/\P{L}/gu, "").length < leastLetters && body ? textOf(body, inBody) : text;
}

const isMain = ({ tagName, properties }: Element) => tagName === "main" || properties.role === "main";

function find(node: Node, matches: (element: Element) => boolean): Element | null {
  if (node.type === "element" && matches(node)) return node;
  if (!("children" in node)) return null;
  for (const child of node.children) {
    const found = find(child, matches);
    if (found) return found;
  }
  return null;
}

function textOf(node: Node, furniture: ReadonlySet<string>): string {
  const pieces: string[] = [];
  collect(node, furniture, pieces);
  return pieces.join("");
}

/** In one list for all levels: text that is put together at each of them is copied as often as it lies deep. */
function collect(node: Node, furniture: ReadonlySet<string>, pieces: string[]): void {
  if (node.type === "text") pieces.push(node.value);
  if (!("children" in node) || (node.type === "element" && isFurniture(node, furniture))) return;
  const isBlock = node.type === "element" && !inline.has(node.tagName);
  if (isBlock) pieces.push(" ");
  for (const child of node.children) collect(child, furniture, pieces);
  if (isBlock) pieces.push(" ");
}

const setOf = (words: string) => new Set(words.split(" "));

const inline = setOf("a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup u var");
const inMain = setOf(
  "script style noscript template svg nav footer aside form button select input textarea iframe object dialog time",
);
// The header of the main part holds its title; that of the page, a logo and a menu.
const inBody = new Set([...inMain, "header"]);
const furnitureRoles = setOf(
  "navigation banner contentinfo search complementary dialog alertdialog alert status menu menubar toolbar",
);
const furnitureNames =
  /^(?:cookies?|consent|rgpd|gdpr|breadcrumbs?|ariane|share|sharing|partage|social|menu|navbar|pagination|newsletter|related|comments?|skip-links?)$/;
const wholes = setOf("html body main article");

/** What stands around a text. A whole is never taken for it by its name. */
function isFurniture({ tagName, properties }: Element, furniture: ReadonlySet<string>): boolean {
  if (furniture.has(tagName) || furnitureRoles.has(String(properties.role ?? ""))) return true;
  if (properties.hidden || properties.ariaHidden === "true") return true;
  if (wholes.has(tagName)) return false;
  const names = [properties.id, properties.className].flat().filter((name) => typeof name === "string");
  return names.some((name) => [name, ...name.split(/__|_|--/)].some((part) => furnitureNames.test(part.toLowerCase())));
}
