// Telephone numbers in running text, in French and in English, so that one can tap them. A frightened person must never reach
// somebody by a false link: what may be a date, an age or a dose stays text.
import type { HelpLine } from "#lib/help/schema.ts";

/** A number in a text, from one place up to another, and where it leads. */
export type PhoneNumber = { start: number; end: number; href: string };

/** 114 is reached by text message or video, not by voice (https://www.urgence114.fr): its link opens a message. */
export const isWrittenTo = (number: string): boolean => number === "114";

/** Where a number leads, however it is spaced. */
export function phoneHref(number: string): string {
  const digits = number.replace(/\(0\)|[^\d+]/g, "");
  return `${isWrittenTo(digits) ? "sms" : "tel"}:${digits}`;
}

/** Ten digits are a number by their form: « 01 40 05 48 48 », « 0 800 08 11 11 », « 08 019 019 11 », « +33 1 40 05 48 48 ». Without
 * a space they may be an ISBN or a file's number. */
const longNumbers = [
  /(?<![\p{L}\d+,.]|\d\s)0(?=\d{0,4}\s)(?:\s?\d){9}(?!\d)/gu,
  /(?<![\p{L}\d,.])0\d([.-])\d\d(?:\1\d\d){3}(?![.-]?\d)/gu,
  /(?<![\p{L}\d])\+33\s?(?:\(0\)\s?)?\d(?:\s?\d){8}(?!\d)/gu,
];

/** The emergency numbers of the national plan (Arcep, décision n° 2018-0881), which are figures as any other. */
const emergencyNumbers = /(?<![\p{L}\d+,./°-]|\d\s)(?:1[578]|11[2459]|19[16]|116\s\d{3})(?![\p{L}\d])/gu;

const months =
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december|janv|févr|avr|juil|sept|oct|nov|déc|jan|feb|mar|apr|jun|jul|aug|dec";
const counted =
  "ans?|mois|semaines?|jours|heures?|minutes?|secondes?|fois|personnes?|patients?|patientes?|cas|décès|enfants?|femmes?|hommes?|euros?|pour cent|years?|months?|weeks?|days|hours?|seconds?|times?|people|women|men|children|cases|deaths|percent|per cent|[kcmµ]?g|[cdm]?l|[ckm]?m|mmHg|min|h|s";
const places = "bis|ter|rue|avenue|boulevard|place|quai|chemin|route|allée|impasse|cours|square|street|road";

/** What makes a figure of a number before it: a sign, a unit, a month (of one day or of several), the address of a house. */
const figure = new RegExp(
  [
    String.raw`^\s?[%‰°€$£]`,
    String.raw`^[-–/.,:]\d|^\s\d{3}(?!\d)`,
    String.raw`^\s(?:${counted}|(?:du|de ce|de chaque) mois)(?![\p{L}\d’'])`,
    String.raw`^\s(?:ou|et|or|and)\s(?:plus|moins|more|less|fewer|older|younger|over|under)(?!\p{L})`,
    String.raw`^,?\s(?:${places})(?!\p{L})`,
    String.raw`^\s?(?:à|-|–|to)\s?\d`,
    String.raw`^(?:\s?(?:,|et|ou|au|and|or)\s?(?:le\s|au\s)?\d{1,2})*\s(?:of\s)?(?:${months})(?!\p{L})`,
  ].join("|"),
  "iu",
);

/** What the text may go on with after a number to call, where nothing but this tells it from a figure. */
const goesOn =
  /^(?:$|[\s]?[.,;:!?)»”\uFFFC]|\s[(«–—]|\s(?:or|and|at|if|too|by|in|from|day|with|without|even|the|now|right|for|while|when|as|unless|first|but|then|so|because|before|again|who|will|ou|et|puis|si|en|jour|tout|sans|par|dès|pour)(?!\p{L}))/u;

/** « le 15 », where it is no day: « avant le 15 », « jusqu’au 15 ». */
const ledInFrench =
  /(?:(?<![\p{L}\d’'-]|(?:avant|après|depuis|dès|entre|vers|née?s?|payée?s?|reçue?s?)\s)(?:le|au)|(?<!\p{L})(?:avis|accord|conseils?|médecin|équipe) du)\s$/iu;

/** « call 15 », « Urgence : 15 », « Samu (15) », « call your doctor or 15 ». */
const led = [
  /(?<!\p{L})(?:appel(?:ez|er)|compos(?:ez|er)|call(?:s|ing)?|dial(?:ling)?|text(?:ing)?|ask|tell|(?:write|message) to|(?:doctor|police) on)\s$/iu,
  /(?:urgence|danger|emergency|to call)[^.:;!?\d]{0,40}\s?:\s$/iu,
  /(?:text message|sms)\s?[:,]\s$/iu,
  /(?:samu|pompiers|police|gendarmerie|ambulance|fire (?:service|brigade))\s\($/iu,
  /(?<!\p{L})(?:call|appelez)\s[^.:;!?]*\D,?\s(?:or|ou)\s$/iu,
];

/** « 15 (Samu) », « 114 by text message », « 15 tells you what to do ». */
const named =
  /^(?:\s\((?:samu|ambulance|police|gendarmerie|fire|pompiers)|,?\s(?:par sms|by text message|in an emergency|(?:guides|helps|tells) you|agrees|says so)(?!\p{L}))/iu;
/** « 15 ou 112 »: nothing else is called 112 in such a row. */
const joinsEurope = /^(?:\s?,\s\d\d)*,?\s(?:ou|or)\s112(?!\d)/u;
/** What stands between the numbers of one row: « 15 (Samu), le 18 ou le 112 ». */
const row = /^(?:\s\([^()]{1,60}\))?(?:\s?[,;/]\s?|,?\s(?:ou|et|puis|or|and|then)\s){1,2}(?:le\s)?$/u;
/** « du 5 au 15 », « le 5 ou le 15 »: days. */
const afterFigure = /\d(?:er)?,?\s(?:(?:et|ou|puis)\s)?(?:le|au)\s$/u;

/** Enough of the text before a number to tell what it is. */
const nearby = 200;

/** @param between what separates it from the number before, if that is one to call. */
function isCall(before: string, after: string, between: string | null): boolean {
  const isInRow = between !== null && row.test(between);
  if (figure.test(after) || (afterFigure.test(before) && !isInRow)) return false;
  if (ledInFrench.test(before) || named.test(after)) return true;
  if (!goesOn.test(after)) return false;
  return (
    isInRow ||
    (joinsEurope.test(after) && /(?:^|[^\p{L}\d])$/u.test(before)) ||
    led.some((pattern) => pattern.test(before))
  );
}

/** The numbers of the registry that no form tells from another figure, and no emergency number: « 3919 », « 116 006 ». */
export const shortNumbers = (helpLines: readonly HelpLine[]): string[] =>
  helpLines
    .flatMap(({ numbers }) => numbers.map(({ number }) => number.replaceAll(" ", "")))
    .filter(({ length }) => length > 3 && length < 10);

/** As they are written or closed up: « 39 89 ». As part of a number of law (« L. 3114-5 ») it is none. */
function patternOf(short: readonly string[]): RegExp | null {
  const forms = short.map((digits) => digits.replace(/(?<=^\d\d)(?=\d\d$)|(?=\d{3}$)(?<=^\d{3})/g, "\\s?"));
  return forms.length > 0
    ? new RegExp(`(?<![\\p{L}\\d+,./°-]|\\d\\s|(?<!\\p{L})[LRD]\\.?\\s?)(?:${forms.join("|")})(?![\\p{L}\\d])`, "gu")
    : null;
}

/**
 * The numbers that a text gives to call, in its order.
 * @param short the only ones of four to nine digits: see `shortNumbers`.
 */
export function findPhoneNumbers(text: string, short: readonly string[]): PhoneNumber[] {
  const help = patternOf(short);
  const sure = [...longNumbers, ...(help ? [help] : [])].flatMap((pattern) => [...text.matchAll(pattern)]);
  const known = new Set(sure.map(({ index }) => index));
  const all = [...sure, ...text.matchAll(emergencyNumbers)].sort((a, b) => a.index - b.index);
  const found: PhoneNumber[] = [];
  for (const { index: start, 0: number } of all) {
    const end = start + number.length;
    const last = found.at(-1)?.end ?? null;
    if (last !== null && start < last) continue;
    const [before, after] = [text.slice(Math.max(0, start - nearby), start), text.slice(end, end + nearby)];
    const isNumber = known.has(start)
      ? number.length > 7 || !figure.test(after)
      : isCall(before, after, last === null ? null : text.slice(last, start));
    if (isNumber) found.push({ start, end, href: phoneHref(number) });
  }
  return found;
}
