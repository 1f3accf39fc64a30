// Reading pages leave without the framework: a phone gets the text, not 130 KB of script that the text does not need.

const script = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const scriptHint = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g;
// React's markers for hydration, and where it would put what streams in late; nothing does here.
const reactComment = /<!--(?:\$\??|\/\$|\$!|-- |\s*)-->/g;
const reactOutlet = /<div hidden=""><\/div>/g;

const isData = (attributes: string) => /\btype="application\/ld\+json"/.test(attributes);
const isOurs = (attributes: string) => /\bsrc="\/(?:first|enhance|typed)\.[\w-]+\.js"/.test(attributes);

/** Drops the framework's scripts and preloads from finished HTML; keeps JSON-LD blocks and our own files. */
export function toPlainHtml(html: string): string {
  return html
    .replace(script, (whole, attributes: string) => (isData(attributes) || isOurs(attributes) ? whole : ""))
    .replace(scriptHint, "")
    .replace(reactComment, "")
    .replace(reactOutlet, "");
}
