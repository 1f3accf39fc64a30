/** Message keys by field name, in the order of the form; "form" for what concerns the whole. */
export type DraftErrors = Record<string, string>;

export type Draft = {
  /** Unguessable: whoever holds it may read the draft. */
  id: string;
  /** Which form of which page, such as "suggest:avc-reconnaitre-et-agir". */
  form: string;
  fields: Record<string, string>;
  errors: DraftErrors;
};

export const hasErrors = (draft: Pick<Draft, "errors"> | null): boolean =>
  draft !== null && Object.keys(draft.errors).length > 0;

const form = /^[\w-]{22}$/;

export const isDraftId = (value: unknown): value is string => typeof value === "string" && form.test(value);
