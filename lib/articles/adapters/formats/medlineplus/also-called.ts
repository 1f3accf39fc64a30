// Other names of a subject, where the text gives them without doubt: "Flu, also called influenza, is …", "COPD (chronic
// obstructive pulmonary disease)".

/** A name has a few words, or is an abbreviation: what stands in brackets may be a remark, as in "Water Safety (Recreational)". */
const isName = (text: string) =>
  text.split(" ").length <= 6 && (/[A-Z].*[A-Z]/.test(text) || /^[\p{L}-]+ [\p{L}'’ -]+$/u.test(text));

const remark = /,|^(also|called|for|including|or|see|sometimes|such|which|who|with)\b/i;
const bracket = /^ \(([^()]{2,60})\)/;
const naming =
  /^(?: \([^()]*\))?,? (?:is )?(?:also|sometimes) (?:called|known as) (?:an? |the )?["“]?([^,.;:()"”]{2,60}?)["”]?(?:[,.;:()]| (?:and|are|has|have|happens|is|means|occurs|or|was|which)\b)/;

/** What a text says right after it names the subject for the first time. */
function namesAfter(title: string, text: string): string[] {
  const at = text.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0) return [];
  const after = text.slice(at + title.length);
  const inBrackets = after.match(bracket)?.[1]?.trim() ?? "";
  const named = after.match(naming)?.[1]?.trim() ?? "";
  return [isName(inBrackets) && !remark.test(inBrackets) ? inBrackets : "", named].filter((name) => name !== "");
}

/** @param openings the beginning of the text: its first heading, its first paragraph. */
export function alsoCalledIn(title: string, openings: readonly string[]): string[] {
  const [, bare, own] = title.match(/^([^()]+) \(([^()]+)\)$/) ?? [];
  const fromTitle = bare && own && isName(own) ? [bare, own] : [];
  return [...fromTitle, ...openings.flatMap((text) => namesAfter(bare ?? title, text))];
}
