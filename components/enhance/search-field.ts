// The field of a search form is a combobox from the start, for those to whom it is read out; what makes it one comes with the
// first focus (search-suggestions.ts). Most readers of an article never need it.

/** The address of that script, known where this one is made (lib/web/server/enhancement.ts). */
declare const suggestScript: string;

for (const field of document.querySelectorAll<HTMLInputElement>("search-suggestions input")) {
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  // For that script to know, where somebody is faster than it.
  field.onkeydown = ({ key }) => {
    field.dataset.pressed = key;
  };
  const load = () => {
    // Without it the form works as ever; the next focus tries again.
    import(suggestScript).catch(() => field.addEventListener("focus", load, { once: true }));
  };
  if (document.activeElement === field) load();
  else field.addEventListener("focus", load, { once: true });
}
