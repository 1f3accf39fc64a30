// The help lines of an article's own subject, for the box of its red flags: 17 and 3919 where the text is about violence.
import type { SectionRole } from "#lib/articles/rules/document.ts";
import type { SectionView } from "#lib/articles/views/article.ts";
import { phoneHref } from "#lib/help/rules/phone-numbers.ts";
import type { HelpLine } from "#lib/help/schema.ts";
import { emergencyNumbers, type HelpTopic } from "#lib/help/views.ts";

/** `first`: what the article is about. `last`: what one of its red flags needs. */
export type SubjectHelp = { first: HelpLine[]; last: HelpLine[] };

/** A line to stop smoking is for another day than one with a red flag. */
const dangers: readonly HelpTopic[] = ["emergency", "violence", "children"];
const onEveryPage: readonly string[] = emergencyNumbers;
/** Beside the four of every page, more than three and nobody finds theirs. */
const most = 3;

const phoneLink = /<a href="((?:tel|sms):[\d+]+)"/g;

/** By the link of their number. A service with a number in each region has none to put forward. */
function linesOfDanger(helpLines: readonly HelpLine[]): Map<string, HelpLine> {
  const lines = helpLines.filter(({ numbers, topic }) => numbers.length === 1 && dangers.includes(topic));
  const addressed = lines.flatMap((line) => line.numbers.map(({ number }) => ({ number, line })));
  const others = addressed.filter(({ number }) => !onEveryPage.includes(number));
  return new Map(others.map(({ number, line }) => [phoneHref(number), line]));
}

/**
 * Read in the finished texts, so that the box says what they say. What both the essentials and the red flags or the human help
 * name is of the subject. What the red flags alone name comes last: on the page about migraine, 18 is there for the gas of a
 * heater. Human help alone does not tell: on the page about sprains, it thinks of violence too.
 */
export function subjectHelp(
  sections: readonly SectionView[],
  html: ReadonlyMap<string, string>,
  helpLines: readonly HelpLine[],
): SubjectHelp {
  const known = linesOfDanger(helpLines);
  const namedIn = (...roles: SectionRole[]): Set<HelpLine> => {
    const texts = sections.filter(({ role }) => roles.includes(role)).map(({ key }) => html.get(key) ?? "");
    const addresses = Array.from(texts.join("").matchAll(phoneLink), ([, address = ""]) => address);
    return new Set(addresses.flatMap((address) => known.get(address) ?? []));
  };
  const first = [...namedIn("essentials").intersection(namedIn("red_flags", "human_help"))].slice(0, most);
  const last = [...namedIn("red_flags").difference(new Set(first))].slice(0, most - first.length);
  return { first, last };
}
