import { expect, it } from "vitest";
import { howMade } from "#lib/articles/views/how-made.ts";

const signature = (revision: number) => ({ by: "R", at: new Date(), note: "", interests: "", revision });

it.each([
  ["ai_assisted", null, null, "madeWith.ai_assisted"],
  ["ai_assisted", "M", null, "lastChangeRead.ai_assisted"],
  ["ai_assisted", null, 3, "madeWithThenRead.ai_assisted"],
  ["ai_assisted", "M", 3, "madeWithThenRead.ai_assisted"],
  ["ai_assisted", "M", 2, "madeWithReadBefore.ai_assisted"],
  ["imported", null, null, "madeWith.imported"],
  ["imported", null, 3, "madeWithThenRead.imported"],
  ["imported", "M", 1, "madeWithReadBefore.imported"],
  ["imported", "M", null, "lastChangeRead.imported"],
  ["human", "M", null, "madeWith.human"],
  ["human", null, 3, "madeWithThenRead.human"],
] as const)("made by %s, last change decided by %s, revision 3, signed %s: %s", (madeWith, decidedBy, signed, key) => {
  const revision = { number: 3, madeWith, decidedBy };
  expect(howMade({ revision, partlyRead: false, signature: signed === null ? null : signature(signed) })).toBe(key);
});

it.each(["ai_assisted", "imported"] as const)(
  "%s: an earlier change that somebody read is not forgotten",
  (madeWith) => {
    const made = { revision: { number: 3, madeWith, decidedBy: null }, signature: null, partlyRead: true };
    expect(howMade(made)).toBe(`changesRead.${madeWith}`);
  },
);
