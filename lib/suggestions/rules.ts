import { type ArticleDocument, type Citation, citedKeys, type Section } from "#lib/articles/rules/document.ts";

/** Why a change may not be called minor. */
export type MinorRefusal = "numbers" | "negation" | "red-flags" | "citations";

const numberWords =
  "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|demie?|moitié|double|triple|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|half|twice";
const units =
  "mg|kg|µg|mcg|ml|cl|dl|ui|iu|mmol|mol|cm|mm|km|minutes?|secondes?|seconds?|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|ans?|années?|years?|fois|times|euros?|gouttes?|drops?|comprimés?|tablets?|gélules?|capsules?|cuillères?|spoons?";
// A lone letter is a unit only behind a figure: elsewhere it is an elision.
const figure = "\\d+(?:[.,\\s\u00a0\u202f]\\d+)*(?:[\\s\u00a0\u202f]?(?:%|°|€|[gmlh](?![\\p{L}])))?";
const negations =
  "ne|pas|non|jamais|aucune?|sans|ni|rien|plus|moins|sauf|interdite?s?|contre-indiquée?s?|évite[rz]?|déconseillée?s?|not|no|never|none|without|neither|nor|except|avoid|cannot|less|more";

// \\p{L} on both sides: \\b does not know accents.
const words = (list: string) => new RegExp(`(?<![\\p{L}\\d])(?:${list})(?![\\p{L}\\d])`, "giu");
const quantity = new RegExp(`${figure}|${words(`${numberWords}|${units}`).source}`, "giu");
const negation = new RegExp(`${words(negations).source}|(?<!\\p{L})n['’]|n['’]t(?!\\p{L})`, "giu");

const found = (text: string, pattern: RegExp) =>
  Array.from(text.normalize("NFC").matchAll(pattern), ([match]) => match.toLowerCase()).join(" ");

/** A change is minor only if it cannot change what a reader does: no figure, unit, dose, negation, citation or red flag
 * may differ between the two texts. Returns what forbids it, or null. */
export function minorRefusal(section: Pick<Section, "role" | "markdown">, proposed: string): MinorRefusal | null {
  if (section.role === "red_flags") return "red-flags";
  if (citedKeys(section.markdown).join() !== citedKeys(proposed).join()) return "citations";
  if (found(section.markdown, quantity) !== found(proposed, quantity)) return "numbers";
  if (found(section.markdown, negation) !== found(proposed, negation)) return "negation";
  return null;
}

/** Puts the mark of a newly cited source at the end of the first paragraph that changed, where the author placed it nowhere. */
export function placeCitation(before: string, proposed: string, key: string): string {
  if (citedKeys(proposed).includes(key)) return proposed;
  const known = new Set(before.split(/\n{2,}/));
  const paragraphs = proposed.split(/(\n{2,})/);
  const changed = paragraphs.findIndex((part, i) => i % 2 === 0 && part.trim() !== "" && !known.has(part));
  const target = changed === -1 ? paragraphs.findLastIndex((part, i) => i % 2 === 0 && part.trim() !== "") : changed;
  return paragraphs.map((part, i) => (i === target ? withMark(part, key) : part)).join("");
}

/** Before the closing punctuation, as the house writes them. */
const withMark = (paragraph: string, key: string) => paragraph.replace(/([.!?…]?)(\s*)$/, `[^${key}]$1$2`);

export type TextChange = { sectionKey: string; text: string };

/** The document with some sections' text replaced and citations added; unknown sections are left out. */
export function applyChanges(document: ArticleDocument, changes: TextChange[], citations: Citation[]): ArticleDocument {
  const texts = new Map(changes.map(({ sectionKey, text }) => [sectionKey, text]));
  const known = new Set(document.citations.map(({ key }) => key));
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      markdown: texts.get(section.key) ?? section.markdown,
    })),
    citations: [...document.citations, ...citations.filter(({ key }) => !known.has(key))],
  };
}

export type Decision = "accept" | "accept_with_changes" | "reject";
export type SignatureDecision = "sign" | "reject";

/** What acceptance leads to: a minor change is live at once, a material one waits for a clinician. */
export const statusAfterAcceptance = (minor: boolean) =>
  minor ? ("published" as const) : ("awaiting_signature" as const);

/** The marks that a merge leaves where both sides changed the same lines: nobody publishes those. */
export const hasConflictMarkers = (text: string): boolean => /^(?:<{7}|={7}|>{7})(?: |$)/m.test(text);
