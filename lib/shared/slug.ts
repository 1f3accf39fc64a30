/** Lower-case ASCII words joined by hyphens, whole words as long as they fit: « L’œil rouge » becomes "l-oeil-rouge", and
 * "Crohn's disease" "crohns-disease". Empty where the text has no letter or digit of that kind. */
export function slugOf(text: string, longest = 100): string {
  const words = text
    .toLowerCase()
    .replace(/['’](?=s\b)/g, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .match(/[a-z0-9]+/g);
  let slug = "";
  for (const word of words ?? []) {
    const longer = slug === "" ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
