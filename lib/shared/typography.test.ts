import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frenchSpacing } from "#lib/shared/typography.ts";

/** Makes the no-break spaces visible: ~ is U+00A0, _ is U+202F. */
const seen = (text: string) => frenchSpacing(text).replaceAll("\u00A0", "~").replaceAll("\u202F", "_");

describe("frenchSpacing", () => {
  it.each([
    ["Quoi ? Oui ! Non ;", "Quoi_? Oui_! Non_;"],
    ["Vraiment ?!", "Vraiment_?!"],
    ["À retenir : 15 %", "À retenir~: 15~%"],
    ["5 ‰", "5~‰"],
    [" ?", "_?"],
    ["Fin  ?", "Fin_?"],
  ])("replaces the space before a high sign: %s", (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it.each([
    ["«mot»", "«~mot~»"],
    ["« mot »", "«~mot~»"],
    ["« « a » »", "«~«~a~»~»"],
    ["«", "«~"],
    ["»", "~»"],
    ["«»", "«~»"],
  ])("sets the spaces inside guillemets, even where they are missing: %s", (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it.each([
    ["20 mg", "20~mg"],
    ["120 mg/j et 3 g/L", "120~mg/j et 3~g/L"],
    ["38,5 °C", "38,5~°C"],
    ["120 mmHg", "120~mmHg"],
    ["à 14 h 30", "à 14~h~30"],
    ["10 000 cas, 1 234 567,5", "10~000 cas, 1~234~567,5"],
    ["01 40 05 48 48", "01~40~05~48~48"],
    ["0 800 840 800", "0~800~840~800"],
  ])("keeps a number and its unit together: %s", (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it.each([
    "https://example.org/a?b=c:d!e;f",
    "www.example.org:8080",
    "10:30",
    "ratio 1:2",
    "Bonjour!",
    "en 2020 l’hôpital",
    "en 2020 s'ouvre",
    "en 2020 300 personnes",
    "a :smile: b",
    "a != b",
    "ligne\n? suite\n»",
    "déjà\u00A0? fait\u202F:",
    "«\u202Fmot\u202F»",
    "",
  ])("leaves alone: %s", (text) => {
    expect(frenchSpacing(text)).toBe(text);
  });

  it("corrects the sentence around an address and not the address", () => {
    expect(seen("Voir https://example.org/?q=1 ; et « https://example.org/a » !")).toBe(
      "Voir https://example.org/?q=1_; et «~https://example.org/a~»_!",
    );
  });

  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom(..." \n\u00A0\u202F«»;:!?%‰=/0123456789abmgLhl.,'’-".split(""), "https://", "mg", "°C"),
      maxLength: 60,
    }),
  );

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = frenchSpacing(text);
        expect(frenchSpacing(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it("changes nothing but spaces", () => {
    const bare = (text: string) => text.replace(/[ \u00A0\u202F]/g, "");
    fc.assert(fc.property(anyText, (text) => bare(frenchSpacing(text)) === bare(text)));
  });

  it("never touches an address", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(frenchSpacing(`Voir ${url} : fin`)).toBe(`Voir ${url}\u00A0: fin`);
      }),
    );
  });

  it.each([" ", "« ", "1 ", "100 ", "https://", "»", " »", "0 ", "1".repeat(3)])(
    "stays linear on %j repeated",
    (part) => {
      // Quadratic, it would not end in the time that a test has.
      expect(frenchSpacing(part.repeat(200_000 / part.length)).length).toBeGreaterThan(100_000);
    },
  );
});
