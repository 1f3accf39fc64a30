import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findPhoneNumbers, phoneHref, shortNumbers } from "#lib/help/rules/phone-numbers.ts";
import type { HelpLine } from "#lib/help/schema.ts";

const short = ["3114", "3919", "3989", "116006"];

/** Makes the numbers visible: « le [15] ». */
function marked(text: string): string {
  let result = "";
  let end = 0;
  for (const number of findPhoneNumbers(text, short)) {
    result += `${text.slice(end, number.start)}[${text.slice(number.start, number.end)}]`;
    end = number.end;
  }
  return result + text.slice(end);
}

describe("to call", () => {
  it.each([
    "[01 40 05 48 48]",
    "Appelez le [0 800 08 11 11], gratuit.",
    "[0\u00A0800\u00A0235\u202F235]",
    "le [08 019 019 11]",
    "le [09 69 325 900]",
    "[01.40.05.48.48] ou [01-40-05-48-48]",
    "[+33 1 40 05 48 48], [+33 (0)1 40 05 48 48]",
    "Le [3919] peut vous conseiller. Tabac : [39 89], [3989] ou [39\u00A089].",
    "[116 006], [3919] and associations",
    "APPEL [3919]",
    "Appelez le [15].",
    "Appelez le [15] s’il y a un signe.",
    "appelez le [15] et massez",
    "Le [15] ou le [112] vous aide, jour et nuit.",
    "le [15] (Samu), le [18] (pompiers) ou le [112]",
    "Appelez le [15]\u00A0: on vous guide.",
    "Demandez l’avis du [15] si le sang ne s’arrête pas. Le médecin du [15] vous guide.",
    "En mer, le [196]. À la rue : le [115]. Enfant : le [119].",
    "écrivez un SMS au [114]",
    "[15] ou [112]",
    "[15], [18] ou [112]",
    "le Samu ([15])",
    "Urgence : [15] ou [112] ; par SMS, le [114].",
    "la garde : le [116 117]",
    "Call [15] (ambulance) or [17] (police).",
    "Dial [15] or [112], or [18]. Then wait.",
    "call [15] again, call [15] first, call [15] from the first signs",
    "Emergency: [15] (Samu), [18] (fire service) or [112], day and night. By text message: [114].",
    "[114], by text message",
    "Call the doctor or [15]. The doctor on [15] will tell you.",
    "[15] tells you what to do. Take none unless [15] agrees.",
    "Call [112]; by text message, [114].",
  ])("%s", (text) => expect(marked(text.replace(/[[\]]/g, ""))).toBe(text));
});

describe("no number to call", () => {
  it.each([
    "le 15 novembre, du 15 au 20 mars, le 15 et le 18 mai, le 17\u00A0mars 2026",
    "avant le 15, dès le 18, jusqu’au 15, né le 17",
    "le 15 du mois, le 15 de chaque mois, du 15 au 20, du 1er au 15, du 5 au 18, le 5 ou le 15",
    "le 15 janv., le 18 sept. 2024, le 115 000",
    "le 15/11/2024, le 15.11.2024, le 15-11",
    "15 minutes, 15\u00A0%, 17 ans, 18 mois, 112 kg, 115 mg, 15 à 20 jours, 15°",
    "au 15 rue de la Paix, au 17, avenue Foch, au 18 bis",
    "l’article 15, l’article L. 3114-5, R3114, page 112, chapitre 17",
    "en 2024, en 1980, 3 114 personnes, 3114 personnes, 3919 euros, 53 000 cas, 116 000 personnes, 3919,50",
    "TSA 20730, 75334 Paris Cedex 07, cerfa n° 15692*01, 0140054848, 0.123456789",
    "10 000 000 000, 1 000 000 000 0",
    "Under 18. If you are under 18, call your doctor. Aged 2 to 17. Under or over 18.",
    "on 15 November, on 15 May, call 15 to 20 people, if 15 or more, ask 15 or more people, call 15 minutes before",
    "between 15 and 18 years, 15 or 18 months",
    "le 114e, le 15e jour, les 15, le 1 115, B 12 ou 15",
    "Score : 15. Température : 18 °C",
  ])("%s", (text) => expect(marked(text)).toBe(text));
});

test.each([
  ["0 800\u00A008 11 11", "tel:0800081111"],
  ["+33 (0)1 40 05 48 48", "tel:+33140054848"],
  ["3919", "tel:3919"],
  // By voice it answers nobody.
  ["114", "sms:114"],
])("%s leads to %s", (number, href) => expect(phoneHref(number)).toBe(href));

test("the short numbers of the registry are those that nothing else tells from a figure", () => {
  const line = (...numbers: string[]) => ({ numbers: numbers.map((number) => ({ number })) }) as unknown as HelpLine;
  const lines = [line("15"), line("39 89", "01 40 05 48 48"), line("116 006")];
  expect(shortNumbers(lines)).toEqual(["3989", "116006"]);
});

test("numbers are pieces of the text, in its order, and lead to their own digits", () => {
  const piece = fc.constantFrom(
    ..."15|112|114|3919|39 89|01 40 05 48 48|+33|le|au|ou|call|or| |\u00A0|, |. |(Samu)|mars|minutes|é|\uFFFC".split(
      "|",
    ),
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join(" ")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { start, end, href } of findPhoneNumbers(text, short)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(href.replace(/\D/g, "")).toBe(text.slice(start, end).replace(/\D/g, ""));
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
