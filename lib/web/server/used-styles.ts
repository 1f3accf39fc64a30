// The rules of a style sheet that a page has a use for. Nine in ten of ours are for one class each (Tailwind's utilities), and a
// page has few of them.
import postcss, { type AtRule, type ChildNode, type Container, type Rule } from "postcss";

/** As it stands; only for pages that have one of these classes; or with what of its content is left. */
type Piece = string | { classes: string[]; css: string } | { opening: string; pieces: Piece[] };

const leadingClass = /^\.((?:\\.|[\w-])+)/;
const isUtilities = ({ name, params }: AtRule) => name === "layer" && params === "utilities";

/** A selector that does not begin with a class may concern any page. */
function pieceOfRule(rule: Rule): Piece {
  const classes = rule.selectors.map((selector) => leadingClass.exec(selector)?.[1]?.replaceAll("\\", ""));
  const css = rule.toString();
  return classes.every((name) => name !== undefined) ? { classes, css } : css;
}

function pieceOf(node: ChildNode, among: boolean): Piece {
  if (node.type === "rule") return among ? pieceOfRule(node) : node.toString();
  if (node.type !== "atrule" || !node.nodes) return `${node};`;
  const pieces = piecesOf(node, among || isUtilities(node));
  return pieces.every((piece) => typeof piece === "string")
    ? node.toString()
    : { opening: `@${node.name} ${node.params}`, pieces };
}

const piecesOf = (container: Container, among = false): Piece[] =>
  (container.nodes ?? []).map((node) => pieceOf(node, among));

const written = (pieces: readonly Piece[], used: ReadonlySet<string> | null): string =>
  pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("css" in piece) return !used || piece.classes.some((name) => used.has(name)) ? piece.css : "";
      const inside = written(piece.pieces, used);
      return inside && `${piece.opening}{${inside}}`;
    })
    .join("");

export type UsedBy = (classes: ReadonlySet<string> | null) => string;

/** Reads a style sheet once; gives what a page of these classes uses of it, all of it for null. What is no utility is always
 * kept. */
export function stylesByClass(css: string): UsedBy {
  const pieces = piecesOf(postcss.parse(css));
  return (used) => written(pieces, used);
}

const signs: Record<string, string> = { amp: "&", gt: ">", lt: "<", quot: '"', "#x27": "'", "#39": "'" };

/** Every class that a page names. */
export function classesOf(html: string): Set<string> {
  const values = Array.from(html.matchAll(/\bclass="([^"]*)"/g), ([, value = ""]) => value);
  const names = values.flatMap((value) => value.split(" "));
  return new Set(names.map((name) => name.replace(/&([^;]+);/g, (whole, sign: string) => signs[sign] ?? whole)));
}
