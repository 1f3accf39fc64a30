// Words that carry no subject in a question put to the portal. Left out on purpose, because they can be the subject:
// single letters (vitamine C, hépatite B), "mal", "été" (the season), "sein", "dos".
import type { Language } from "#lib/shared/language/words.ts";

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
  beaucoup bonjour bonsoir merci svp stp salut coucou
  ayant ete serai seras seront serez auront aurai auras auriez auraient aviez allait allez vas ira irai faisait fera ferai
  ferais faisant pouvait pourra pourrai pourrais pourriez devait devra devrai devriez voulait voulais veulent voulez voudrait
  faudra fallait ainsi malgre selon parce ya moins mieux assez
  jai jsui jsuis jme jpeu jpeux jveux chui sui ke ki koi kan pk pq pr ds av ns vs mn esque esceque estce cest fo kom
`);

const english = words(`
  a an the this that these those some any i me my mine we us our you your he him his she her it its they them their one
  who whom whose what which when where why how and or but so if then than as at by for from in into of off on onto out
  over to too under up with without about between during before after since until while because
  am is are was were be been being do does did doing have has had having can could should would will may might must shall
  cannot cant couldnt shouldnt wouldnt wont dont doesnt didnt isnt arent wasnt im ive
  get got getting go going need want tell please hello hi thanks know much again not no nor very just also there here all both each every
`);

/** What turns a term round: « n’entend plus » is not « entend ». Kept where terms are recognised, dropped elsewhere. */
const negations: Record<Language, ReadonlySet<string>> = {
  fr: new Set(words("pas plus jamais rien sans aucun aucune pa")),
  en: new Set(words("not no never nothing without cant cannot dont doesnt didnt wont isnt arent wasnt couldnt")),
};

export const isNegation = (word: string, language: Language): boolean => negations[language].has(word);

// Who, when, and verbs that fit any subject. They tell a little, where nothing else does.
const weakFrench = words(`
  mari femme epoux epouse conjoint compagnon compagne copain copine copains copines ami amie amis amies voisin voisine collegue
  patron patronne pere mere frere soeur fils fille papa maman mamie papi gamin gamine gosse monsieur madame dame homme
  gens personne personnes quelqu autrui cousin cousine oncle tante tonton beau belle
  jour jours an ans annee annees mois semaine semaines heure heures minute minutes seconde fois temps matin matins soir soirs
  hier demain maintenant moment debut fin dernier derniere prochain prochaine soudain souvent parfois tard tot
  prendre prend prends pris prise mettre mets met mis dire dit dis disent venir viens vient passer passe partir rester reste
  arriver arrive arrives trouver trouve donner donne demander demande demandent sais sait savoir comprendre comprends penser pense
  croire crois croit voir vois voit vu regarder commencer commence finir continuer essayer sentir sens sent devenir
  laisser laisse tenir rendre appeler chercher cherche parait semble sert servir aime aimerais
  gros grosse petit petite petits petites grand grande bon bonne mauvais nouveau nouvelle vrai vraiment seul seule seuls
  un deux trois quatre cinq six sept huit neuf dix premier premiere
  chose choses truc trucs machin besoin envie possible impossible normal normale cas facon maniere exemple
  peur ok oui non voila juste seulement surtout environ vite presque super cote
`);
const weakEnglish = words(`
  husband wife partner boyfriend girlfriend friend friends neighbour neighbor colleague boss father mother dad mum mom brother
  sister son daughter grandma grandpa grandmother grandfather man woman guy person people someone somebody everyone
  day days year years month months week weeks hour hours minute minutes time times morning evening yesterday today tomorrow now
  ago last next first second soon often sometimes late early suddenly always
  take takes took taken put make makes made say says said come comes came go goes went find found give gives gave ask asked
  think know see saw look looks looking keep keeps start started feel feels feeling tell told try tried use used
  big small little good bad new old real really only one two three four five six seven eight nine ten
  thing things stuff way kind sort normal possible ok okay yes like lot still even ever back right left side
`);

/** Words that tell little of a subject: they count for a fraction of what their rarity would make them. */
export const weakWords: Record<Language, ReadonlySet<string>> = {
  fr: new Set(weakFrench),
  en: new Set(weakEnglish),
};

/** Per language, in lower case and without accents. */
export const emptyWords: Record<Language, ReadonlySet<string>> = { fr: new Set(french), en: new Set(english) };
