import { describe, expect, it } from "vitest";
import { abbreviations } from "#lib/search/adapters/terminologies/abbreviations.ts";
import { readIamsystem } from "#lib/search/adapters/terminologies/iamsystem.ts";
import type { Known } from "#lib/search/adapters/terminologies/terminology.ts";
import { readWikipedia } from "#lib/search/adapters/terminologies/wikipedia.ts";
import { type Concept, foreignConcept } from "#lib/search/rules/concept.ts";

const ours = (...fr: string[]): Concept => foreignConcept({ slug: fr[0] ?? "", fr, en: [] });
const known: Known = {
  own: [
    ours("genou vert"),
    ours("oreille bleue", "OBL"),
    ours("aller aux urgences"),
    ours("gonzalgie"),
    ours("gonzite"),
    ours("zibulose"),
  ],
  loaded: [{ slug: "hpo-1", fr: ["Pied orange tardif"], en: ["Late orange foot"] }],
  ordinary: new Set("main pas lune rouge du soir nez de la violette tres grand orteil mauve jaune coude".split(" ")),
};

const row = (short: string, long: string, sense = 1, preferred = true) =>
  [short, long, sense, preferred ? "1" : ""].join("\t");
const iamsystem = (...rows: string[]) => ["shortForm\tlongForm\tsense\tPT", ...rows].join("\n");

function read(texts: { iamsystem?: string; wikipedia?: string }) {
  const { terminologies, left } = abbreviations.read(texts, known);
  const of = (origin: string) =>
    terminologies.find(({ about }) => about.origin === origin)?.concepts.map(({ fr }) => fr.join(" = "));
  return { iamsystem: of("iamsystem"), wikipedia: of("wikipedia"), left: Object.fromEntries(left) };
}

describe("the list of IAMsystem", () => {
  it("has wordings of senses, the preferred one first", () => {
    const text = iamsystem(
      row("gve", "genoux verts", 1, false),
      row("gve", "genou vert"),
      row("gve", "grand verre", 2),
    );
    expect(readIamsystem(text)).toEqual([{ short: "GVE", senses: [["genou vert", "genoux verts"], ["grand verre"]] }]);
  });
});

describe("the list of Wikipedia", () => {
  it.each([
    ["GVE;genou vert (en)", ["GVE"], ["genou vert"]],
    ["GVE;genou vert (en), grand verre ou gravier", ["GVE"], ["genou vert", "grand verre", "gravier"]],
    ['GVE;"genou vert ; ou grand verre (voir (ici))"', ["GVE"], ["genou vert", "grand verre"]],
    ["GVE ou γGV;genou vert.", ["GVE", "γGV"], ["genou vert"]],
    ["GVI / GVE;genou vert interne / externe", ["GVI", "GVE"], ["genou vert interne / externe"]],
    ["GAS;genou avec ou sans verdure", ["GAS"], ["genou avec ou sans verdure"]],
  ])("is read from %j", (line, shorts, senses) => {
    expect(readWikipedia(`G\n${line}\r\n`)).toEqual(
      shorts.map((short) => ({ short, senses: senses.map((sense) => [sense]) })),
    );
  });
});

describe("an abbreviation is kept", () => {
  it("where its only sense is a term that is known, in the words of the vocabulary", () => {
    const text = iamsystem(row("gve", "genou verts"), row("pot", "pied orange tardif"));
    expect(read({ iamsystem: text }).iamsystem).toEqual(["genou vert = GVE", "Pied orange tardif = POT"]);
  });

  it("with two letters only where its sense is ours and they are its initials", () => {
    const text = iamsystem(row("gv", "genou vert"), row("po", "pied orange tardif"), row("gt", "genou vert"));
    expect(read({ iamsystem: text }).iamsystem).toEqual(["genou vert = GV"]);
  });

  it("where exactly one of its senses is known", () => {
    const text = iamsystem(row("gve", "genou vert"), row("gve", "grand verre", 2));
    expect(read({ iamsystem: text })).toMatchObject({ iamsystem: ["genou vert = GVE"], left: {} });
    const two = iamsystem(row("gvo", "genou vert"), row("gvo", "pied orange tardif", 2));
    expect(read({ iamsystem: two }).left).toEqual({ "plusieurs sens": 1 });
  });

  it("with a sense of its own, where Wikipedia writes it in French words that it is made of", () => {
    const text = ["NV;nez violet", "NDV;nez de la violette", "NEP;nose of violet", "XYZ;très grand orteil"].join("\n");
    expect(read({ wikipedia: text })).toMatchObject({
      wikipedia: ["nez de la violette = NDV"],
      left: {
        "deux lettres, sens multiple ou inconnu": 1,
        "sens qui n’est pas écrit en français": 1,
        "n’est pas faite des lettres de son sens": 1,
      },
    });
    expect(read({ iamsystem: iamsystem(row("ndv", "nez de la violette")) })).toMatchObject({
      iamsystem: [],
      left: { "sens inconnu du vocabulaire, écrit sans accents": 1 },
    });
  });

  it("once for each meaning, and by each list in its own name", () => {
    const wikipedia = "GVE;genou vert\nGVT;genou vert";
    expect(read({ wikipedia, iamsystem: iamsystem(row("gve", "genou vert")) })).toMatchObject({
      wikipedia: ["genou vert = GVE = GVT"],
      iamsystem: ["genou vert = GVE"],
    });
  });
});

describe("an abbreviation is left", () => {
  it.each([
    ["main", "maladie insolite du genou vert", "se lit comme un mot"],
    ["luné", "lésion unique du nez", "se lit comme un mot"],
    ["sms", "sans genou", "se lit d’abord autrement"],
    ["obl", "orteil blanc", "déjà dans le vocabulaire"],
    ["g-v", "genou vert", "pas un sigle d’un seul tenant, de deux lettres ou plus"],
    ["g", "genou vert", "pas un sigle d’un seul tenant, de deux lettres ou plus"],
    ["kvg", "genou vert", "n’est pas faite des lettres de son sens"],
    ["gonz", "gonzite", "début de plusieurs mots"],
    ["urg", "urgences", "sens d’un seul mot, inconnu du vocabulaire"],
  ])("%s: %s", (short, sense, reason) => {
    expect(read({ iamsystem: iamsystem(row(short, sense)) })).toMatchObject({ iamsystem: [], left: { [reason]: 1 } });
  });

  it("but not the beginning of one known word only", () => {
    expect(read({ iamsystem: iamsystem(row("zibul", "zibulose")) }).iamsystem).toEqual(["zibulose = ZIBUL"]);
  });

  it("where another list knows a second sense", () => {
    const wikipedia = "RDS;rouge du soir";
    expect(read({ wikipedia }).wikipedia).toEqual(["rouge du soir = RDS"]);
    expect(read({ wikipedia, iamsystem: iamsystem(row("rds", "retour du sang")) })).toMatchObject({
      wikipedia: [],
      iamsystem: [],
      left: { "plusieurs sens": 1 },
    });
  });
});
