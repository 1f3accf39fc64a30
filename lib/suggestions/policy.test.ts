import { describe, expect, it } from "vitest";
import { type Actor, anonymous, type Role } from "#lib/accounts/rules.ts";
import { canSeeQueue, refusalToDecide, refusalToSign } from "#lib/suggestions/policy.ts";

const person = (personId: string, ...roles: Role[]): Actor => ({
  kind: "person",
  personId,
  pseudonym: personId,
  roles,
});
const interested = new Set(["paid"]);
const submitted = { status: "submitted" as const, authorId: "author", decidedById: null, interested };
const accepted = {
  status: "awaiting_signature" as const,
  authorId: "author",
  decidedById: "moderator",
  interested,
};

describe("who may decide", () => {
  it.each([
    ["a moderator", person("m", "moderator"), submitted, null],
    ["nobody unknown", anonymous, submitted, "needs_moderator"],
    ["no citizen", person("c"), submitted, "needs_moderator"],
    ["no association editor", person("e", "association_editor"), submitted, "needs_moderator"],
    ["no clinical reviewer", person("r", "clinical_reviewer"), submitted, "needs_moderator"],
    ["no administrator as such", person("a", "administrator"), submitted, "needs_moderator"],
    ["never the author", person("author", "moderator"), submitted, "own_suggestion"],
    ["never who declared an interest", person("paid", "moderator"), submitted, "own_interest"],
    ["a moderator, on a stranger's", person("m", "moderator"), { ...submitted, authorId: null }, null],
    ["not twice", person("m", "moderator"), accepted, "already_decided"],
  ])("%s", (_, actor, target, refusal) => {
    expect(refusalToDecide(actor, target)).toBe(refusal);
  });
});

describe("who may sign", () => {
  it.each([
    ["a clinical reviewer", person("r", "clinical_reviewer"), accepted, null],
    ["no moderator", person("m", "moderator"), accepted, "needs_clinical_reviewer"],
    ["never the author", person("author", "clinical_reviewer"), accepted, "own_suggestion"],
    ["never who declared an interest", person("paid", "clinical_reviewer"), accepted, "own_interest"],
    ["never who accepted it", person("moderator", "moderator", "clinical_reviewer"), accepted, "already_moderated"],
    ["not before it is accepted", person("r", "clinical_reviewer"), submitted, "already_decided"],
  ])("%s", (_, actor, target, refusal) => {
    expect(refusalToSign(actor, target)).toBe(refusal);
  });
});

describe("who sees the queue", () => {
  it.each([
    [anonymous, false],
    [person("c"), false],
    [person("e", "association_editor"), false],
    [person("m", "moderator"), true],
    [person("r", "clinical_reviewer"), true],
    [person("a", "administrator"), true],
  ])("%o: %s", (actor, sees) => {
    expect(canSeeQueue(actor)).toBe(sees);
  });
});
