import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { pageSignals, type Signals, takeSignals } from "#lib/web/page-signals.ts";

/** As Next writes the metadata of a page. */
const pageWith = (signals: Signals): string => {
  const metas = Object.entries(pageSignals(signals)).map(([name, content]) =>
    renderToStaticMarkup(createElement("meta", { name, content })),
  );
  return `<head><title>Titre</title>${metas.join("")}</head><body>Texte</body>`;
};
const html = "<head><title>Titre</title></head><body>Texte</body>";

it.each<[Signals, ReturnType<typeof takeSignals>]>([
  [{}, { html, status: null, location: null, tags: [] }],
  [{ tags: ["article:1", "articles"] }, { html, status: null, location: null, tags: ["article:1", "articles"] }],
  [
    { status: 410, tags: ["article:1"] },
    { html, status: 410, location: null, tags: ["article:1"] },
  ],
  [
    { status: 308, location: "/articles/l'asthme?a=1&b=2", tags: ["article:1"] },
    { html, status: 308, location: "/articles/l'asthme?a=1&b=2", tags: ["article:1"] },
  ],
  [
    { status: 307, location: "/a#note" },
    { html, status: 307, location: "/a#note", tags: [] },
  ],
])("%j leaves the page and reaches the server", (signals, taken) => {
  expect(takeSignals(pageWith(signals))).toEqual(taken);
});
