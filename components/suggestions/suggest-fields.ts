// The fields of the form by which one proposes a change, in its order.
export const suggestFields = [
  "text",
  "rationale",
  "citationPublisher",
  "citationTitle",
  "citationUrl",
  "citationDate",
  "interests",
  "minor",
] as const;
export type SuggestField = (typeof suggestFields)[number];
