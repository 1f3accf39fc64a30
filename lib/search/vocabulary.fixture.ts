// A small vocabulary for tests, and a library that uses some of its words.
import { type Concept, ownConcept } from "#lib/search/rules/concept.ts";
import { gatherKnowledge, type Knowledge } from "#lib/search/rules/knowledge.ts";
import { conceptToken } from "#lib/search/rules/tokens.ts";
import { compileVocabulary, type Vocabulary } from "#lib/search/rules/vocabulary.ts";
import { type TermSort, vocabularySchema } from "#lib/search/schema/vocabulary.ts";
import type { Language } from "#lib/shared/language/words.ts";

type Terms = Partial<Record<TermSort, string[]>>;
type Rest = { fr?: Terms; en?: Terms; finds?: string[] };

/** A concept as our files would give it. */
export function aConcept(slug: string, names: [fr: string, en: string], rest: Rest = {}): Concept {
  const name = { fr: names[0], en: names[1] };
  return vocabularySchema.parse([{ concept: slug, kind: "symptom", name, ...rest }]).map(ownConcept)[0] as Concept;
}

export const someConcepts: Concept[] = [
  aConcept("asthme", ["Asthme", "Asthma"], {
    fr: { lay: ["souffle court"], brands: ["Ventoline"], misspellings: ["asme"] },
    en: { lay: ["wheezing"] },
  }),
  aConcept("vivre-avec-l-asthme", ["Vie avec l’asthme", "Life with asthma"], {
    fr: { lay: ["asthme école", "asthme sport"] },
    finds: ["asthme"],
  }),
  aConcept("avc", ["AVC", "Stroke"], {
    fr: { medical: ["accident vasculaire cérébral"], lay: ["attaque cérébrale"] },
    en: { lay: ["brain attack"] },
  }),
  aConcept("bouche", ["Bouche", "Mouth"]),
  aConcept("bouche-de-travers", ["Bouche de travers", "Drooping face"], { finds: ["avc", "paralysie-faciale"] }),
  aConcept("paralysie-faciale", ["Paralysie faciale", "Facial palsy"]),
  aConcept("massage-cardiaque", ["Massage cardiaque", "CPR"], {
    fr: { lay: ["bouche à bouche"] },
    en: { lay: ["mouth to mouth"] },
  }),
  aConcept("sein", ["Sein", "Breast"]),
  aConcept("cancer", ["Cancer", "Cancer"]),
  aConcept("cancer-du-sein", ["Cancer du sein", "Breast cancer"], { finds: ["depistage"] }),
  aConcept("depistage", ["Dépistage", "Screening"]),
  aConcept("surdite", ["Surdité", "Hearing loss"], { fr: { lay: ["n’entend plus"] }, en: { lay: ["can't hear"] } }),
  aConcept("diabete", ["Diabète", "Diabetes"], { finds: ["diabete-de-type-2"] }),
  aConcept("diabete-de-type-2", ["Diabète de type 2", "Type 2 diabetes"]),
  aConcept("hypertension", ["Hypertension", "High blood pressure"]),
  aConcept("mal-de-dos", ["Mal de dos", "Back pain"], { fr: { medical: ["lombalgie"] } }),
  aConcept("droit-de-savoir", ["Droit à l’information", "Right to know"]),
  aConcept("anesthesiste", ["Anesthésiste", "Anaesthetist"], { fr: { abbreviations: ["MAR"] } }),
  // « PA » folds to a way of writing « pas ».
  aConcept("tension", ["Tension", "Blood pressure"], { fr: { abbreviations: ["PA"] } }),
];

export const someVocabulary: Record<Language, Vocabulary> = {
  fr: compileVocabulary(someConcepts, "fr"),
  en: compileVocabulary(someConcepts, "en"),
};

const common: Record<Language, Record<string, number>> = {
  fr: {
    ...{ personne: 90, traitement: 80, medecin: 85, enfant: 60, crise: 30, bouche: 12, fievre: 40, medical: 50 },
    ...{ dossier: 8, vaccin: 20, vaccins: 15, vaccination: 18, effort: 10, grossesse: 25, vitamine: 9 },
    automedication: 3,
  },
  en: { person: 90, treatment: 80, doctor: 85, child: 60, attack: 30, fever: 40, cough: 12, breathe: 15 },
};

/** Everything that the vocabulary has is in some articles. */
const frequencies = (language: Language): Map<string, number> =>
  new Map([
    ...Array.from(someVocabulary[language].words, (word): [string, number] => [word, 3]),
    ...someConcepts.map(({ slug }): [string, number] => [conceptToken(slug), 5]),
    ...Object.entries(common[language]),
  ]);

// Words of the languages that nobody used there, and that are not mistakes.
const dictionaries: Record<Language, string[]> = {
  fr: ["ramoneur", "bouge", "cuisine", "vaccine", "saint", "mari", "hier", "inconnus", "lombrics", "dosmal"],
  en: ["chimney", "kitchen", "gripe"],
};

/** What is known where a hundred articles are. */
export const someKnowledge = (language: Language): Knowledge =>
  gatherKnowledge(
    someVocabulary[language],
    { articles: 100, frequencies: frequencies(language) },
    new Set(dictionaries[language]),
  );
