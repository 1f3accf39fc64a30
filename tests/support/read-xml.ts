import { SaxesParser } from "saxes";

export type XmlNode = { name: string; attributes: Record<string, string>; text: string; children: XmlNode[] };

/** The root of a document, read strictly: anything that is not well-formed throws. */
export function readXml(document: string): XmlNode {
  const top: XmlNode = { name: "", attributes: {}, text: "", children: [] };
  const path = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: { ...attributes }, text: "", children: [] };
    path.at(-1)?.children.push(node);
    path.push(node);
  });
  parser.on("text", (text) => {
    const node = path.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => {
    path.pop();
  });
  parser.write(document).close();
  const [root] = top.children;
  if (!root) throw new Error("no element");
  return root;
}

export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name);

/** The text of the only child of this name. */
export function textOf(node: XmlNode, name: string): string {
  const [child, ...more] = childrenOf(node, name);
  if (!child || more.length > 0) throw new Error(`${node.name} has ${more.length + (child ? 1 : 0)} ${name}`);
  return child.text;
}

/** What RFC 4287 asks of a feed (4.1.1) and of its entries (4.1.2); problems by name, none where it is right. */
export function problemsOfFeed(feed: XmlNode): string[] {
  const problems: string[] = [];
  const one = (node: XmlNode, name: string, form: RegExp) => {
    const found = childrenOf(node, name);
    if (found.length !== 1 || !form.test(found[0]?.text ?? "")) problems.push(`${node.name}: ${found.length} ${name}`);
  };
  const uri = /^(?:urn:uuid:[0-9a-f-]{36}|tag:[^\s,]+,\d{4}:\S+)$/;
  // RFC 3339.
  const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
  const links = (node: XmlNode, rel: string) =>
    childrenOf(node, "link").filter(({ attributes }) => attributes.rel === rel);
  if (feed.name !== "feed" || feed.attributes.xmlns !== "http://www.w3.org/2005/Atom") problems.push("no Atom");
  const entries = childrenOf(feed, "entry");
  for (const node of [feed, ...entries]) {
    one(node, "id", uri);
    one(node, "title", /\S/);
    one(node, "updated", date);
    if (links(node, "alternate").length > 1) problems.push(`${node.name}: two alternates`);
    for (const { attributes } of childrenOf(node, "link"))
      if (!URL.canParse(attributes.href ?? "")) problems.push(`link ${attributes.href}`);
  }
  if (childrenOf(feed, "author").length === 0 || !feed.children.some(({ children }) => children[0]?.text))
    problems.push("no author");
  if (links(feed, "self").length !== 1) problems.push("no address of its own");
  for (const entry of entries) if (childrenOf(entry, "content").length !== 1) problems.push("no content");
  const ids = entries.map((entry) => childrenOf(entry, "id")[0]?.text);
  if (new Set(ids).size !== ids.length) problems.push("an id given twice");
  return problems;
}
