// What a page has a use for in a style sheet. Nine in ten of our rules are for one class each (Tailwind's utilities), and a page
// has few of them.
import postcss, { type AtRule, type ChildNode, type Container, type Declaration, type Rule } from "postcss";
import parseSelectors, { type Node, type Selector } from "postcss-selector-parser";

/** What styles can be for. */
export type PageParts = {
  elements: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  /** The types of its controls, and "placeholder" where one has such a text. */
  controls: ReadonlySet<string>;
  /** Each of its characters beyond ASCII, once. */
  characters: ReadonlySet<string>;
};

/** The custom properties that a page's styles read, or all of them. */
type Properties = ReadonlySet<string> | null;

/** As it stands, and the custom properties that it reads; what says what one of these is; or what stands in braces, with what
 * says whether it can concern a page. */
type Piece =
  | { css: string; reads: string[] }
  | { property: string; css: string }
  | { opening: string; pieces: Piece[]; concerns(page: PageParts): boolean };

const always = () => true;
const standing = (css: string, reads: string[] = []): Piece => ({ css, reads });

const readIn = (value: string): string[] => Array.from(value.matchAll(/var\(\s*(--[\w-]+)/g), ([, name = ""]) => name);

function pieceOfDeclaration(node: Declaration): Piece {
  const css = `${node};`;
  return node.prop.startsWith("--") ? { property: node.prop, css } : standing(css, readIn(node.value));
}

const oneOf = new Set([":is", ":where", ":has"]);

const dates = ["date", "datetime-local", "month", "time", "week"];

/** Of which controls browsers let such a part be styled; null where it may be of anything. */
function controlsWith(part: string): string[] | null {
  if (part === "::placeholder") return ["placeholder"];
  if (part === "::file-selector-button") return ["file"];
  if (/^::-webkit-(?:inner|outer)-spin-button$/.test(part)) return ["number"];
  return /^::-webkit-(?:date|calendar-picker)/.test(part) ? dates : null;
}

/** Whether something on the page, in whatever state, may be what a part of a selector speaks of. */
function canMatch(node: Node, page: PageParts): boolean {
  if (node.type === "tag") return page.elements.has(node.value.toLowerCase());
  if (node.type === "class") return page.classes.has(node.value);
  if (node.type !== "pseudo") return true;
  if (oneOf.has(node.value)) return someCanMatch(node.nodes, page);
  return controlsWith(node.value)?.some((control) => page.controls.has(control)) ?? true;
}

const someCanMatch = (selectors: readonly Selector[], page: PageParts): boolean =>
  selectors.some(({ nodes }) => nodes.every((node) => canMatch(node, page)));

function pieceOfRule(rule: Rule): Piece {
  const selectors = parseSelectors().astSync(rule.selector).nodes;
  return {
    opening: rule.selector,
    pieces: piecesOf(rule),
    concerns: (page) => someCanMatch(selectors, page),
  };
}

/** Whether a page has characters of a `unicode-range` (CSS Fonts 4, 4.5). */
function concernsCharacters(face: AtRule): (page: PageParts) => boolean {
  let range = "";
  face.walkDecls("unicode-range", ({ value }) => {
    range = value;
  });
  if (range === "") return always;
  const bounds = Array.from(range.matchAll(/U\+([\da-f?]+)(?:-([\da-f]+))?/gi), ([, first = "", last = first]) => [
    Number.parseInt(first.replaceAll("?", "0"), 16),
    Number.parseInt(last.replaceAll("?", "f"), 16),
  ]);
  const isWithin = (code: number) => bounds.some(([first = 0, last = 0]) => code >= first && code <= last);
  if (isWithin(0x20)) return always;
  return ({ characters }) => [...characters].some((character) => isWithin(character.codePointAt(0) ?? 0));
}

const conditions = new Set(["layer", "media", "supports"]);

function pieceOf(node: ChildNode): Piece {
  if (node.type === "rule") return pieceOfRule(node);
  if (node.type === "decl") return pieceOfDeclaration(node);
  if (node.type === "comment") return standing("");
  if (!node.nodes) return standing(`${node};`);
  if (node.name === "property") return { property: node.params, css: `${node}` };
  const opening = `@${node.name} ${node.params}`.trimEnd();
  if (node.name === "font-face") return { opening, pieces: piecesOf(node), concerns: concernsCharacters(node) };
  return conditions.has(node.name)
    ? { opening, pieces: piecesOf(node), concerns: always }
    : standing(`${node}`, readIn(`${node}`));
}

const piecesOf = (container: Container): Piece[] => (container.nodes ?? []).map(pieceOf);

const concerns = (piece: { concerns(page: PageParts): boolean }, page: PageParts | null) =>
  page === null || piece.concerns(page);

function written(pieces: readonly Piece[], page: PageParts | null, properties: Properties): string {
  const css = pieces.map((piece) => {
    if ("reads" in piece) return piece.css;
    if ("property" in piece) return properties === null || properties.has(piece.property) ? piece.css : "";
    const inside = concerns(piece, page) ? written(piece.pieces, page, properties) : "";
    return inside && `${piece.opening}{${inside.replace(/;$/, "")}}`;
  });
  return css.join("");
}

const readsOf = (pieces: readonly Piece[], page: PageParts): string[] =>
  pieces.flatMap((piece) => {
    if ("reads" in piece) return piece.reads;
    return "pieces" in piece && piece.concerns(page) ? readsOf(piece.pieces, page) : [];
  });

/** What each custom property is made of, wherever it is set. */
function ingredients(pieces: readonly Piece[], found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  for (const piece of pieces) {
    if ("pieces" in piece) ingredients(piece.pieces, found);
    if (!("property" in piece)) continue;
    const known = found.get(piece.property) ?? new Set();
    found.set(piece.property, known.union(new Set(readIn(piece.css))));
  }
  return found;
}

function withIngredients(names: Iterable<string>, madeOf: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const all = new Set(names);
  // A set goes on to what is added to it meanwhile.
  for (const name of all) for (const other of madeOf.get(name) ?? []) all.add(other);
  return all;
}

export type UsedBy = (page: PageParts | null) => string;

/** Reads a style sheet once; gives what a page of these parts can use of it, all of it for null: rules for what may be there,
 * faces for its characters, and the custom properties that these read. */
export function stylesByUse(css: string): UsedBy {
  const pieces = piecesOf(postcss.parse(css));
  const madeOf = ingredients(pieces);
  return (page) => written(pieces, page, page && withIngredients(readsOf(pieces, page), madeOf));
}

const signs: Record<string, string> = { amp: "&", gt: ">", lt: "<", quot: '"', "#x27": "'", "#39": "'" };

/** What our scripts add to a page (components/enhance). */
export const addedByScripts = ["a", "b", "div", "li", "p", "small", "span", "strong", "ul"];

/** Every element, class, control and character of a page. */
export function partsOf(html: string): PageParts {
  const values = Array.from(html.matchAll(/\bclass="([^"]*)"/g), ([, value = ""]) => value);
  const names = values.flatMap((value) => value.split(" "));
  return {
    elements: new Set([
      ...addedByScripts,
      ...Array.from(html.matchAll(/<([a-z][\w-]*)/gi), ([, name = ""]) => name.toLowerCase()),
    ]),
    classes: new Set(names.map((name) => name.replace(/&([^;]+);/g, (whole, sign: string) => signs[sign] ?? whole))),
    controls: new Set(
      Array.from(html.matchAll(/\btype="([\w-]+)"|\b(placeholder)="/g), ([, type, text]) => type ?? text ?? ""),
    ),
    characters: new Set(html.match(/[^\0-\x7f]/gu)),
  };
}
