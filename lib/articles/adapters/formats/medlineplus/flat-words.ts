// What the words of a line say about what it was, in the plain English of these texts.

const interrogative =
  /^(Are|At what|Can|Could|Did|Do|Does|For whom|How|If|Is|Must|Should|To whom|Was|Were|What|What's|When|Where|Which|Who|Whom|Whose|Why|Will|With|Would)\b/;

/** Whether a line is one question, as the headings are: "What causes asthma?" */
export const isQuestion = (line: string): boolean =>
  line.length <= 160 &&
  interrogative.test(line) &&
  line.indexOf("?") === line.length - 1 &&
  !/[.!] /.test(line.replace(/\b\w{1,2}\. /g, ""));

/** Whether the items of a list are questions, as in "Ask your doctor:". */
export const asksQuestions = (items: readonly string[]): boolean => items.every((item) => item.endsWith("?"));

/** Whether a line ends as sentences do. */
export const isSentence = (line: string): boolean => /[.?!:;]["')\]]?$/.test(line);

/** Whether a line can be a short title: "Talk therapy". */
export const isTitle = (line: string): boolean =>
  line.length <= 60 &&
  /^["A-Z0-9]/.test(line) &&
  !/[.?!:;,]$|, \p{Ll}/u.test(line) &&
  !/\b(are|can|could|has|have|is|may|should|will)\b/.test(line);

const openEnd =
  /\b(an?|and|are|as|by|can|for|from|if|include|includes|including|involve|is|like|may|might|must|of|often|or|should|that|the|they|to|usually|when|will|with|you|your)$/i;

/** Whether a paragraph announces a list: "Symptoms include:", "They may be treated with". */
export const announcesList = (line: string): boolean => line.endsWith(":") || openEnd.test(line);

/** Whether an item announces a list inside it. Items are cut short, so that fewer words prove it. */
export const announcesInnerList = (item: string): boolean =>
  item.endsWith(":") || /\b(by|if|include|includes|including|like|such as)$/.test(item);

const article = /^(an?|the)\b/i;
const significantWords = (text: string) => text.toLowerCase().match(/[\p{L}\d-]{4,}/gu) ?? [];
const isTitleCase = (line: string) => /^\p{Lu}\S* (?:(?:and|for|in|of|the|to) )*\p{Lu}/u.test(line);

/** Whether a title announces a text: it is written as titles are, or its words come again in the first sentence. */
function announces(title: string, text: string): boolean {
  if (isTitleCase(title)) return true;
  const [opening = ""] = text.split(/(?<=[.?!]) /);
  const words = new Set(significantWords(opening));
  return !article.test(title) && significantWords(title).some((word) => words.has(word));
}

/** Whether a line after a list whose end was lost is the title of what follows: short, between whole sentences. */
export const titlesAfter = (line: string, next: string, items: readonly string[]): boolean =>
  isTitle(line) &&
  isSentence(next) &&
  isSentence(items.at(-1) ?? "") &&
  items.filter(isSentence).length > items.length / 2 &&
  announces(line, next);

const resuming =
  /^(A few|After|Also|Although|As|At first|Because|But|Each|Even|For|Health care|However|If|In|It|It's|Many|More|Most|No|None|Not|Often|Once|Other|Others|Over time|People|Rarely|Researchers|Some|Sometimes|Symptoms|Talk|That|The|There|There's|These|They|This|Those|To|Treatments?|Usually|When|While|With|You|Your)\b/;

const firstWord = (line: string) => line.match(/^[\w'’-]+/)?.[0] ?? "";

const looksBack = /^(All of these|These)\b|\bof these\b/;

/** Whether a line goes on with the text after a list whose end was lost: a whole sentence after items that are none and
 * begin otherwise, an answer after questions, a remark on all items.
 * @param goesOn more of the list, or of the text, comes right after it. */
export function resumesText(line: string, items: readonly string[], goesOn: boolean): boolean {
  if (!isSentence(line) || !resuming.test(line) || items.length === 0) return false;
  if (items.some((item) => firstWord(item) === firstWord(line))) return false;
  if (!goesOn && looksBack.test(line)) return true;
  if (!line.includes("?") && items.every((item) => item.includes("?"))) return true;
  const sentences = items.filter(isSentence).length;
  return sentences === 0 || (!goesOn && sentences / items.length < 0.5);
}
