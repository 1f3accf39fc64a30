// The Human Phenotype Ontology in French: signs of diseases, as its translators publish them (github.com/obophenotype/
// hpo-translations). Its licence asks that nothing of it be altered: terms are taken as they are, or left out.
import { createHash } from "node:crypto";
import {
  type Known,
  stemKey,
  type Terminology,
  type TerminologyFormat,
  tabRows,
  tally,
  termKeyOf,
} from "#lib/search/adapters/terminologies/terminology.ts";
import type { WrittenForeignConcept } from "#lib/search/rules/concept.ts";
import { termTokensOf } from "#lib/search/rules/tokens.ts";
import { wordsOf } from "#lib/shared/language/words.ts";

/** Branches beside "Phenotypic abnormality", as the file of synonyms names them. */
const branchesWithoutSigns = new Set(["modifier", "clinicalcourse", "inheritance", "mortality_aging", "frequency"]);

// The files do not say under what the other labels stand. These patterns are of English labels outside of that branch.
const labelsWithoutSigns = [
  /^(?:all|phenotypic abnormality|clinical modifier|frequency|past medical history)$/i,
  /\binheritance\b|\bpenetrance\b|\bexpressivity\b|\bgenetic anticipation\b|\bcontiguous gene syndrome\b/i,
  /\b(?:somatic|de novo|somatic cell|germline) (?:mutation|mosaicism)\b/i,
  /^(?:triggered|aggravated|ameliorated|exacerbated|alleviated|relieved|induced) by\b/i,
  /^(?:[\w-]+ )*onset$/i,
  /^acute emergence over\b|^(?:slow|rapid) progression$|^(?:temporal|spatial) pattern$/i,
  /^(?:age of )?death\b|^mortality\b/i,
  /\bblood group\b|^pain characteristic$/i,
  // A lone adjective: where, how.
  /^\w+(?:al|ic|ar|iform)$/i,
];

// Signs whose French name is mostly read as something else: a given name.
const misread = new Set(["HP:0009827"]);

type Label = { id: string; fr: string; en: string };

function officialLabels(text: string, leave: (reason: string) => void): Map<string, Label> {
  const labels = new Map<string, Label>();
  for (const [id = "", , , predicate, en = "", status, fr = ""] of tabRows(text)) {
    if (predicate !== "rdfs:label") leave("définition, pas un nom");
    else if (status !== "OFFICIAL" || !fr) leave("libellé sans traduction officielle");
    else if (labels.has(id)) leave("libellé répété");
    else labels.set(id, { id, fr, en });
  }
  return labels;
}

/** Candidates wait for an official check: some are English still, or codes of another classification. */
function isFrench(term: string, ordinary: ReadonlySet<string>): boolean {
  if (/^[a-z]\d+\b/i.test(term)) return false;
  if (/[àâçéèêëîïôùûœæ]/i.test(term)) return true;
  return wordsOf(term, "fr").every(({ folded }) => folded.length < 3 || ordinary.has(folded));
}

/** Synonyms, official or candidates in French, and the branches of every sign that has some line there, official or not. */
function readSynonyms(text: string, ordinary: ReadonlySet<string>, leave: (reason: string) => void) {
  const synonyms = new Map<string, string[]>();
  const branches = new Map<string, Set<string>>();
  for (const [id = "", value = "", comment = "", status] of tabRows(text)) {
    if (!id.startsWith("HP:")) continue;
    const names = comment.slice(comment.lastIndexOf(")") + 1).split(";");
    const of = branches.get(id) ?? new Set();
    for (const name of names) if (name.trim()) of.add(name.trim());
    branches.set(id, of);
    const terms = value.split("|").map((one) => one.trim());
    const french = status === "CANDIDATE" ? terms.filter((term) => isFrench(term, ordinary)) : terms;
    if ((status !== "OFFICIAL" && status !== "CANDIDATE") || french.length === 0) leave("synonyme sans traduction");
    else synonyms.set(id, [...(synonyms.get(id) ?? []), ...french]);
  }
  return { synonyms, branches };
}

function isSign({ en }: Label, branches: ReadonlySet<string> | undefined): boolean {
  if (branches && branches.size > 0) return [...branches].some((branch) => !branchesWithoutSigns.has(branch));
  return !labelsWithoutSigns.some((pattern) => pattern.test(en));
}

/** The same term once, in whatever case and number. */
function withoutRepeats(terms: readonly string[]): string[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = stemKey(term);
    return !seen.has(key) && seen.add(key);
  });
}

/** Reads both files. A term of one ordinary word is kept only where our own vocabulary has it. */
export function readHpo(labelsText: string, synonymsText: string, { own, ordinary }: Known) {
  const { counts, add } = tally();
  const labels = officialLabels(labelsText, add);
  const { synonyms, branches } = readSynonyms(synonymsText, ordinary, add);
  const ours = new Set(own.flatMap(({ terms }) => terms.fr.map(({ text }) => termKeyOf(text))));
  const tells = (term: string) => {
    const tokens = termTokensOf(term, "fr");
    return tokens.some(({ folded }) => tokens.length > 1 || !ordinary.has(folded)) || ours.has(termKeyOf(term));
  };
  const concepts: WrittenForeignConcept[] = [];
  for (const label of labels.values()) {
    const fr = withoutRepeats([label.fr, ...(synonyms.get(label.id) ?? [])].filter(tells));
    if (!isSign(label, branches.get(label.id))) add("n’est pas un signe (transmission, fréquence, évolution…)");
    else if (misread.has(label.id)) add("se lit d’abord autrement (prénom)");
    else if (fr.length === 0) add("un mot courant, seul");
    else concepts.push({ slug: label.id.replace("HP:", "hpo-"), fr, en: label.en ? [label.en] : [] });
  }
  return { concepts, left: counts };
}

// The licence asks for this sentence, with the version. The files bear none: their digest says which they were.
// https://human-phenotype-ontology.github.io/license.html
const attribution = (version: string) =>
  `This service uses the Human Phenotype Ontology (French translation, a selection of unmodified terms, ${version}). Find out more at http://www.human-phenotype-ontology.org`;

const fingerprint = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** `hp-fr.babelon.tsv` and `hp-fr.synonyms.tsv`. */
export const hpo: TerminologyFormat = {
  files: { labels: /hp-fr\.babelon\.tsv$/, synonyms: /hp-fr\.synonyms\.tsv$/ },
  needsAll: true,
  read({ labels = "", synonyms = "" }, known, version) {
    const { concepts, left } = readHpo(labels, synonyms, known);
    const terminology: Terminology = {
      about: {
        origin: "hpo",
        title: "Human Phenotype Ontology, traduction française",
        publisher: "Human Phenotype Ontology Consortium",
        licence: "Licence HPO (https://human-phenotype-ontology.github.io/license.html)",
        attribution: attribution(version ? `version ${version}` : `version not stated, SHA-256 ${fingerprint(labels)}`),
      },
      concepts,
    };
    return { terminologies: [terminology], left };
  },
};
