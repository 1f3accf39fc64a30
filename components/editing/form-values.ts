import type { Fields } from "#lib/editing/rules/fields.ts";

// What goes with every form, and is no part of the draft.
const apart = new Set([
  "lockVersion",
  "draft",
  "signedInAs",
  "intent",
  "rebaseTo",
  "typedOn",
  "settles",
  "librarySearch",
  "copy",
]);

/** What the form holds of the draft, as it would be sent. */
export function readForm(form: HTMLFormElement): Fields {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" && !apart.has(name) && !name.startsWith("choice:")
        ? [[name, value.replace(/\r\n?/g, "\n")]]
        : [],
    ),
  );
}

/** Puts values into the fields that differ, and leaves the others with their caret. */
export function writeForm(form: HTMLFormElement, fields: Fields): void {
  for (const element of form.elements) {
    if (!("name" in element) || typeof element.name !== "string" || apart.has(element.name)) continue;
    const value = fields[element.name];
    if (element instanceof HTMLInputElement && element.type === "checkbox") element.checked = value === "on";
    else if (value === undefined || element instanceof HTMLButtonElement) continue;
    else if (
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    ) {
      if (element.value !== value) element.value = value;
    }
  }
}

/** Puts a citation mark at the caret of a text. */
export function insertMark(fieldId: string, key: string): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.setRangeText(`[^${key}]`, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}
