// What must be there before a text may be submitted, and again before it is published.
import { type ArticleDocument, citedKeys, type MadeWith, type Section } from "#lib/articles/rules/document.ts";
import { hasConflictMarkers } from "#lib/articles/rules/merge.ts";
import { minorDocumentRefusal } from "#lib/articles/rules/minor-change.ts";
import { dayOf, refusalOfNextReview } from "#lib/articles/rules/review-cycle.ts";
import { type DraftContent, sameContent } from "#lib/editing/rules/content.ts";
import { citationField, sectionField } from "#lib/editing/rules/fields.ts";
import { isPartialDate } from "#lib/shared/dates.ts";

/** Codes of editing.problem.* in content/messages by field of the form; what comes after "|" names the culprit. */
export type Problems = Record<string, string>;

export type Surroundings = {
  /** The live text on which the draft was written; null where there is none. */
  base: ArticleDocument | null;
  /** What is live now, with nothing said of a change; null where nothing is. */
  live: DraftContent | null;
  /** It follows another revision of its original than before: that is new, whatever its words. */
  catchesUp: boolean;
  /** What the original says, in this and in earlier revisions (`textsOf`); empty where the text translates none. */
  originalTexts: ReadonlySet<string>;
  review: ReviewDates;
  today: string;
};

export type ReviewDates = { lastReviewedAt: Date | null; nextReviewAt: Date | null };

type Problem = [field: string, code: string];

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The day of another next review that a text plans, as it was typed; null: it leaves the one that stands. Once a text was
 * signed only a signature moves it (docs/adr/0014-review-cycle.md). */
export function reviewPlanned({ nextReview }: DraftContent, { lastReviewedAt, nextReviewAt }: ReviewDates) {
  const stands = nextReviewAt && dayOf(nextReviewAt);
  return lastReviewedAt !== null || nextReview === "" || nextReview === stands ? null : nextReview;
}

export const isDay = (text: string) => day.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const isAddress = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? "");

/** A text that a model or another publisher made stays one, however many words people have changed since: its readers are told
 * so (AI Act, article 50). */
const concealsOrigin = (now: MadeWith, live: MadeWith) =>
  live !== "human" && now !== live && !(live === "imported" && now === "ai_assisted");

/** Nothing but what is said of the change. */
const saysNothingNew = (content: DraftContent, live: DraftContent) =>
  sameContent({ ...content, minor: live.minor, changeNote: live.changeNote }, live);

function* ofChange(content: DraftContent, { live, catchesUp }: Surroundings): Generator<Problem> {
  if (!live) return;
  if (concealsOrigin(content.madeWith, live.madeWith)) yield ["madeWith", `made_with_${live.madeWith}`];
  if (!catchesUp && saysNothingNew(content, live)) yield ["changeNote", "nothing_changed"];
}

function* ofHead(content: DraftContent, { base, review, today }: Surroundings): Generator<Problem> {
  const { document, theme, audience, ...about } = content;
  const { title, summary } = document;
  if (title.trim() === "") yield ["title", "title_required"];
  else if (title.length > 150) yield ["title", "title_long"];
  if (summary.trim() === "") yield ["summary", "summary_required"];
  else if (summary.length > 400) yield ["summary", "summary_long"];
  if (/\[\^/.test(title + summary)) yield ["summary", "head_cites"];
  if (theme === "") yield ["theme", "theme_required"];
  if (audience.length === 0) yield ["audience:everyone", "audience_required"];
  if (!slug.test(about.slug) || about.slug.length > 100) yield ["slug", "slug_form"];
  if (about.changeNote.trim() === "") yield ["changeNote", "change_note_required"];
  const planned = reviewPlanned(content, review);
  const unfit = planned && (isDay(planned) ? refusalOfNextReview(planned, today) : "day");
  if (unfit) yield ["nextReview", unfit];
  const refusal = about.minor ? (base ? minorDocumentRefusal(base, document) : "sections") : null;
  if (refusal) yield ["minor", `minor_refused_${refusal.replace("-", "_")}`];
}

/** Sections that report what others say, or repeat the text, need no mark of their own. */
const asserts = ({ role, markdown }: Section) =>
  (role === "body" || role === "essentials" || role === "unknowns") && markdown.trim() !== "";

function* ofSections({ sections, citations }: ArticleDocument): Generator<Problem> {
  const known = new Set(citations.map(({ key }) => key));
  const keys = sections.map(({ key }) => key);
  for (const { key, heading, markdown } of sections) {
    const field = sectionField(key, "markdown");
    if (heading.trim() === "") yield [sectionField(key, "heading"), "heading_required"];
    if (keys.indexOf(key) !== keys.lastIndexOf(key)) yield [sectionField(key, "heading"), "key_repeated"];
    if (markdown.trim() === "") yield [field, `section_empty|${heading.trim() || "…"}`];
    if (hasConflictMarkers(markdown)) yield [field, `conflict_markers|${heading}`];
    const unknown = citedKeys(markdown).find((cited) => !known.has(cited));
    if (unknown) yield [field, `mark_unknown|${unknown}`];
  }
  if (!sections.some(({ role }) => role === "essentials")) yield ["sections", "essentials_required"];
  if (!sections.some(({ role }) => role === "body")) yield ["sections", "body_required"];
  const cited = sections.some(({ markdown }) => citedKeys(markdown).length > 0);
  if (sections.some(asserts) && !cited) yield ["citations", "citation_required"];
}

function* ofCitations({ sections, citations }: ArticleDocument, today: string): Generator<Problem> {
  const cited = new Set(sections.flatMap(({ markdown }) => citedKeys(markdown)));
  for (const { key, source, publisher, title, url, documentDate, checked, checkedOn } of citations) {
    if (!cited.has(key)) yield [citationField(key, "title"), `citation_unused|${key}`];
    if (title.trim() === "") yield [citationField(key, "title"), `citation_title|${key}`];
    if (!source && !publisher) yield [citationField(key, "publisher"), `citation_publisher|${key}`];
    if (url && !isAddress(url)) yield [citationField(key, "url"), `citation_url|${key}`];
    if (documentDate && !isPartialDate(documentDate)) yield [citationField(key, "documentDate"), "citation_date"];
    else if (documentDate && documentDate > today) yield [citationField(key, "documentDate"), "citation_date_ahead"];
    // A document is not read before it exists, nor the web before its time.
    const since = documentDate && isPartialDate(documentDate) ? documentDate : "1990";
    if (checked !== "unchecked" && !(checkedOn && isDay(checkedOn) && checkedOn <= today && checkedOn >= since))
      yield [citationField(key, "checkedOn"), `citation_checked_on|${key}`];
  }
}

const withoutSpacing = (text: string) => text.replace(/\s+/g, " ").trim();

/** The texts by which a translation is known to be none yet. Titles and headings may be the same in both languages, and so may
 * what has no letters. */
export const textsOf = (document: {
  summary: string;
  keyQuestions: string[];
  sections: Pick<Section, "markdown">[];
}): string[] =>
  [document.summary, ...document.keyQuestions, ...document.sections.map(({ markdown }) => markdown)]
    .filter((text) => /\p{L}/u.test(text))
    .map(withoutSpacing);

function* ofTranslation(document: ArticleDocument, originalTexts: ReadonlySet<string>): Generator<Problem> {
  const stayed = (text: string) => originalTexts.has(withoutSpacing(text));
  if (stayed(document.summary)) yield ["summary", "summary_untranslated"];
  const question = document.keyQuestions.find(stayed);
  if (question !== undefined) yield ["keyQuestions", `question_untranslated|${question}`];
  for (const { key, heading, markdown } of document.sections)
    if (stayed(markdown)) yield [sectionField(key, "markdown"), `section_untranslated|${heading}`];
}

/** All that is missing or wrong, the first thing for each field. Empty: the text may be submitted. */
export function problemsOf(content: DraftContent, around: Surroundings): Problems {
  const found = [
    ...ofHead(content, around),
    ...ofChange(content, around),
    ...ofSections(content.document),
    ...ofCitations(content.document, around.today),
    ...ofTranslation(content.document, around.originalTexts),
  ];
  const problems: Problems = {};
  for (const [field, code] of found) problems[field] ??= code;
  return problems;
}
