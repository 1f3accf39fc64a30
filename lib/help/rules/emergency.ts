// Someone in danger comes first: which queries signal an emergency or distress, and the numbers to show above the results.
// Never an assessment of the person: words are recognised, nothing is concluded.
import { LRUCache } from "lru-cache";
import { barewordsOf, type Group, type PatternWord, readPattern, wellSpelt } from "#lib/help/rules/pattern.ts";
import { recogniser } from "#lib/help/rules/recognise.ts";
import type { Emergencies, EmergencyRule } from "#lib/help/schema.ts";
import type { Language } from "#lib/shared/language/words.ts";

export type EmergencyMatch = {
  rule: string;
  /** What it is about, as concepts of the vocabulary of search. */
  about: string[];
  /** One line: what to do while calling. */
  advice: string;
  /** The one to call first. A number without a label is the one to call; labels tell several apart, by town. */
  lines: { slug: string; name: string; numbers: { number: string; label: string | null }[] }[];
  sources: EmergencyRule["sources"];
};

const mostMatches = 2;
/** What comes after this is not read: people in danger say what matters at once, and a search must stay quick. */
const mostCharacters = 1000;
/** Between the groups that ` > ` joins. */
const mostWordsBetween = 4;
/** Between the parts that ` + ` joins: further apart, they speak of different things. */
const mostWordsApart = 15;

type Span = { start: number; end: number };
/** Where each group was found in a query. */
type Found = ReadonlyMap<number, Span[]>;
type Kind = "when" | "alone" | "unless";
type CompiledPattern = { rule: number; kind: Kind; chains: number[][]; without: number[] };

/** Gives every word and every group of the patterns a number, once for all patterns that share it. */
function compiler() {
  const words = new Map<string, number>();
  const wordList: PatternWord[] = [];
  const groups = new Map<string, number>();
  const sizes: number[] = [];
  /** For the first word of a sequence, the rest of it and its group. */
  const sequences: { rest: number[]; group: number }[][] = [];

  const wordId = (word: PatternWord) => {
    const key = word.kind === "range" ? `${word.from}-${word.to}` : `${word.kind} ${word.folded}`;
    const id = words.get(key) ?? wordList.push(word) - 1;
    words.set(key, id);
    return id;
  };
  const groupId = (group: Group): number => {
    const ids = group.map((sequence) => sequence.map(wordId));
    const key = ids.map((sequence) => sequence.join(" ")).join("|");
    const known = groups.get(key);
    if (known !== undefined) return known;
    const id = groups.size;
    groups.set(key, id);
    sizes[id] = ids.length;
    for (const [first, ...rest] of ids) {
      if (first === undefined) continue;
      sequences[first] ??= [];
      sequences[first].push({ rest, group: id });
    }
    return id;
  };
  /** The group of a pattern with the fewest ways of saying it: where to look first. */
  const rarest = (chains: readonly number[][]) =>
    chains.flat().reduce((least, id) => ((sizes[id] ?? 0) < (sizes[least] ?? 0) ? id : least));
  return { groupId, rarest, wordList, sequences };
}

/** Where the groups of a chain stand one after the other, from each place where it can begin. */
function spansOfChain(chain: readonly number[], found: Found): Span[] {
  const [first = -1, ...rest] = chain;
  let spans = found.get(first) ?? [];
  for (const group of rest) {
    const followers = found.get(group) ?? [];
    spans = spans.flatMap(({ start, end }) => {
      const next = followers.find((span) => span.start >= end && span.start - end <= mostWordsBetween);
      return next ? [{ start, end: next.end }] : [];
    });
  }
  return spans;
}

const apart = (a: Span, b: Span) => Math.max(a.start - b.end, b.start - a.end);

/** Where a pattern is found: a span of each of its chains, all near the first; null when it is not. */
function spansOf({ chains, without }: CompiledPattern, found: Found): Span[] | null {
  for (const chain of chains) for (const group of chain) if (!found.has(group)) return null;
  if (without.some((group) => found.has(group))) return null;
  const [first = [], ...others] = chains.map((chain) => spansOfChain(chain, found));
  for (const span of first) {
    const near = others.map((spans) => spans.find((other) => apart(span, other) <= mostWordsApart));
    if (near.every((other) => other !== undefined)) return [span, ...near];
  }
  return null;
}

/** Compiles the patterns of one language. */
function compileLanguage({ rules, lists, spelt, misspelt, ordinary, beside }: Emergencies, language: Language) {
  const { groupId, rarest, wordList, sequences } = compiler();
  const byRarest = new Map<number, CompiledPattern[]>();
  const compile = (text: string, rule: number, kind: Kind) => {
    const reading = readPattern(text, lists, language);
    // Those that cannot be read were reported when the file was; the others still help.
    if (!reading.ok) return;
    const spell = kind === "unless" ? wellSpelt : (group: Group) => group;
    const chains = reading.value.chains.map((chain) => chain.map((group) => groupId(spell(group))));
    const key = rarest(chains);
    const pattern = { rule, kind, chains, without: reading.value.without.map(groupId) };
    byRarest.set(key, [...(byRarest.get(key) ?? []), pattern]);
  };
  for (const [i, rule] of rules.entries())
    for (const kind of ["when", "alone", "unless"] as const)
      for (const text of rule[kind][language]) compile(text, i, kind);
  const around = readPattern(beside[language], lists, language);
  return {
    ...{ language, byRarest, sequences },
    besideGroup: groupId((around.ok && around.value.chains[0]?.[0]) || []),
    speltAs: new Map(Object.entries(spelt[language]).map(([typed, meant]) => [typed, barewordsOf(meant, language)])),
    ordinary: new Set(barewordsOf(ordinary[language], language)),
    recogniser: recogniser(wordList, barewordsOf(misspelt[language], language), language),
  };
}
type CompiledLanguage = ReturnType<typeof compileLanguage>;

/** Where the groups stand in a query whose words were recognised. */
function findGroups(ids: readonly ReadonlySet<number>[], { sequences }: CompiledLanguage): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (const [start, candidates] of ids.entries()) {
    const second = ids[start + 1];
    for (const first of candidates)
      for (const { rest, group } of sequences[first] ?? []) {
        // Most sequences go no further than this: a search must stay quick.
        const [next] = rest;
        if (next !== undefined && !second?.has(next)) continue;
        if (rest.length > 1 && !rest.every((id, i) => ids[start + 1 + i]?.has(id))) continue;
        const span = { start, end: start + 1 + rest.length };
        const spans = found.get(group);
        if (spans) spans.push(span);
        else found.set(group, [span]);
      }
  }
  return found;
}

/** Whether these spans, and words that may stand beside a name, are all there is. */
function nothingElse(length: number, spans: readonly Span[]): boolean {
  const covered = new Set<number>();
  for (const { start, end } of spans) for (let i = start; i < end; i += 1) covered.add(i);
  return covered.size === length;
}

/** Reads a query in one language, beside the other.
 * @returns a function from a query to the rules that it calls, and those that it silences. */
function languageFinder(own: CompiledLanguage, other: CompiledLanguage) {
  const { language, byRarest, besideGroup, speltAs, ordinary } = own;
  const { spelt, misspelt } = own.recogniser;
  const recognise = (word: string) => {
    const found = spelt(word);
    if (found.size > 0 || ordinary.has(word) || other.ordinary.has(word)) return found;
    // A word of the other language is no misspelling of ours.
    return other.recogniser.spelt(word).size > 0 ? found : misspelt(word);
  };
  // Searches repeat their words.
  const known = new LRUCache<string, ReadonlySet<number>>({ max: 20_000 });
  const recogniseOnce = (word: string) => {
    const found = known.get(word) ?? recognise(word);
    known.set(word, found);
    return found;
  };

  return (query: string) => {
    const words = barewordsOf(query, language)
      .map((word) => word.replace(/([a-z])\1{2,}/g, "$1"))
      .flatMap((word) => speltAs.get(word) ?? [word]);
    const found = findGroups(words.map(recogniseOnce), own);
    const called = new Set<number>();
    const silenced = new Set<number>();
    for (const group of found.keys())
      for (const pattern of byRarest.get(group) ?? []) {
        const { rule, kind } = pattern;
        const marked = kind === "unless" ? silenced : called;
        const spans = marked.has(rule) ? null : spansOf(pattern, found);
        if (!spans) continue;
        if (kind !== "alone" || nothingElse(words.length, [...spans, ...(found.get(besideGroup) ?? [])]))
          marked.add(rule);
      }
    return { called, silenced };
  };
}

function answer({ rule, about, advice, lines, sources }: EmergencyRule, locale: Language): EmergencyMatch {
  return {
    rule,
    about,
    advice: advice[locale],
    lines: lines.map(({ slug, name, numbers }) => ({
      slug,
      name: name[locale],
      numbers: numbers.map(({ number, label }) => ({ number, label: label?.[locale] ?? null })),
    })),
    sources,
  };
}

/** Compiles the patterns of both languages.
 * @returns a function from a query to the places of the rules that it calls, the gravest first. */
function ruleFinder(emergencies: Emergencies): (query: string) => number[] {
  const [fr, en] = [compileLanguage(emergencies, "fr"), compileLanguage(emergencies, "en")];
  const [inFrench, inEnglish] = [languageFinder(fr, en), languageFinder(en, fr)];
  const places = [...emergencies.rules.keys()];
  return (query) => {
    const text = query.slice(0, mostCharacters);
    const readings = [inFrench(text), inEnglish(text)];
    return places.filter(
      (i) => readings.some(({ called }) => called.has(i)) && !readings.some(({ silenced }) => silenced.has(i)),
    );
  };
}

// Compiling takes a third of a second: the pages of both languages share it.
const ruleFinders = new WeakMap<Emergencies, (query: string) => number[]>();

/** Recognises emergencies in what people search for, in French and in English whatever the page, answering in the language
 * of the page.
 * @returns a function from a query to at most two emergencies, the gravest first. */
export function emergencyFinder(emergencies: Emergencies, locale: Language): (query: string) => EmergencyMatch[] {
  const find = ruleFinders.get(emergencies) ?? ruleFinder(emergencies);
  ruleFinders.set(emergencies, find);
  const answers = emergencies.rules.map((rule) => answer(rule, locale));
  return (query) =>
    find(query)
      .slice(0, mostMatches)
      .flatMap((i) => answers[i] ?? []);
}
