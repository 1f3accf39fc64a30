import { describe, expect, it } from "vitest";
import { hpo, readHpo } from "#lib/search/adapters/terminologies/hpo.ts";
import type { Known } from "#lib/search/adapters/terminologies/terminology.ts";
import { type Concept, foreignConcept } from "#lib/search/rules/concept.ts";

const ours = (...fr: string[]): Concept => foreignConcept({ slug: fr[0] ?? "", fr, en: [] });
const known: Known = {
  own: [ours("fièvre"), ours("en quelle position"), ours("mal de tête", "céphalées")],
  loaded: [],
  ordinary: new Set(["tous", "fievre", "position", "bleu", "cephalee", "recidive", "chute"]),
};

const labelRow = (id: string, en: string, fr: string, status = "OFFICIAL", predicate = "rdfs:label") =>
  [id, "en", "fr", predicate, en, status, fr].join("\t");
const synonymRow = (id: string, term: string, branch: string, status = "OFFICIAL") =>
  [id, term, `synonyms of ${id} (Some (odd) name)  ; ${branch}`, status, "7"].join("\t");

const labels = (...rows: string[]) => ["subject_id\tsource_language", ...rows].join("\r\n");
const synonyms = (...rows: string[]) => ["subject_id\ttranslation_value", "ID\tAL x@fr\t\t\t", ...rows].join("\n");
const read = (labelRows: string[], synonymRows: string[] = []) =>
  readHpo(labels(...labelRows), synonyms(...synonymRows), known);

describe("the French HPO", () => {
  it("gives a concept for each sign, the label first, then its official synonyms, cut at their bars", () => {
    const { concepts } = read(
      [labelRow("HP:0900001", "Green knee", "Genou vert")],
      [
        synonymRow("HP:0900001", "genou verts", "abnormality of limbs"),
        synonymRow("HP:0900001", "Verdeur du genou|Genou de couleur verte", "abnormality of limbs"),
        synonymRow("HP:0900001", "Verdure du genou", "abnormality of limbs", "CANDIDATE"),
        synonymRow("HP:0900001", "Greenish knee", "abnormality of limbs", "NOT_TRANSLATED"),
      ],
    );
    expect(concepts).toEqual([
      { slug: "hpo-0900001", fr: ["Genou vert", "Verdeur du genou", "Genou de couleur verte"], en: ["Green knee"] },
    ]);
  });

  it("takes candidates for synonyms where they are French", () => {
    const { concepts } = read(
      [labelRow("HP:0900001", "Green knee", "Genou vert")],
      [synonymRow("HP:0900001", "Genou verdâtre|Greenish knee|Q99 - genou vert", "abnormality of limbs", "CANDIDATE")],
    );
    expect(concepts[0]?.fr).toEqual(["Genou vert", "Genou verdâtre"]);
  });

  it("counts what it leaves, and why", () => {
    const row = labelRow("HP:0900001", "Green knee", "Genou vert");
    const { concepts, left } = read(
      [
        row,
        row,
        labelRow("HP:0900001", "A knee that is green", "Un genou vert", "OFFICIAL", "IAO:0000115"),
        labelRow("HP:0900002", "Blue knee", "Genou bleu", "CANDIDATE"),
        labelRow("HP:0900003", "Red knee", ""),
      ],
      [synonymRow("HP:0900001", "Greenish knee", "abnormality of limbs", "NOT_TRANSLATED")],
    );
    expect(concepts).toHaveLength(1);
    expect(Object.fromEntries(left)).toEqual({
      "libellé répété": 1,
      "définition, pas un nom": 1,
      "libellé sans traduction officielle": 2,
      "synonyme sans traduction": 1,
    });
  });

  it.each([
    ["All", "Le tout ensemble"],
    ["Phenotypic abnormality", "Anomalie du phénotype"],
    ["Moon-linked inheritance", "Transmission liée à la lune"],
    ["Very late onset", "Début très tardif"],
    ["Triggered by moonlight", "Déclenché par la lune"],
    ["Acute emergence over weeks", "Apparition en quelques semaines"],
    ["Death in old age", "Mort à un grand âge"],
    ["Rare blood group", "Groupe sanguin rare"],
    ["Orbital", "Orbitaire"],
  ])("takes « %s » for no sign by its English name", (en, fr) => {
    expect(read([labelRow("HP:0900001", en, fr)]).concepts).toEqual([]);
  });

  it("believes the branch before the name, where the synonyms tell it", () => {
    const rows = [
      labelRow("HP:0900001", "Oddly quick", "Évolution rapide"),
      labelRow("HP:0900002", "Knee onset", "Genou né"),
    ];
    const { concepts } = read(rows, [
      synonymRow("HP:0900001", "x", "clinicalcourse", "CANDIDATE"),
      synonymRow("HP:0900002", "x", "modifier ; abnormality of limbs", "CANDIDATE"),
    ]);
    expect(concepts.map(({ slug }) => slug)).toEqual(["hpo-0900002"]);
  });

  it("has no concept for one ordinary word, unless it is ours", () => {
    const { concepts, left } = read([
      labelRow("HP:0900001", "Everything", "Tous"),
      labelRow("HP:0900002", "Stance", "Position"),
      labelRow("HP:0900003", "Fever", "Fièvre"),
      labelRow("HP:0900004", "Headache", "Céphalée"),
      labelRow("HP:0900005", "Xyzosis", "Xyzose"),
    ]);
    expect(concepts.map(({ fr }) => fr[0])).toEqual(["Fièvre", "Céphalée", "Xyzose"]);
    expect(left.get("un mot courant, seul")).toBe(2);
  });

  it("says which version it is of, or which file", () => {
    const texts = { labels: labels(labelRow("HP:0900001", "Green knee", "Genou vert")), synonyms: synonyms() };
    const attributionOf = (version?: string) => hpo.read(texts, known, version).terminologies[0]?.about.attribution;
    expect(attributionOf("2025-01-16")).toContain("version 2025-01-16");
    expect(attributionOf()).toMatch(/version not stated, SHA-256 [0-9a-f]{12}\)/);
  });
});
