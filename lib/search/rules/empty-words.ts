// Words that carry no subject in a question put to the portal. Left out on purpose, because they can be the subject:
// single letters (vitamine C, hépatite B), "mal", "été" (the season), "sein", "dos".
import type { Locale } from "#lib/articles/rules/document.ts";

const words = (list: string): string[] => list.trim().split(/\s+/);

const french = words(`
  le la les un une des du de au aux ce cet cette ces ca cela ceci celui celle ceux celles
  je tu il elle on nous vous ils elles me te se lui leur leurs moi toi soi eux en
  mon ma mes ton ta tes son sa ses notre nos votre vos
  qui que qu quoi dont ou quel quelle quels quelles lequel laquelle lesquels lesquelles comment pourquoi quand combien
  et mais donc or ni car si a dans par pour avec sans sous sur entre vers chez contre comme afin
  depuis pendant avant apres jusque jusqu lors lorsque lorsqu puisque puisqu quoique quoiqu
  ne pas plus tres trop peu bien aussi encore alors ici voici voila deja toujours jamais aujourd hui
  etre suis es est sommes etes sont etais etait etaient sera serait soit
  avoir ai as avons avez ont avais avait avaient aura aurait eu ait
  faire fais fait font faites faut falloir faudrait va vais vont aller
  peut peux pouvons pouvez peuvent pouvoir pourrait puis dois doit doivent devoir devrait devrais
  veux veut vouloir voudrais quelque quelques tout toute tous toutes autre autres meme memes chaque plusieurs
  beaucoup savoir bonjour bonsoir merci svp salut
`);

const english = words(`
  a an the this that these those some any i me my mine we us our you your he him his she her it its they them their one
  who whom whose what which when where why how and or but so if then than as at by for from in into of off on onto out
  over to too under up with without about between during before after since until while because
  am is are was were be been being do does did doing have has had having can could should would will may might must shall
  cannot cant couldnt shouldnt wouldnt wont dont doesnt didnt isnt arent wasnt im ive
  get got getting go going need want tell please hello hi thanks know much again not no nor very just also there here all both each every
`);

/** Per language, in lower case and without accents. Both engines and the index settings read this one list. */
export const emptyWords: Record<Locale, ReadonlySet<string>> = { fr: new Set(french), en: new Set(english) };

/** Lower case, without accents or ligatures: the form in which words are compared. */
export function fold(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/g, "oe").replace(/æ/g, "ae");
}
