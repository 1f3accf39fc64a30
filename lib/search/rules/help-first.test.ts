import { describe, expect, it } from "vitest";
import { helpFirst } from "#lib/search/rules/help-first.ts";
import type { Suggestible } from "#lib/search/rules/suggestion-index.ts";

const aSubject = (slug: string, kind: Suggestible["kind"] = "concept"): Suggestible => ({
  ...{ kind, slug, text: slug, alsoFoundBy: [], weight: 0 },
});
const slugsOf = (found: readonly Suggestible[]) => found.map(({ slug }) => slug);

describe("suggestions", () => {
  it("bring help first, and what speaks of ending a life last", () => {
    const found = [
      aSubject("tentative-de-suicide"),
      aSubject("deuil"),
      aSubject("aide-a-mourir"),
      aSubject("numero-3114"),
      aSubject("suicide", "article"),
    ];
    expect(slugsOf(helpFirst(found))).toEqual([
      "numero-3114",
      "deuil",
      "suicide",
      "tentative-de-suicide",
      "aide-a-mourir",
    ]);
  });

  it("leave a subject in its place for whoever asks for it alone", () => {
    const found = [aSubject("aide-a-mourir"), aSubject("mort-de-son-chien")];
    expect(slugsOf(helpFirst(found))).toEqual(["aide-a-mourir", "mort-de-son-chien"]);
  });
});
