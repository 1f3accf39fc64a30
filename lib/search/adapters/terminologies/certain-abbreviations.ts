// Which abbreviations of others can be trusted. Most are of hospitals, two letters long, with several senses, or are words.
// Only what a reader who types them certainly means is kept; the lists themselves decide nothing alone.
import { type Abbreviation, type Known, tally, termKeyOf } from "#lib/search/adapters/terminologies/terminology.ts";
import type { WrittenForeignConcept } from "#lib/search/rules/concept.ts";
import { termTokensOf } from "#lib/search/rules/tokens.ts";
import { fold } from "#lib/shared/language/fold.ts";
import { stem } from "#lib/shared/language/stem.ts";
import { wordsOf } from "#lib/shared/language/words.ts";
import { slugOf } from "#lib/shared/slug.ts";

export type AbbreviationList = {
  origin: string;
  abbreviations: readonly Abbreviation[];
  /** Whether its wordings can be shown to people: they have their accents and agree. */
  wellWritten: boolean;
};

/** A term that is known: as it is written, and whose it is. */
type Term = { text: string; owner: string; ours: boolean };
type Terms = ReadonlyMap<string, Term | null>;
type Sense = { wordings: string[]; term: Term | null };
type Meaning = { short: string; text: string };

// Sigles and words that most people read otherwise, whatever a hospital means by them.
const readOtherwise = new Set("am app gb hip ice iso msg old ops pcm pts ric sms spa to vo".split(" "));

const lettersIn = (short: string) => fold(short).replace(/[^a-z]/g, "");

const termOf = (text: string, terms: Terms): Term | null => terms.get(termKeyOf(text) ?? "") ?? null;

/** By their words. Null where two concepts claim the same: it would not tell which. */
function termsByKey({ own, loaded }: Known): Map<string, Term | null> {
  const terms = new Map<string, Term | null>();
  const add = (text: string, owner: string, ours: boolean) => {
    const key = termKeyOf(text);
    if (key === null) return;
    const there = terms.get(key);
    if (there === undefined) terms.set(key, { text, owner, ours });
    else if (there && there.owner !== owner && there.ours === ours) terms.set(key, null);
  };
  // Ours come first, and win.
  for (const { slug, terms: of } of own) for (const { text } of of.fr) add(text, slug, true);
  for (const { slug, fr } of loaded) for (const text of fr) add(text, slug, false);
  return terms;
}

/** How many concepts have a term of one word that begins so. */
const begunBy = (beginning: string, { own, loaded }: Known): number =>
  [...own.map(({ terms }) => terms.fr.map(({ text }) => text)), ...loaded.map(({ fr }) => fr)].filter((texts) =>
    texts.some((text) => fold(text).startsWith(beginning) && !/\s/.test(text)),
  ).length;

/** « hta » in « hypertension artérielle »: the first letter begins it, the others follow in order. */
function isSpeltBy(short: string, meaning: string): boolean {
  const letters = lettersIn(short);
  const words = wordsOf(meaning, "fr").map(({ folded }) => folded);
  if (letters === "" || words[0]?.[0] !== letters[0]) return false;
  let found = 0;
  for (const letter of words.join("")) if (letter === letters[found]) found += 1;
  return found === letters.length;
}

const initialsOf = (meaning: string) =>
  termTokensOf(meaning, "fr")
    .map(({ folded }) => folded[0])
    .join("");

/** The sense's term among those that are known: that of its preferred wording, else the only one of the others. */
function knownTerm(wordings: readonly string[], terms: Terms): Term | null {
  const found = wordings.map((wording) => termOf(wording, terms));
  if (found[0]) return found[0];
  const others = found.filter((term) => term !== null);
  return new Set(others.map(({ owner }) => owner)).size === 1 ? (others[0] ?? null) : null;
}

/** Senses that say the same thing are one: by their term, or by the stems of a wording. */
function mergeSenses(senses: readonly string[][], terms: Terms): Sense[] {
  const merged: Sense[] = [];
  for (const wordings of senses) {
    const term = knownTerm(wordings, terms);
    const keys = new Set(wordings.map(termKeyOf));
    const same = merged.find(
      (sense) =>
        (term && sense.term?.owner === term.owner) || sense.wordings.some((wording) => keys.has(termKeyOf(wording))),
    );
    if (!same) merged.push({ wordings: [...wordings], term });
    else {
      same.wordings.push(...wordings);
      same.term ??= term;
    }
  }
  return merged;
}

type Grounds = {
  known: Known;
  terms: Terms;
  ordinaryStems: ReadonlySet<string>;
  /** Every word of our own terms. */
  ourWords: ReadonlySet<string>;
};

/** Why an abbreviation is left, from its form alone. */
function flawOf(short: string, { known, terms, ordinaryStems }: Grounds): string | null {
  const word = fold(short);
  if (!/^[a-z0-9]+$/.test(word) || lettersIn(short).length < 2)
    return "pas un sigle d’un seul tenant, de deux lettres ou plus";
  if (readOtherwise.has(word)) return "se lit d’abord autrement";
  if (known.ordinary.has(word) || ordinaryStems.has(stem(word, "fr"))) return "se lit comme un mot";
  return terms.has(termKeyOf(short) ?? "") ? "déjà dans le vocabulaire" : null;
}

/** Why a sense that the vocabulary has is not trusted. */
function doubtOfKnown(
  short: string,
  { wordings, term }: Sense,
  count: number,
  { known, terms }: Grounds,
): string | null {
  const spelling = wordings.find(
    (wording) => termOf(wording, terms)?.owner === term?.owner && isSpeltBy(short, wording),
  );
  if (spelling === undefined) return "n’est pas faite des lettres de son sens";
  const oneWord = termTokensOf(spelling, "fr").length < 2;
  if (count > 1 && oneWord) return "plusieurs sens";
  // « hémo » begins « hémorragie », « hémophilie » and « hémorroïdes ».
  const isBeginning = oneWord && fold(spelling).startsWith(fold(short));
  if (isBeginning && (spelling !== wordings[0] || begunBy(fold(short), known) > 1)) return "début de plusieurs mots";
  if (lettersIn(short).length > 2) return null;
  const certain = count === 1 && term?.ours && initialsOf(spelling) === lettersIn(short);
  return certain ? null : "deux lettres, sens multiple ou inconnu";
}

/** Why a sense that no vocabulary has is not trusted. */
function doubtOfNew(short: string, wording: string, { known, ourWords }: Grounds): string | null {
  if (lettersIn(short).length < 3) return "deux lettres, sens multiple ou inconnu";
  if (termTokensOf(wording, "fr").length < 2) return "sens d’un seul mot, inconnu du vocabulaire";
  const isFrench = wordsOf(wording, "fr").every(({ folded }) => known.ordinary.has(folded) || ourWords.has(folded));
  if (!isFrench) return "sens qui n’est pas écrit en français";
  return isSpeltBy(short, wording) ? null : "n’est pas faite des lettres de son sens";
}

/** The sense that an abbreviation certainly has among those of all lists, or why there is none. */
function decide(short: string, senses: readonly Sense[], grounds: Grounds): Sense | string {
  const flaw = flawOf(short, grounds);
  if (flaw) return flaw;
  const withTerm = senses.filter(({ term }) => term);
  const [sense] = senses.length === 1 ? senses : withTerm;
  if (!sense || withTerm.length > 1) return "plusieurs sens";
  const doubt = sense.term
    ? doubtOfKnown(short, sense, senses.length, grounds)
    : doubtOfNew(short, sense.wordings[0] ?? "", grounds);
  return doubt ?? sense;
}

/** One concept for each meaning: its term, then its abbreviations. */
function toConcepts(origin: string, meanings: readonly Meaning[]): WrittenForeignConcept[] {
  const byText = new Map<string, string[]>();
  for (const { short, text } of meanings) byText.set(text, [...(byText.get(text) ?? []), short]);
  return [...byText].map(([text, shorts]) => ({
    slug: slugOf(`${origin} ${shorts[0]}`),
    fr: [text, ...shorts],
    en: [],
  }));
}

function sensesByShort(lists: readonly AbbreviationList[], terms: Terms): Map<string, Sense[]> {
  const all = new Map<string, string[][]>();
  for (const { abbreviations } of lists)
    for (const { short, senses } of abbreviations) all.set(fold(short), [...(all.get(fold(short)) ?? []), ...senses]);
  return new Map([...all].map(([short, senses]) => [short, mergeSenses(senses, terms)]));
}

/** What a list says of the abbreviations that were decided. */
function meaningsIn({ abbreviations, wellWritten }: AbbreviationList, decided: ReadonlyMap<string, Sense>): Meaning[] {
  const meanings = new Map<string, Meaning>();
  for (const { short, senses } of abbreviations) {
    const sense = decided.get(fold(short));
    const own = senses.flat().find((wording) => sense?.wordings.includes(wording));
    const text = sense?.term?.text ?? (wellWritten ? own : undefined);
    if (own && text && !meanings.has(fold(short))) meanings.set(fold(short), { short, text });
  }
  return [...meanings.values()];
}

/** Reads several lists together: a sense that one of them has counts for the others too. Each gives concepts of its own. */
export function readAbbreviations(lists: readonly AbbreviationList[], known: Known) {
  const { counts, add } = tally();
  const terms = termsByKey(known);
  const ordinaryStems = new Set([...known.ordinary].map((word) => stem(word, "fr")));
  const ourTerms = known.own.flatMap(({ terms: of }) => of.fr.map(({ text }) => text));
  const ourWords = new Set(ourTerms.flatMap((text) => wordsOf(text, "fr").map(({ folded }) => folded)));
  const grounds: Grounds = { known, terms, ordinaryStems, ourWords };
  const decided = new Map<string, Sense>();
  for (const [short, senses] of sensesByShort(lists, terms)) {
    const decision = decide(short, senses, grounds);
    if (typeof decision === "string") add(decision);
    else decided.set(short, decision);
  }
  const meanings = lists.map((list) => ({ origin: list.origin, of: meaningsIn(list, decided) }));
  const said = new Set(meanings.flatMap(({ of }) => of.map(({ short }) => fold(short))));
  for (const short of decided.keys()) if (!said.has(short)) add("sens inconnu du vocabulaire, écrit sans accents");
  return { lists: meanings.map(({ origin, of }) => ({ origin, concepts: toConcepts(origin, of) })), left: counts };
}
