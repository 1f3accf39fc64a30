// Which passage of an article answers, and in which of its sections it stands.
import type { SectionRole } from "#lib/articles/rules/document.ts";
import type { TextSection } from "#lib/search/rules/document.ts";
import type { ShownArticle } from "#lib/search/rules/engine.ts";
import { type Match, matchesIn, toHighlights } from "#lib/search/rules/highlight.ts";
import type { Unit } from "#lib/search/rules/understand-query.ts";
import type { Vocabulary } from "#lib/search/rules/vocabulary.ts";
import type { Highlight } from "#lib/search/views.ts";

export type Passage = {
  /** Null: the summary answers as well as any part of the text. */
  section: { key: string; heading: string } | null;
  extract: Highlight[];
  /** How much of the question it answers, by weight. */
  worth: number;
};

// Three times the longest of our articles: what follows in a book of a page is not looked through.
const mostRead = 15_000;
// A passage as long as this is read at a glance.
const longest = 240;
// What a reader looks for is seldom the list of what nobody knows.
const preference: Record<SectionRole, number> = {
  essentials: 1.05,
  red_flags: 1,
  body: 1,
  easy_to_read: 0.8,
  human_help: 0.8,
  unknowns: 0.8,
  questions: 0.7,
};
// The heading says what its whole section is about.
const headingCredit = 0.7;
// A passage must say more than the summary, not just as much, to take its place.
const summaryAdvantage = 1.1;

// What a concept leads to says which articles may answer. Where in them, the words of the question say first.
const leadShare = 0.2;

/** The units as they choose among the passages of one article. */
const whereIn = (units: readonly Unit[]): Unit[] =>
  units.map((unit) => ({
    ...unit,
    alternatives: unit.alternatives.map((one) => (one.isLead ? { ...one, credit: one.credit * leadShare } : one)),
  }));

/** What several matches answer together, by weight: of each word of the question, the best. */
function worth(matches: readonly Match[], units: readonly Unit[], heading: readonly Match[] = []): number {
  const best = new Map<number, number>();
  const count = (credits: Match["credits"], factor: number) => {
    for (const [unit, credit] of credits) best.set(unit, Math.max(best.get(unit) ?? 0, credit * factor));
  };
  for (const { credits } of matches) count(credits, 1);
  for (const { credits } of heading) count(credits, headingCredit);
  return [...best].reduce((sum, [unit, credit]) => sum + credit * (units[unit]?.weight ?? 0), 0);
}

type Sentence = { start: number; end: number };

// A sign inside a word (38.5, ameli.fr) ends nothing.
const sentence = /(?:[^\n.!?…]|[.!?…]+(?=[^\s.!?…"»”)]))+(?:[.!?…]+(?:["»”)]|[^\S\n]»)*)?[^\S\n]*|[.!?…]+["»”)]*/g;

function sentencesOf(text: string): Sentence[] {
  return Array.from(text.matchAll(sentence), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  })).filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** Says by an ellipsis that a passage begins or ends inside a text. */
function withEllipses(pieces: Highlight[], text: string, start: number, end: number): Highlight[] {
  const before =
    start > 0 && /^[\p{Ll}\p{N},;:.!?)»]/u.test(text.slice(start).trim()) ? [{ text: "… ", match: false }] : [];
  const after = /[.!?…»)]\s*$/.test(text.slice(0, end)) ? [] : [{ text: " …", match: false }];
  return [...before, ...pieces, ...after];
}

type Window = { start: number; end: number; worth: number };

/** The sentences, one after the other, that answer most; null when none answers anything. */
function bestWindow(section: TextSection, units: readonly Unit[], vocabulary: Vocabulary): Window | null {
  const matches = matchesIn(section.text, units, vocabulary);
  if (matches.length === 0) return null;
  const heading = matchesIn(section.heading, units, vocabulary);
  const sentences = sentencesOf(section.text);
  let best: Window | null = null;
  for (const [i, first] of sentences.entries()) {
    let end = first.end;
    for (const next of sentences.slice(i + 1)) {
      if (next.end - first.start > longest) break;
      end = next.end;
    }
    const inside = matches.filter((match) => match.start >= first.start && match.end <= end);
    // Starting with what answers, rather than with what comes before it.
    const begins = inside.some((match) => match.start < first.end);
    if (!begins) continue;
    const value = worth(inside, units, heading) * (preference[section.role] ?? 1);
    if (value > (best?.worth ?? 0)) best = { start: first.start, end, worth: value };
  }
  return best;
}

/** What the sentences of a window answer, by weight. */
function worthOf(section: TextSection, { start, end }: Window, units: readonly Unit[], vocabulary: Vocabulary): number {
  const inside = matchesIn(section.text, units, vocabulary).filter((match) => match.start >= start && match.end <= end);
  return worth(inside, units, matchesIn(section.heading, units, vocabulary)) * (preference[section.role] ?? 1);
}

/** A long sentence, cut around its first match. */
function cut({ start, end }: Window, matches: readonly Match[], text: string): { start: number; end: number } {
  if (end - start <= 1.5 * longest) return { start, end };
  const first = matches.find((match) => match.start >= start)?.start ?? start;
  const word = text.indexOf(" ", first - longest / 2) + 1;
  // Without a space before it, the match itself begins what is shown.
  const from = first - start < longest / 2 ? start : word > start && word <= first ? word : first;
  if (end - from <= longest) return { start: from, end };
  const to = text.lastIndexOf(" ", from + longest);
  return { start: from, end: to > from ? to : end };
}

function shownWindow(text: string, window: Window, units: readonly Unit[], vocabulary: Vocabulary): Highlight[] {
  const matches = matchesIn(text, units, vocabulary);
  const { start, end } = cut(window, matches, text);
  const inside = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ start: match.start - start, end: match.end - start }));
  return withEllipses(toHighlights(text.slice(start, end).trimEnd(), inside), text, start, end);
}

type Found = { section: TextSection; window: Window };

/** The passage of the text that answers most; null where the summary answers as well. */
function bestPassage(article: ShownArticle, units: readonly Unit[], vocabulary: Vocabulary): Found | null {
  let most = worth(matchesIn(article.summary, units, vocabulary), units) * summaryAdvantage;
  let best: Found | null = null;
  let left = mostRead;
  for (const whole of article.sections) {
    if (left <= 0) break;
    const section = { ...whole, text: whole.text.slice(0, left) };
    left -= section.text.length;
    const window = bestWindow(section, units, vocabulary);
    if (!window || window.worth <= most) continue;
    most = window.worth;
    best = { section, window };
  }
  return best;
}

/** Chooses what to show of an article for a question. */
export function choosePassage(article: ShownArticle, units: readonly Unit[], vocabulary: Vocabulary): Passage {
  const found = bestPassage(article, whereIn(units), vocabulary);
  if (!found) {
    const { summary } = article;
    const matches = matchesIn(summary, units, vocabulary);
    return { section: null, extract: toHighlights(summary, matches), worth: worth(matches, units) * summaryAdvantage };
  }
  const { section, window } = found;
  return {
    section: { key: section.key, heading: section.heading },
    extract: shownWindow(section.text, window, units, vocabulary),
    worth: worthOf(section, window, units, vocabulary),
  };
}
