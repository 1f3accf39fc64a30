// The language in which content/emergency.yaml describes what people type. It is explained at the head of that file.
import { type Language, wordsOf } from "#lib/shared/language/words.ts";

/** One word of a pattern: `like` matches its other forms and its misspellings, `form` itself in the singular or the
 * plural, `exact` itself alone, `prefix` whatever begins so, `range` the whole numbers from `from` to `to`. */
export type PatternWord =
  | { kind: "like" | "form" | "exact" | "prefix"; folded: string }
  | { kind: "range"; from: number; to: number };

/** Words that follow each other, without any other between. */
export type Sequence = PatternWord[];

/** One of these sequences. */
export type Group = Sequence[];

/** Groups that follow each other, with a few words between. */
export type Chain = Group[];

export type Pattern = {
  /** All of them must be there, near each other, in any order. */
  chains: Chain[];
  /** None of these may be anywhere in the query. */
  without: Group[];
};

/** Named lists of words, which patterns call by `@name`. */
export type WordLists = Readonly<Record<string, Readonly<Record<Language, string>>>>;

type Reading<T> = { ok: true; value: T } | { ok: false; reason: string };
const refuse = (reason: string) => ({ ok: false, reason }) as const;

/** What stays of an elision that somebody typed with a space (« l avc », « s est »): noise. */
const strayLetter = /^[cdjlnst]$/;
/** Elided words that change who does what, or what is asked: « il m’a touchée », « qu’est-ce que ». */
const meaningfulElision = /(?<![\p{L}\p{N}])(?:m|qu)(?:['’] ?| (?=[aeiouyhàâéèêîôœ]))/giu;

/** The words of a text, as patterns and queries are compared: see `wordsOf`. */
export function barewordsOf(text: string, language: Language): string[] {
  const whole =
    language === "fr" ? text.replace(meaningfulElision, (found) => (/^m/i.test(found) ? "me " : "que ")) : text;
  const spaced = whole.replace(/(\d)(?=\p{L})/gu, "$1 ");
  const words = wordsOf(spaced, language).map(({ folded }) => folded);
  return language === "fr" ? words.filter((word) => !strayLetter.test(word)) : words;
}

function plainWords(text: string, language: Language): PatternWord[] {
  return barewordsOf(text, language).map((folded) => ({ kind: "like", folded }));
}

function wordReading(text: string, language: Language): Reading<PatternWord[]> {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined)
    return { ok: true, value: [{ kind: "range", from: Number(from), to: Number(to) }] };
  const kind = text.startsWith("=") ? "exact" : text.endsWith("*") ? "prefix" : "like";
  const bare = text.replace(/^=|\*$/g, "");
  if (/[=*@+<>]/.test(bare)) return refuse(`« ${text} » n’est pas un mot`);
  const words = plainWords(bare, language);
  if (kind === "like") return { ok: true, value: words };
  const [word] = words;
  if (words.length !== 1 || !word || word.kind === "range") return refuse(`« ${text} » doit être un seul mot`);
  if (kind === "prefix" && word.folded.length < 3) return refuse(`« ${text} » est trop court`);
  return { ok: true, value: [{ kind, folded: word.folded }] };
}

/** Words in a row. */
function sequenceReading(text: string, language: Language): Reading<Sequence> {
  const sequence: Sequence = [];
  for (const part of text.trim().split(/\s+/)) {
    const word = wordReading(part, language);
    if (!word.ok) return word;
    sequence.push(...word.value);
  }
  return { ok: true, value: sequence };
}

/** The ways of saying one part of an alternative: the words of a list, or the part itself. */
function optionsOf(part: string, lists: WordLists, language: Language): Reading<Sequence[]> {
  const list = lists[part.slice(1)];
  if (part.startsWith("@") && !list) return refuse(`aucune liste « ${part} »`);
  const options: Sequence[] = [];
  for (const option of part.startsWith("@") && list ? list[language].split("|") : [part]) {
    const sequence = sequenceReading(option, language);
    if (!sequence.ok) return sequence;
    options.push(sequence.value);
  }
  return { ok: true, value: options };
}

/** An alternative: its words in a row, one sequence for each way of replacing the lists that it calls. */
function sequencesOf(text: string, lists: WordLists, language: Language): Reading<Sequence[]> {
  let sequences: Sequence[] = [[]];
  for (const part of text.split(/\s+/)) {
    const options = optionsOf(part, lists, language);
    if (!options.ok) return options;
    sequences = sequences.flatMap((start) => options.value.map((option) => [...start, ...option]));
  }
  return { ok: true, value: sequences };
}

function groupReading(text: string, lists: WordLists, language: Language): Reading<Group> {
  const group: Group = [];
  for (const alternative of text.split("|").map((part) => part.trim())) {
    if (alternative === "") return refuse("il manque un mot à côté de « | »");
    const sequences = sequencesOf(alternative, lists, language);
    if (!sequences.ok) return sequences;
    if (sequences.value.some((sequence) => sequence.length === 0)) return refuse(`« ${alternative} » n’a pas de mot`);
    group.push(...sequences.value);
  }
  return { ok: true, value: group };
}

/** What silences a rule must be there, not a word that looks like it. */
export const wellSpelt = (group: Group): Group =>
  group.map((sequence) => sequence.map((word) => (word.kind === "like" ? { ...word, kind: "form" } : word)));

/** Reads one line of `when`, `alone` or `unless`, or says in French what is wrong with it. */
export function readPattern(text: string, lists: WordLists, language: Language): Reading<Pattern> {
  const pattern: Pattern = { chains: [], without: [] };
  for (const [i, part] of text.split(/ (?=[+-] )/).entries()) {
    const refused = part.startsWith("- ");
    if (i === 0 && /^[+-] /.test(part)) return refuse(`commence par « ${part[0]} »`);
    const chain: Chain = [];
    for (const group of part.replace(/^[+-] /, "").split(" > ")) {
      const reading = groupReading(group.trim(), lists, language);
      if (!reading.ok) return reading;
      chain.push(reading.value);
    }
    if (!refused) pattern.chains.push(chain);
    else if (chain.length === 1) pattern.without.push(...chain.map(wellSpelt));
    else return refuse("« > » ne va pas après « - »");
  }
  return { ok: true, value: pattern };
}
