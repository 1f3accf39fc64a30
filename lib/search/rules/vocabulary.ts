// Recognises the concepts of the vocabulary: in articles where a term stands as it is written, in questions where its
// words stand near each other, in whatever order.
import type { Concept, ConceptTerm } from "#lib/search/rules/concept.ts";
import { readTerm, wholeWord } from "#lib/search/rules/terms.ts";
import { negation, type Token } from "#lib/search/rules/tokens.ts";
import type { Language } from "#lib/shared/language/words.ts";

/** A concept that a question names, and by which of its words. */
export type Recognised = { concept: Concept; places: number[]; stems: readonly string[] };

/** A concept that a text names, and by which of its stems. */
export type Named = { concept: Concept; start: number; length: number };

export type Vocabulary = {
  language: Language;
  concept(slug: string): Concept | undefined;
  /** Every word of its terms, folded: what a speller may correct to. */
  words: ReadonlySet<string>;
  /** The concepts that a text names, given its term tokens (see `termTokensOf`): for each place where a term begins, the
   * longest term. */
  conceptsIn(tokens: readonly Pick<Token, "stem" | "folded">[]): Named[];
  /** The concepts that a question names. Each place may be read in several ways (corrections): as stems, and as whole words
   * (see `wholeWord`).
   * @param sentence the stems of all its words, between spaces. */
  recognise(places: readonly (readonly string[])[], sentence: string): Recognised[];
};

type Node = { next: Map<string, Node>; concepts: Concept[] };
/** `phrase`: its words as they are written, where they count one by one. */
type Entry = { concept: Concept; stems: string[]; phrase: string | null };

const newNode = (): Node => ({ next: new Map(), concepts: [] });

/** Articles spell correctly, and name medicines by their international name. */
const inArticles = ({ sort }: ConceptTerm) => sort !== "misspellings" && sort !== "brands";

function plant(root: Node, stems: readonly string[], concept: Concept): void {
  let node = root;
  for (const stem of stems) {
    const next = node.next.get(stem) ?? newNode();
    node.next.set(stem, next);
    node = next;
  }
  if (!node.concepts.includes(concept)) node.concepts.push(concept);
}

const following = (node: Node, token: Pick<Token, "stem" | "folded"> | undefined): Node | undefined =>
  token && (node.next.get(wholeWord(token.folded)) ?? node.next.get(token.stem));

function conceptsIn(root: Node, tokens: readonly Pick<Token, "stem" | "folded">[]): Named[] {
  const found: Named[] = [];
  for (let start = 0; start < tokens.length; ) {
    let node = following(root, tokens[start]);
    let best: { concepts: Concept[]; length: number } | null = null;
    for (let length = 1; node; length += 1) {
      if (node.concepts.length > 0) best = { concepts: node.concepts, length };
      node = following(node, tokens[start + length]);
    }
    const length = best?.length ?? 1;
    for (const concept of best?.concepts ?? []) found.push({ concept, start, length });
    start += length;
  }
  return found;
}

// « la bouche est toute de travers »: so many words may stand between those of a term.
const looseness = 2;

/** Where the words of a term stand in a question, near each other; null when they do not all. */
function placesOf(stems: readonly string[], whereIs: ReadonlyMap<string, number[]>): number[] | null {
  const all = stems.map((stem) => whereIs.get(stem));
  if (all.some((places) => places === undefined)) return null;
  // Around each place of the first word, the nearest place of every other.
  for (const anchor of all[0] ?? []) {
    const taken = new Set<number>([anchor]);
    for (const places of all.slice(1)) {
      const near = (places ?? [])
        .filter((place) => !taken.has(place))
        .reduce<number | null>(
          (best, place) => (best === null || Math.abs(place - anchor) < Math.abs(best - anchor) ? place : best),
          null,
        );
      if (near !== null) taken.add(near);
    }
    const span = Math.max(...taken) - Math.min(...taken) + 1;
    if (taken.size === stems.length && span <= stems.length + looseness) return [...taken].sort((a, b) => a - b);
  }
  return null;
}

/** A longer term means what it says, not what its words say. Those of other terminologies never hide ours. */
const hides = (outer: Recognised, inner: Recognised) =>
  outer.places.length > inner.places.length &&
  outer.concept.trust >= inner.concept.trust &&
  inner.places.every((place) => outer.places.includes(place));

function recognise(
  byStem: ReadonlyMap<string, Entry[]>,
  places: readonly (readonly string[])[],
  sentence: string,
): Recognised[] {
  const whereIs = new Map<string, number[]>();
  for (const [place, readings] of places.entries())
    for (const reading of readings) whereIs.set(reading, [...(whereIs.get(reading) ?? []), place]);
  const found = new Map<string, Recognised>();
  for (const reading of whereIs.keys())
    for (const { concept, stems, phrase } of byStem.get(reading) ?? []) {
      if (phrase !== null && !sentence.includes(phrase)) continue;
      const where = placesOf(stems, whereIs);
      const known = found.get(concept.slug);
      if (where && (!known || known.places.length < where.length))
        found.set(concept.slug, { concept, places: where, stems });
    }
  const all = [...found.values()];
  // « cancer du sein » names neither cancer nor the breast; a term of one word is less than a phrase that has it.
  return all.filter((one) => !all.some((other) => hides(other, one)));
}

/** Makes a vocabulary ready for one language. */
export function compileVocabulary(concepts: readonly Concept[], language: Language): Vocabulary {
  const root = newNode();
  const bySlug = new Map(concepts.map((concept) => [concept.slug, concept]));
  const words = new Set<string>();
  const entries: Entry[] = [];
  const uses = new Map<string, number>();
  for (const concept of concepts) {
    const seen = new Set<string>();
    for (const written of concept.terms[language]) {
      const term = readTerm(written, language);
      const key = term?.phrase ?? term?.stems.join(" ") ?? "";
      if (!term || seen.has(key)) continue;
      seen.add(key);
      if (inArticles(written) && (term.phrase === null || term.stems.length > 1)) plant(root, term.stems, concept);
      if (written.sort !== "misspellings") for (const word of term.words) if (word.length > 2) words.add(word);
      // Questions do not repeat their words: « bouche à bouche » has one of them.
      const stems = [...new Set(term.stems)];
      entries.push({ concept, stems, phrase: term.phrase });
      for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
    }
  }
  // Each term waits under its rarest word: few are looked at for a question.
  const byStem = new Map<string, Entry[]>();
  for (const entry of entries) {
    const telling = entry.stems.filter((stem) => stem !== negation);
    const rarest = telling.reduce((a, b) => ((uses.get(b) ?? 0) < (uses.get(a) ?? 0) ? b : a), telling[0] ?? negation);
    const waiting = byStem.get(rarest);
    if (waiting) waiting.push(entry);
    else byStem.set(rarest, [entry]);
  }
  return {
    language,
    words,
    concept: (slug) => bySlug.get(slug),
    conceptsIn: (tokens) => conceptsIn(root, tokens),
    recognise: (places, sentence) => recognise(byStem, places, sentence),
  };
}
