import { beforeAll, describe, expect, it, vi } from "vitest";

let typedParts: (text: string, typed: string) => string[];

beforeAll(async () => {
  // The file is for browsers: it defines its element as soon as it is read.
  vi.stubGlobal("HTMLElement", class {});
  vi.stubGlobal("customElements", { define: () => {} });
  ({ typedParts } = await import("#components/enhance/search-suggestions.ts"));
});

describe("the parts of a suggestion", () => {
  it("set the typed beginnings of words apart, whatever the accents and capitals", () => {
    expect(typedParts("Diabète de type 2", "DIABE ty")).toEqual(["", "Diabè", "te de ", "ty", "pe 2"]);
  });

  it("leave whole what does not begin a word", () => {
    expect(typedParts("Une diarrhée", "arr")).toEqual(["Une diarrhée"]);
    expect(typedParts("Une diarrhée", " ’ ")).toEqual(["Une diarrhée"]);
  });

  it("take the longest of several beginnings", () => {
    expect(typedParts("L’asthme", "a asth")).toEqual(["L’", "asth", "me"]);
  });

  it("never lose or add a letter", () => {
    for (const text of ["", "Œdème", "Crise d’épilepsie : que faire ?", "<b>é</b>", "E\u0301piglotte"])
      expect(typedParts(text, "e oe que b crise epi").join("")).toBe(text);
  });
});
