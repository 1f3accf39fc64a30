import type { PageLocale } from "#lib/shared/addresses.ts";

const french =
  /[àâäçéèêëîïôöùûüœæ«]|(?<![\p{L}\d])(?:le|la|les|un|une|des|du|de|et|ou|en|au|aux|par|pour|sur|dans|chez|avec|sans|que|quand|est|vos|votre)(?![\p{L}\d])|(?<!\p{L})[ldn]['’]\p{L}/iu;
const english =
  /(?<![\p{L}\d])(?:the|of|and|for|with|without|in|on|to|from|by|at|your|you|what|when|how|why|is|are|who|or|an?)(?![\p{L}\d])|\p{L}['’]s(?!\p{L})/iu;

/** The language of a document's title: by the little words that one language has and the other has not, else that of most of
 * its publisher's documents; null where nobody knows. */
export function titleLanguage(title: string, publishers: PageLocale | null): PageLocale | null {
  // What stands behind it in brackets is ours: « (brochure) », « (fact sheet) ».
  const words = title.replace(/\([^()]*\)\s*$/, "");
  if (french.test(words)) return "fr";
  return english.test(words) ? "en" : publishers;
}
