import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { abbreviations } from "#lib/search/adapters/terminologies/abbreviations.ts";
import { hpo } from "#lib/search/adapters/terminologies/hpo.ts";
import { ordinaryWords } from "#lib/search/adapters/terminologies/ordinary-words.ts";
import { type Known, type Left, stemKey, type Terminology } from "#lib/search/adapters/terminologies/terminology.ts";
import { readVocabulary } from "#lib/search/adapters/vocabulary-files.ts";
import { type Concept, foreignConcept, joinConcepts } from "#lib/search/rules/concept.ts";
import { conceptToken } from "#lib/search/rules/tokens.ts";

const folder = path.resolve("../shared/data/vocabulaires");
const text = (name: string) => readFile(path.join(folder, name), "utf8");

if (!existsSync(folder)) console.warn(`terminologies: skipped, since ${folder} is not there`);

type Read = { terminologies: Terminology[]; left: Left };

describe.skipIf(!existsSync(folder))("the real data", () => {
  let known: Known;
  let signs: Read;
  let short: Read;
  let joined: Concept[];
  const conceptsOf = ({ terminologies }: Read) => terminologies.flatMap(({ concepts }) => concepts);
  const withTerm = (term: string) =>
    joined.find(({ terms }) => terms.fr.some((one) => stemKey(one.text) === stemKey(term)));
  const abbreviated = (origin: string) =>
    new Set(
      short.terminologies.find(({ about }) => about.origin === origin)?.concepts.flatMap(({ fr }) => fr.slice(1)),
    );

  beforeAll(async () => {
    const { concepts: own } = await readVocabulary(path.resolve("content"));
    known = { own, loaded: [], ordinary: await ordinaryWords(own) };
    const labels = await text("hpo_hp-fr.babelon.tsv");
    signs = hpo.read({ labels, synonyms: await text("hpo_hp-fr.synonyms.tsv") }, known);
    const lists = {
      wikipedia: await text("wikipedia_abreviations_medicales.csv"),
      iamsystem: await text("iamsystem_abreviations_fr.tsv"),
    };
    short = abbreviations.read(lists, { ...known, loaded: conceptsOf(signs) });
    joined = joinConcepts(own, [...conceptsOf(signs), ...conceptsOf(short)].map(foreignConcept));
  });

  it("have as many signs and abbreviations as docs/vocabulary.md says, nearly", () => {
    expect(conceptsOf(signs).length).toBeGreaterThan(13_500);
    expect(conceptsOf(signs).length).toBeLessThan(13_900);
    expect(abbreviated("wikipedia").size).toBeGreaterThan(250);
    expect(abbreviated("wikipedia").size).toBeLessThan(450);
    expect(abbreviated("iamsystem").size).toBeGreaterThan(50);
    expect(abbreviated("iamsystem").size).toBeLessThan(200);
  });

  it("give every concept a name and a slug of its own", () => {
    const all = [...conceptsOf(signs), ...conceptsOf(short)];
    expect(all.filter(({ fr }) => fr.length === 0 || fr.includes(""))).toEqual([]);
    expect(new Set(all.map(({ slug }) => conceptToken(slug))).size).toBe(all.length);
    const ours = new Set(known.own.map(({ slug }) => conceptToken(slug)));
    expect(all.filter(({ slug }) => ours.has(conceptToken(slug)))).toEqual([]);
  });

  it("leave what is no sign", () => {
    const labels = new Set(conceptsOf(signs).map(({ fr }) => fr[0]));
    const noSigns = [
      "Tous",
      "Transmission",
      "Mode de transmission",
      "Début",
      "Fréquent",
      "Position",
      "Récidive",
      "Gauche",
    ];
    expect(noSigns.filter((label) => labels.has(label))).toEqual([]);
    expect(["Céphalée", "Fièvre", "Polykystose rénale"].filter((label) => !labels.has(label))).toEqual([]);
  });

  it.each([
    ["HTA", "hypertension artérielle"],
    ["BPCO", "bronchopneumopathie chronique obstructive"],
    ["IRC", "insuffisance rénale chronique"],
    ["céphalée", "mal de tête"],
    ["DDS", "dent de sagesse"],
    ["TC", "traumatisme crânien"],
    // The lists have an « insuffisance ventriculaire gauche » too.
    ["IVG", "interruption volontaire de grossesse"],
  ])("make %s and « %s » one concept", (one, other) => {
    expect(withTerm(one)).toBeDefined();
    expect(withTerm(one)?.slug).toBe(withTerm(other)?.slug);
  });

  it("have no abbreviation that is a word", () => {
    const all = new Set([...abbreviated("wikipedia"), ...abbreviated("iamsystem")].map((one) => one.toLowerCase()));
    const words = "pas main fin ami age bras cas col dos été fer nez sang sida test app sms spa".split(" ");
    expect(words.filter((word) => all.has(word))).toEqual([]);
  });

  it("are the same twice", async () => {
    const again = hpo.read(
      { labels: await text("hpo_hp-fr.babelon.tsv"), synonyms: await text("hpo_hp-fr.synonyms.tsv") },
      known,
    );
    expect(again).toEqual(signs);
  });
});
