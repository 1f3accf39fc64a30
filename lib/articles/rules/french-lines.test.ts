import { expect, it } from "vitest";
import { withFrenchLines } from "#lib/articles/rules/french-lines.ts";
import { anArticleDocument } from "#tests/support/factories.ts";

const asked = anArticleDocument({ title: "La grippe : que faire ?", keyQuestions: ["Combien de temps ?"] });

it("sets the spaces of French lines, and leaves Markdown and other languages as they are", () => {
  const french = withFrenchLines(asked, "fr");
  expect(french).toMatchObject({
    title: "La grippe\u00A0: que faire\u202F?",
    keyQuestions: ["Combien de temps\u202F?"],
  });
  expect(french.sections.map(({ markdown }) => markdown)).toEqual(asked.sections.map(({ markdown }) => markdown));
  expect(withFrenchLines(asked, "en")).toBe(asked);
});
