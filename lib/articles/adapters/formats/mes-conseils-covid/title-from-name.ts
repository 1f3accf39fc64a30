// Titles for blocks of advice, which have none: the questionnaire showed them under its own headings.

/** Groups of words of the files' names, as they are written; a name without its accents is an older one. Other words stay
 * as they are. */
const written = new Map(
  Object.entries({
    "06": "Alpes-Maritimes",
    "10janvier": "10 janvier",
    "12 ans": "12 ans et plus",
    "12janvier": "12 janvier",
    "16janvier": "16 janvier",
    "18 ans": "18 ans et plus",
    "18h": "18 h",
    "19h": "19 h",
    "2 6 mois": "Covid il y a 2 à 6 mois",
    "2 mois moins": "Covid il y a moins de 2 mois",
    "20h": "20 h",
    "21h": "21 h",
    "2janvier": "2 janvier",
    "3 6 mois": "Covid il y a 3 à 6 mois",
    "3 mois moins": "Covid il y a moins de 3 mois",
    "50 ans": "50 ans et plus",
    "55 ans": "55 ans et plus",
    "59": "Nord",
    "6 mois plus": "Covid il y a plus de 6 mois",
    "60 ans": "60 ans et plus",
    "75 ans": "75 ans et plus",
    "971": "Guadeloupe",
    "972": "Martinique",
    "973": "Guyane",
    "974": "La Réunion",
    "976": "Mayotte",
    "977": "Saint-Barthélemy",
    "978": "Saint-Martin",
    "a risque": "personnes à risque",
    "accueil enfant": "accueil d’un enfant",
    "accueil enfants": "accueil des enfants",
    "activite pro": "activité professionnelle",
    "activité pro santé": "professionnels de santé",
    "activité pro": "activité professionnelle",
    "antigenique negatif": "test antigénique négatif",
    "antigenique positif": "test antigénique positif",
    antigenique: "test antigénique",
    "arrêt de travail": "arrêt de travail",
    arrêt: "arrêt de travail",
    autosuivi: "autosuivi",
    "autres personnes": "vivre avec d’autres personnes",
    "cas contact": "cas contact",
    "cas contact a risque": "cas contact à risque",
    cta: "autres questions",
    "je suis vaccine": "je suis vacciné(e)",
    "contact a risque": "contact à risque",
    "contact à risque": "contact à risque",
    "contacter un médecin": "contacter un médecin",
    "contacts utiles": "contacts utiles",
    "couvre feu": "couvre-feu",
    "covid cas contact de contact": "contact d’un cas contact",
    covid: "Covid",
    ctai: "aide à l’isolement",
    "deja vaccine": "déjà vacciné(e)",
    "demande medecin": "sur avis du médecin",
    departement: "département",
    "depistage positif antigenique": "test antigénique positif",
    "depistage positif autotest": "autotest positif",
    "depistage positif": "dépistage positif",
    deplacements: "déplacements",
    education: "éducation",
    "en attente": "en attente du résultat",
    fetes: "fêtes",
    "foyer enfant": "enfant au foyer",
    "foyer enfants": "enfants au foyer",
    "foyer fragile": "personne fragile au foyer",
    general: "cas général",
    "gestes barrieres": "gestes barrières",
    info: "informations",
    infos: "informations",
    leve: "levé",
    "maladie chronique": "maladie chronique",
    masque: "masque",
    medecin: "médecin",
    "moins de 15 ans": "moins de 15 ans",
    noel: "Noël",
    "obligation pro sante": "obligation pour les professionnels de santé",
    "pas encore vaccine": "pas encore vacciné(e)",
    "pass sanitaire": "pass sanitaire",
    "personne fragile": "personne fragile",
    "personne seule": "vivre seul(e)",
    "peu de risques": "peu de risques",
    "positif autotest": "autotest positif",
    positif: "test positif",
    "prescription masques": "prescription de masques",
    "reattraper la covid": "réattraper la Covid",
    "rt pcr": "RT-PCR",
    "sans depistage": "sans test",
    sante: "professionnels de santé",
    scolarite: "scolarité",
    symptomes: "symptômes",
    "symptômes actuels": "symptômes actuels",
    "symptômes passés": "symptômes passés",
    tac: "TousAntiCovid",
    tests: "tests",
    "ton tour": "à qui le tour",
    "tres haut risque": "très haut risque",
    vaccine: "vacciné(e)",
    "variante d interet": "variant d’intérêt",
    "vie quotidienne": "vie quotidienne",
    "week end": "week-end",
  }),
);

const longest = 5;

/** The longest group of words that begins here. */
function nextGroup(words: string[]): { said: string; length: number } | null {
  for (let length = Math.min(words.length, longest); length > 0; length--) {
    const said = written.get(words.slice(0, length).join(" "));
    if (said) return { said, length };
  }
  return null;
}

/** « Conseils Covid : vaccins, 12 ans et plus » from `conseils_vaccins_12_ans`. */
export function titleFromName(name: string): string {
  let words = name.split(/[_-]+/).filter((word) => word && !/^(conseils?|personnels|page|contenu|titre)$/.test(word));
  const groups: string[] = [];
  let apart = true;
  while (words.length > 0) {
    const group = nextGroup(words);
    if (group || apart) groups.push(group?.said ?? words[0] ?? "");
    else groups.push(`${groups.pop()} ${words[0]}`);
    apart = group !== null;
    words = words.slice(group?.length ?? 1);
  }
  return `Conseils Covid : ${groups.join(", ")}`;
}
