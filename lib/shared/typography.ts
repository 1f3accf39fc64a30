// French spacing. The no-break spaces are written as escapes: on a screen they look like any other.

const NARROW = "\u202F";
const NO_BREAK = "\u00A0";

/** Web and mail addresses: a space inside one would break it, and its « ? » or « : » is not punctuation. */
const address = /(?:https?:\/\/|ftp:\/\/|www\.|mailto:|tel:)[^\s«»]+/gi;

/** A sign followed by a word belongs to something else than a sentence: « :smile: », « :8080 », « !important ».
 * Every run of spaces is entered at its start only (`(?<!\s)`), which keeps the search linear. */
const beforeHighSign = /(?<!\s) +(?=[;!?](?![\p{L}\p{N}/=]))/gu;
const beforeColon = /(?<!\s) +(?=:(?![\p{L}\p{N}/=]))/gu;
const beforePercent = /(?<=\d) +(?=[%‰])/g;
const afterOpening = /« *(?!\s)/g;
const beforeClosing = /(?<![\s«]) *»/g;

/** « 10 000 » and « 0 800 840 800 », then « 01 40 05 48 48 » and « 08 019 019 11 »: a year such as 2024 never starts a group of thousands. */
const thousands = /(?<![\d.,]|\d\s)\d{1,3}(?: \d{3})+(?!\d| \d)/g;
const phone = /(?<!\d)0\d(?:(?: \d\d){4}|(?: \d{3}){2} \d\d)(?!\d)/g;

/** Abbreviated units only: « 20 mg », « 38 °C ». An apostrophe after the letter makes it a word (« en 2020 l’hôpital »). */
const unit =
  /(?<=\d) +(?=(?:[kcmµμn]?g|[cdmµμ]?[lL]|[kcmµμn]?m|mmHg|k?cal|kJ|m?mol|m?UI|mSv|mGy|[hs]|min|°C|€)(?:\/[\p{L}\d/]+)?(?![\p{L}\p{N}'’]))/gu;
const minutes = /(?<=\d\u00A0h) +(?=\d\d(?!\d))/g;

const joined = (group: string) => group.replaceAll(" ", NO_BREAK);

function spaced(text: string): string {
  return text
    .replace(beforeHighSign, NARROW)
    .replace(beforeColon, NO_BREAK)
    .replace(beforePercent, NO_BREAK)
    .replace(afterOpening, `«${NO_BREAK}`)
    .replace(beforeClosing, `${NO_BREAK}»`)
    .replace(thousands, joined)
    .replace(phone, joined)
    .replace(unit, NO_BREAK)
    .replace(minutes, NO_BREAK);
}

/**
 * Sets the no-break spaces that French asks for: U+202F before ; ! ? and U+00A0 before : » % and after «, inside numbers
 * and between a number and its unit. An ordinary space is replaced; one is added only inside guillemets, because a colon
 * without a space may be a time (10:30), a ratio or an address. Spaces that are already no-break stay as they are, so
 * applying it twice changes nothing.
 *
 * Source: *Lexique des règles typographiques en usage à l'Imprimerie nationale*, Imprimerie nationale, 2002
 * (« ponctuation », « nombres », « unités »).
 */
export function frenchSpacing(text: string): string {
  let result = "";
  let end = 0;
  for (const match of text.matchAll(address)) {
    result += spaced(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + spaced(text.slice(end));
}
