// The last line of a text names the institute that it comes from: "NIH: National Eye Institute".

const organisation =
  /\b(Administration|Agency|Bureau|Cent(er|ers)|Dep(artment|t\.)|Institutes?|Library|Office|Registry|Services?|Department)\b/;
const small = new Set(["and", "for", "in", "of", "on", "the", "to", "with"]);

/** Whether a line is the name of an institute and nothing else. */
export function isInstitute(line: string): boolean {
  if (line.length > 150 || /[.?!:;]$/.test(line)) return false;
  if (line.startsWith("NIH: ")) return true;
  const named = (word: string) => small.has(word) || /^[A-Z]/.test(word);
  return organisation.test(line) && line.split(" ").length > 2 && line.split(" ").every(named);
}

/** The name alone. */
export const instituteName = (line: string): string => line.replace(/^NIH: /, "");

/** The slug under which the portal knows an institute, else its name. */
export const instituteSource = (name: string): string =>
  name === "National Heart, Lung, and Blood Institute" ? "nhlbi" : name;
