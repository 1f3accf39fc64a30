import { beforeAll, describe, expect, it, vi } from "vitest";

let typedParts: (text: string, typed: string) => string[];
let linesToCall: typeof import("#components/enhance/search-suggestions.ts").linesToCall;

beforeAll(async () => {
  // The file is for browsers: it defines its element as soon as it is read.
  vi.stubGlobal("HTMLElement", class {});
  vi.stubGlobal("customElements", { define: () => {} });
  ({ typedParts, linesToCall } = await import("#components/enhance/search-suggestions.ts"));
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

describe("who to call, while one types", () => {
  const line = (slug: string, ...numbers: string[]) => ({
    slug,
    name: slug,
    numbers: numbers.map((number) => ({ number })),
  });
  const samu = line("samu", "15");

  it("are the first lines of what the words tell, each once, with their numbers", () => {
    const suicide = { lines: [line("prevention-du-suicide", "31 14"), samu, line("urgence-114", "114")] };
    expect(linesToCall([suicide, { lines: [samu, line("police-secours", "17")] }])).toEqual([
      { slug: "prevention-du-suicide", name: "prevention-du-suicide", number: "31 14" },
      { slug: "samu", name: "samu", number: "15" },
      { slug: "urgence-114", name: "urgence-114", number: "114" },
    ]);
  });

  it("are those that one can call without choosing a town", () => {
    const poison = line("centres-antipoison", "01 40 05 48 48", "04 91 75 25 25");
    expect(linesToCall([{ lines: [poison, samu] }]).map(({ number }) => number)).toEqual(["15"]);
  });

  it("are nobody where nothing is wrong", () => {
    expect(linesToCall([])).toEqual([]);
  });
});
