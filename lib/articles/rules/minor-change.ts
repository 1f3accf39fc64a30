// What may be called a minor change: by whoever proposes one, and by whoever edits.
import { type ArticleDocument, citedKeys, type Section } from "#lib/articles/rules/document.ts";

/** Why a change may not be called minor. */
export type MinorRefusal = "numbers" | "negation" | "red-flags" | "citations" | "sections";

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

/** Everything that a reader reads beside the sections, as one text. */
const around = ({ title, summary, keyQuestions, alsoCalled }: ArticleDocument) => ({
  role: "body" as const,
  markdown: [title, summary, ...keyQuestions, ...alsoCalled].join("\n"),
});

const sameCitations = (before: ArticleDocument, after: ArticleDocument) =>
  JSON.stringify(before.citations.map(citationFields)) === JSON.stringify(after.citations.map(citationFields));
const citationFields = (citation: ArticleDocument["citations"][number]) => Object.entries(citation).toSorted();

/** The same for a whole document: nor may a section come, go or change its place in the page, or a source differ. */
export function minorDocumentRefusal(before: ArticleDocument, after: ArticleDocument): MinorRefusal | null {
  const parts = ({ sections }: ArticleDocument) => sections.map(({ key, role }) => `${role} ${key}`).join();
  if (parts(before) !== parts(after)) return "sections";
  if (!sameCitations(before, after)) return "citations";
  const refusals = before.sections.map((section, i) => {
    const { heading = "", markdown = "" } = after.sections[i] ?? {};
    const changed = markdown !== section.markdown || heading !== section.heading;
    const whole = { role: section.role, markdown: `${section.heading}\n${section.markdown}` };
    return changed ? minorRefusal(whole, `${heading}\n${markdown}`) : null;
  });
  return refusals.find((refusal) => refusal !== null) ?? minorRefusal(around(before), around(after).markdown);
}
