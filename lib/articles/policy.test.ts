import { describe, expect, it } from "vitest";
import { type Actor, anonymous, type Role } from "#lib/accounts/rules.ts";
import { canSeeReviews, refusalToSignArticle, refusalToUnpublish } from "#lib/articles/policy.ts";

const person = (personId: string, ...roles: Role[]): Actor => ({
  kind: "person",
  personId,
  pseudonym: personId,
  roles,
});
const live = { status: "published" as const, writers: ["author", null] };

describe("who may sign a whole text", () => {
  it.each([
    ["a clinical reviewer", person("r", "clinical_reviewer"), live, null],
    ["one who moderates as well", person("r", "clinical_reviewer", "moderator"), live, null],
    ["nobody unknown", anonymous, live, "needs_clinician"],
    ["no citizen", person("c"), live, "needs_clinician"],
    ["no moderator", person("m", "moderator"), live, "needs_clinician"],
    ["no administrator as such", person("a", "administrator"), live, "needs_clinician"],
    ["none of its writers", person("author", "clinical_reviewer"), live, "own_text"],
    [
      "not a withdrawn one",
      person("r", "clinical_reviewer"),
      { ...live, status: "withdrawn" as const },
      "not_published",
    ],
    ["not a draft", person("r", "clinical_reviewer"), { ...live, status: "draft" as const }, "not_published"],
    [
      "not one that is gone",
      person("r", "clinical_reviewer"),
      { ...live, status: "superseded" as const },
      "not_published",
    ],
  ])("%s", (_, actor, text, refusal) => {
    expect(refusalToSignArticle(actor, text)).toBe(refusal);
  });
});

describe("who may unpublish", () => {
  it.each([
    ["a moderator", person("m", "moderator"), live, null],
    ["an administrator", person("a", "administrator"), live, null],
    ["its own author, if a moderator", person("author", "moderator"), live, null],
    ["nobody unknown", anonymous, live, "needs_editor"],
    ["no association editor", person("e", "association_editor"), live, "needs_editor"],
    ["no clinical reviewer", person("r", "clinical_reviewer"), live, "needs_editor"],
    ["not twice", person("m", "moderator"), { status: "withdrawn" as const }, "not_published"],
    ["not a draft", person("m", "moderator"), { status: "draft" as const }, "not_published"],
  ])("%s", (_, actor, article, refusal) => {
    expect(refusalToUnpublish(actor, article)).toBe(refusal);
  });
});

it.each([
  [anonymous, false],
  [person("c"), false],
  [person("e", "association_editor"), false],
  [person("m", "moderator"), true],
  [person("r", "clinical_reviewer"), true],
  [person("a", "administrator"), true],
])("%o sees the reviews: %s", (actor, sees) => {
  expect(canSeeReviews(actor)).toBe(sees);
});
