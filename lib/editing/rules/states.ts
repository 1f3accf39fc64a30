// The life of a draft, as a table. What is not in it cannot happen.

export const draftStates = ["draft", "submitted", "rejected", "scheduled"] as const;
export type DraftState = (typeof draftStates)[number];

export const draftSteps = [
  "save",
  "submit",
  "take_back",
  "rebase",
  "follow",
  "sign",
  "reject",
  "schedule",
  "unschedule",
  "publish",
  "discard",
] as const;
export type DraftStep = (typeof draftSteps)[number];

/** `gone`: there is no draft any more, for the text is live or was thrown away. */
type Next = DraftState | "gone";

const table: Record<DraftState, Partial<Record<DraftStep, Next>>> = {
  draft: { save: "draft", rebase: "draft", follow: "draft", submit: "submitted", discard: "gone" },
  submitted: {
    take_back: "draft",
    rebase: "submitted",
    sign: "submitted",
    reject: "rejected",
    schedule: "scheduled",
    publish: "gone",
  },
  rejected: { save: "rejected", rebase: "rejected", follow: "rejected", submit: "submitted", discard: "gone" },
  // A schedule that can no longer be carried out is undone: "unschedule" by the portal itself.
  scheduled: { sign: "scheduled", reject: "rejected", unschedule: "submitted", publish: "gone" },
};

/** Where a step leads, or null where it cannot be taken. */
export const nextState = (state: DraftState, step: DraftStep): Next | null => table[state][step] ?? null;

/** May its text be changed? */
export const isOpen = (state: DraftState): boolean => nextState(state, "save") !== null;
