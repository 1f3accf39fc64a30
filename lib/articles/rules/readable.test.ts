import { describe, expect, it } from "vitest";
import { readable } from "#lib/articles/rules/readable.ts";

const numbers = new Map([
  ["has-2024", 3],
  ["ameli", 12],
]);

describe("a text without its marks", () => {
  it.each([
    ["Cela fait mal à en avoir[^has-2024].", "Cela fait mal à en avoir[3]."],
    ["Deux sources [^has-2024] [^ameli].", "Deux sources[3][12]."],
    ["Une marque sans source[^rien].", "Une marque sans source."],
    ["Une marque \\[^has-2024] qui est du texte.", "Une marque [^has-2024] qui est du texte."],
    ["### Chez l’enfant ###", "Chez l’enfant ###"],
    ["- un\n  - deux\n* trois\n1. quatre", "• un\n  • deux\n• trois\n1. quatre"],
    ["**Appelez le 15** et *restez* calme.", "Appelez le 15 et restez calme."],
    ["2 * 3 * 4 et 5 ** 6 ** 7", "2 * 3 * 4 et 5 ** 6 ** 7"],
    ["Voir [le site](https://exemple.fr/a)[^ameli].", "Voir le site (https://exemple.fr/a)[12]."],
    ["![une image](a.png)", "![une image](a.png)"],
    ["prix\\*", "prix*"],
    ["", ""],
  ])("%j is read %j", (markdown, text) => expect(readable(markdown, numbers)).toBe(text));

  it("is made quickly of texts that mean harm", () => {
    for (const part of [" ", "*", "**a", "[", "[a](", "[^", "\\", "# ", "- ", "\n"])
      readable(part.repeat(100_000), numbers);
  }, 5_000);
});
