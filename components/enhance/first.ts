// Runs as soon as it is there, before the page is painted where it was kept from an earlier visit: what the reader has chosen,
// and that there is a script at all (what needs one is not shown without it).
import { showChoices } from "#components/enhance/reading-choices.ts";

showChoices();
document.documentElement.dataset.script = "";
// Where the other file did not arrive, its buttons would do nothing.
addEventListener("load", () => {
  if (!customElements.get("share-page")) document.documentElement.dataset.script = "failed";
});
