import { describe, expect, it } from "vitest";
import { type Actor, anonymous, type Role } from "#lib/accounts/rules.ts";
import { canEdit, canSeeDrafts, type EditingRefusal, refusalToStep } from "#lib/editing/policy.ts";
import {
  type DraftState,
  type DraftStep,
  draftStates,
  draftSteps,
  isOpen,
  nextState,
} from "#lib/editing/rules/states.ts";

const person = (personId: string, ...roles: Role[]): Actor => ({
  kind: "person",
  personId,
  pseudonym: personId,
  roles,
});
const moderator = person("m", "moderator");
const clinician = person("c", "clinical_reviewer");
const administrator = person("a", "administrator");
const beginner = person("beginner", "moderator");
const authorModerator = person("author", "moderator");
const authorClinician = person("author", "clinical_reviewer");

describe("the states", () => {
  it.each<[DraftState, Partial<Record<DraftStep, string>>]>([
    ["draft", { save: "draft", rebase: "draft", follow: "draft", submit: "submitted", discard: "gone" }],
    [
      "submitted",
      {
        take_back: "draft",
        rebase: "submitted",
        sign: "submitted",
        reject: "rejected",
        schedule: "scheduled",
        publish: "gone",
      },
    ],
    ["rejected", { save: "rejected", rebase: "rejected", follow: "rejected", submit: "submitted", discard: "gone" }],
    ["scheduled", { sign: "scheduled", reject: "rejected", unschedule: "submitted", publish: "gone" }],
  ])("from %s lead nowhere else", (state, ways) => {
    expect(
      Object.fromEntries(
        draftSteps.flatMap((step) => (nextState(state, step) ? [[step, nextState(state, step)]] : [])),
      ),
    ).toEqual(ways);
  });

  it("let a text be changed until it is submitted, and again once it is sent back", () => {
    expect(draftStates.filter(isOpen)).toEqual(["draft", "rejected"]);
  });
});

describe("who may take a step", () => {
  it.each<[string, DraftStep, DraftState, Actor, boolean, EditingRefusal | null]>([
    ["a moderator writes", "save", "draft", moderator, false, null],
    ["a clinician writes", "save", "draft", clinician, false, null],
    ["nobody unknown writes", "save", "draft", anonymous, false, "needs_editor"],
    ["no citizen writes", "save", "draft", person("x"), false, "needs_editor"],
    ["no association editor writes", "save", "draft", person("x", "association_editor"), false, "needs_editor"],
    ["no administrator as such writes", "save", "draft", person("x", "administrator"), false, "needs_editor"],
    ["nobody writes in what is submitted", "save", "submitted", moderator, false, "wrong_state"],
    ["a clinician says what a translation follows", "follow", "draft", clinician, false, null],
    ["nobody says more of what is submitted", "follow", "submitted", moderator, false, "wrong_state"],
    ["an author submits", "submit", "draft", authorModerator, false, null],
    ["a clinician signs", "sign", "submitted", clinician, false, null],
    ["a clinician signs what is scheduled", "sign", "scheduled", clinician, false, null],
    ["no moderator signs", "sign", "submitted", moderator, false, "needs_clinical_reviewer"],
    ["nobody signs what they wrote", "sign", "submitted", authorClinician, false, "own_text"],
    ["nobody signs a draft", "sign", "draft", clinician, false, "wrong_state"],
    ["a moderator publishes what nobody signed", "publish", "submitted", moderator, false, null],
    ["no clinician publishes", "publish", "submitted", clinician, true, "needs_moderator"],
    ["nobody publishes alone what they wrote", "publish", "submitted", authorModerator, false, "own_text_unread"],
    ["an author publishes what another has signed", "publish", "submitted", authorModerator, true, null],
    ["nobody publishes a draft", "publish", "draft", moderator, false, "wrong_state"],
    ["a moderator schedules", "schedule", "submitted", moderator, false, null],
    ["nobody schedules alone what they wrote", "schedule", "submitted", authorModerator, false, "own_text_unread"],
    ["a moderator unschedules", "unschedule", "scheduled", authorModerator, false, null],
    ["no clinician unschedules", "unschedule", "scheduled", clinician, false, "needs_moderator"],
    ["a clinician sends back", "reject", "submitted", clinician, false, null],
    ["a moderator sends back what is scheduled", "reject", "scheduled", moderator, false, null],
    ["nobody sends back their own", "reject", "submitted", authorModerator, false, "own_text"],
    ["an author takes back", "take_back", "submitted", authorModerator, false, null],
    ["an administrator takes back", "take_back", "submitted", administrator, false, null],
    ["nobody else takes back", "take_back", "submitted", moderator, false, "not_author"],
    ["an author throws away", "discard", "rejected", authorClinician, false, null],
    ["an administrator throws away", "discard", "draft", administrator, false, null],
    ["nobody else throws away", "discard", "draft", clinician, false, "not_author"],
    ["not even who began it, once others wrote it", "discard", "draft", beginner, false, "not_author"],
    ["an author who writes no more", "discard", "draft", person("author"), false, "needs_editor"],
    ["nobody throws away what is submitted", "discard", "submitted", authorModerator, false, "wrong_state"],
  ])("%s", (_, step, state, actor, signed, refusal) => {
    expect(refusalToStep(actor, step, { state, signed, authors: ["author"], createdById: "beginner" })).toBe(refusal);
  });

  it("throws away what nobody has written in yet: whoever began it", () => {
    const draft = { state: "draft", signed: false, authors: [], createdById: "beginner" } as const;
    expect(refusalToStep(beginner, "discard", draft)).toBeNull();
    expect(refusalToStep(moderator, "discard", draft)).toBe("not_author");
  });

  it("signs what grew out of their own words: nobody, though another may", () => {
    const facts = { state: "submitted", signed: false, authors: ["author"], createdById: "author" } as const;
    expect(refusalToStep(clinician, "sign", { ...facts, earlierWriters: ["c", null] })).toBe("own_text");
    expect(refusalToStep(clinician, "sign", { ...facts, earlierWriters: ["x", null] })).toBeNull();
  });

  it.each([
    [anonymous, false, false],
    [person("x"), false, false],
    [person("x", "association_editor"), false, false],
    [person("x", "administrator"), true, false],
    [moderator, true, true],
    [clinician, true, true],
  ])("%o sees drafts: %s, writes: %s", (actor, sees, writes) => {
    expect([canSeeDrafts(actor), canEdit(actor)]).toEqual([sees, writes]);
  });
});
