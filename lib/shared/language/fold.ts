/** Lower case, without accents or ligatures: the form in which words are compared. */
export function fold(word: string): string {
  // Decomposing may bring forth capitals (ᴬ), and lowering them marks (İ).
  const letters = word.normalize("NFKD").toLowerCase().normalize("NFKD");
  return letters.replace(/\p{M}/gu, "").replace(/œ/g, "oe").replace(/æ/g, "ae");
}
