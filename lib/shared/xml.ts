// XML for machines (feeds, site maps): a few elements of text do not need a library, but every character has to be right.

/** What XML 1.0 (2.2, "Characters") cannot hold in any form: most control characters, halves of pairs. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string =>
  text.replace(impossible, "").replace(/[&<>"]/g, (character) => entities[character] ?? "");

/** A piece of finished XML: made here only, so that text never passes for markup. */
export type Xml = { readonly xml: string };

/** An element with attributes; text is escaped, children are not. */
export function element(name: string, attributes: Record<string, string>, content: string | readonly Xml[] = []): Xml {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = typeof content === "string" ? escaped(content) : content.map(({ xml }) => xml).join("");
  const start = `<${name}${given.join("")}`;
  return { xml: inside === "" ? `${start}/>` : `${start}>${inside}</${name}>` };
}

export const xmlDocument = ({ xml }: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
