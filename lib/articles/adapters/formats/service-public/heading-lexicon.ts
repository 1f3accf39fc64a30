// The flat texts do not say which lines are headings. Those that are sure somewhere (the titles of the extracts, a short
// line alone between two sentences) tell of the doubtful ones elsewhere.
import { kindOf, type Line } from "#lib/articles/adapters/formats/service-public/lines.ts";

type Seen = { chapter: number; case: number; heading: number; item: number; ending: number };

const asKey = (text: string) => text.toLowerCase();

const headingShape =
  /\?$|^(?:En cas d|Cas |Comment |Quand |Où |Qui |Quel|Si vous |Avant |Après |À partir d|Délai|Durée|Montant|Conditions? |Démarche|Procédure|Recours|Sanction|Calcul|Date d)/;
const contact = /^(?:Par (?:téléphone|courrier|messagerie|mail|courriel|internet|fax)|Sur place)\b/;
const cellShape = /^(?:[\d\s\p{P}\p{S}]+$|[\d\u00a0 ,]+(?:€|%|mois|ans?|jours?)|(?:Oui|Non)\b|\+?\d[\d\s]{3,}|\d{5} )/u;
const quantity = /^\d+(?:[\s\u00a0]+\p{L}|\/)/u;
const sentences = /\p{L}{2}[.!] \p{Lu}/u;

/** The last lines of a sheet where its definitions are looked for. */
const endingLines = 8;

/** How often a case is one in the extracts before it is a case wherever it stands, such as "Par courrier". */
const sureCase = 5;

const unseen: Readonly<Seen> = { chapter: 0, case: 0, heading: 0, item: 0, ending: 0 };

/** What the lines of all sheets show of each other, by their text. */
export class HeadingLexicon {
  #seen = new Map<string, Seen>();
  #names: ReadonlyMap<string, "chapter" | "case"> = new Map();

  #of = (text: string): Readonly<Seen> => this.#seen.get(asKey(text)) ?? unseen;

  #count(text: string, as: keyof Seen): void {
    const seen = this.#seen.get(asKey(text)) ?? { ...unseen };
    seen[as] += 1;
    this.#seen.set(asKey(text), seen);
  }

  /** The chapter and the case that an extract names. */
  learnTitles(chapter: string, name: string): void {
    this.#count(chapter, "chapter");
    this.#count(name, "case");
  }

  /** The lines of one sheet: each tells once what it is for sure. */
  learnSheet(lines: readonly Line[]): void {
    const kinds = lines.map(kindOf);
    const facts = new Map<string, [string, keyof Seen]>();
    const learn = (line: Line | undefined, as: keyof Seen) =>
      line && facts.set(`${as} ${asKey(line.text)}`, [line.text, as]);
    lines.forEach((line, i) => {
      if (i >= lines.length - endingLines) learn(line, "ending");
      if (kinds[i] !== "label") return;
      const [before, after] = [kinds[i - 1], kinds[i + 1]];
      if (before === "intro" && after === "label") learn(line, "item");
      else if ((before === undefined || before === "sentence") && (after === "sentence" || after === "intro"))
        learn(line, "heading");
    });
    for (const [text, as] of facts.values()) this.#count(text, as);
  }

  /** The same for one sheet, of which the extracts name chapters and cases. */
  knowing(extracts: readonly { chapter: string; name: string }[]): HeadingLexicon {
    const knowing = new HeadingLexicon();
    knowing.#seen = this.#seen;
    knowing.#names = new Map([
      ...extracts.map(({ name }) => [name, "case"] as const),
      ...extracts.map(({ chapter }) => [chapter, "chapter"] as const),
    ]);
    return knowing;
  }

  /** Whether a line that may be a heading or an item is known as a heading. */
  isHeading(text: string): boolean {
    if (this.isSureHeading(text)) return true;
    const seen = this.#of(text);
    const sure = seen.chapter + seen.case + seen.heading;
    return sure > 0 && sure >= seen.item && this.canBeHeading(text);
  }

  /** Whether it is known as a heading, or at least sounds like one. */
  soundsLikeHeading(text: string): boolean {
    return this.isHeading(text) || (headingShape.test(text) && this.#of(text).item === 0 && this.canBeHeading(text));
  }

  /** Numbers, amounts, yes and no are cells of tables; "3 photos" is an item; two sentences are no heading. */
  canBeHeading(text: string): boolean {
    return this.isSureHeading(text) || !(cellShape.test(text) || quantity.test(text) || sentences.test(text));
  }

  /** Whether it is a heading whatever stands around it: the extracts of this very sheet say so, or it is a way of contact. */
  isSureHeading(text: string): boolean {
    return this.#names.has(text) || contact.test(text);
  }

  /** How to reach somebody: below whatever it stands under. */
  isContact(text: string): boolean {
    return contact.test(text);
  }

  /** Whether the extracts have it as a chapter, or as one of the cases of a chapter; `sure` if nearly always. */
  levelOf(text: string): "chapter" | "case" | "sure case" | undefined {
    const name = this.#names.get(text);
    if (name) return name === "case" ? "sure case" : name;
    const seen = this.#of(text);
    if (!seen.chapter && !seen.case) return undefined;
    if (seen.case <= seen.chapter) return "chapter";
    return seen.case >= sureCase && seen.case > 4 * seen.chapter ? "sure case" : "case";
  }

  /** Whether it is among the last lines of several sheets, and seldom a heading: the definitions of the glossary stand
   * there. */
  endsSheets(text: string): boolean {
    const { ending, chapter, case: cases, heading } = this.#of(text);
    return ending > 1 && ending > chapter + cases + heading;
  }
}
