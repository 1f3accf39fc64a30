// Runs before anything is painted, so that nothing moves afterwards: what the reader has chosen, and that there is a
// script at all (what needs one is not shown without it).
import { showChoices } from "#components/enhance/reading-choices.ts";

showChoices();
document.documentElement.dataset.script = "";
// The other file did not arrive: its buttons would do nothing.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) delete document.documentElement.dataset.script;
  },
  true,
);
