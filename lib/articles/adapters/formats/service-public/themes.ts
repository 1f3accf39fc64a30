// Where the sheets stand on service-public.fr, and the theme of ours that they go to.
import type { Place } from "#lib/articles/adapters/formats/service-public/tree.ts";

/** The theme of service-public.fr that an import takes unless asked for all. */
const healthTheme = "Social - Santé";

type Row = readonly [RegExp, string];

/** Under "Social - Santé": the first row that fits one of the folders of a sheet, or its name, says the theme. */
const healthRows: readonly Row[] = [
  [/Samu|pompiers/, "urgences-et-premiers-secours"],
  [/Addictions/, "addictions"],
  [/^Préjudice médical/, "droits-et-demarches"],
  [/dépistage/, "cancers-et-depistage"],
  [/^Vaccin|\bvaccin|Covid|Coronavirus/, "infections-et-vaccination"],
  [/[Cc]ontraception|[Gg]rossesse|[Ff]emme enceinte/, "sexualite-et-reproduction"],
  [/Santé de l'enfant/, "enfants-et-adolescents"],
  [/troubles mentaux|\bpsy\b/, "sante-mentale"],
  [/âgées?\b/, "vieillissement-et-autonomie"],
  [/[Hh]andicap|[Ii]nvalidité/, "handicap"],
  [/^Prévention/, "prevention-au-quotidien"],
  [/[Mm]édicament|Ordonnance|pharmaceutique/, "medicaments"],
  [/^Hospitalisation et soins|^Don du sang/, "examens-et-soins"],
  [/^Santé$|^Droits des patients|^Sécurité sociale/, "droits-et-demarches"],
];

/** Elsewhere, the folders that are about health all the same. */
const otherRows: readonly Row[] = [
  [/dépendance d'un membre de la famille/, "proches-aidants"],
  [/personnes dépendantes/, "vieillissement-et-autonomie"],
  [/^École et handicap|^Handicap et emploi|^Formation des personnes handicapées/, "handicap"],
  [/^Don du corps|^Maladie ou accident du travail/, "droits-et-demarches"],
];

/** Where nothing fits, a sheet is about something else than health, such as unemployment. */
const otherTheme = "autres-demarches";

const isHealth = ({ folders }: Place) => folders[0] === healthTheme;

/** Whether a sheet stands under "Social - Santé". */
export const isOfHealth = (places: readonly Place[]): boolean => places.some(isHealth);

/** The theme of a sheet, from the places where it stands. */
export function themeOf(places: readonly Place[]): string {
  const place = places.find(isHealth) ?? places[0];
  if (!place) return otherTheme;
  const rows = isHealth(place) ? healthRows : otherRows;
  const words = [...place.folders.slice(1), place.name];
  return rows.find(([about]) => words.some((word) => about.test(word)))?.[1] ?? otherTheme;
}
