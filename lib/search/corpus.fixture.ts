// A small library for tests: enough neighbours for a wrong answer to be possible.
import type { Locale } from "#lib/articles/rules/document.ts";

export type CorpusArticle = {
  locale: Locale;
  slug: string;
  title: string;
  questions: string[];
  headings: string[];
  summary: string;
  body: string;
};

const article = (
  locale: Locale,
  slug: string,
  title: string,
  questions: string[],
  headings: string[],
  summary: string,
  body: string,
): CorpusArticle => ({
  locale,
  slug,
  title,
  questions,
  headings,
  summary,
  body,
});

export const corpus: CorpusArticle[] = [
  article(
    "fr",
    "avc",
    "AVC : reconnaître les signes et agir",
    ["Comment reconnaître un AVC ?", "Que faire en attendant les secours ?"],
    ["Comprendre", "Après l’AVC"],
    "Lors d’un accident vasculaire cérébral, le sang n’arrive plus dans une partie du cerveau. Il faut appeler le 15 tout de suite.",
    "Trois signes à connaître : la bouche de travers, un bras ou une jambe sans force, du mal à parler. Le visage se déforme d’un coup. Notez l’heure du début : elle compte pour le traitement.",
  ),
  article(
    "fr",
    "asthme",
    "Asthme : vivre avec et réagir à une crise",
    ["Que faire pendant une crise d’asthme ?", "Peut-on faire du sport ?"],
    ["La crise", "Le traitement de fond"],
    "L’asthme est une maladie des bronches : l’air passe mal. Un traitement de fond et un inhalateur permettent de vivre presque comme tout le monde.",
    "Pendant une crise, la personne siffle en respirant et manque d’air. Prenez le médicament de secours. Si la crise ne passe pas, appelez le 15. Les allergènes, la fumée et l’effort peuvent la déclencher.",
  ),
  article(
    "fr",
    "dossier-medical",
    "Accéder à son dossier médical",
    ["Comment obtenir mon dossier ?", "Combien de temps est-il gardé ?"],
    ["À qui écrire", "Les délais"],
    "Chacun a droit aux informations de santé que détiennent les médecins et les hôpitaux. La demande s’écrit à l’établissement.",
    "L’hôpital répond en huit jours, en deux mois si les informations ont plus de cinq ans. Les proches d’une personne décédée peuvent aussi demander certaines pièces, pour connaître les causes de la mort.",
  ),
  article(
    "fr",
    "diabete",
    "Diabète de type 2",
    ["Comment surveiller sa glycémie ?"],
    ["Traitements", "Complications"],
    "Le taux de sucre dans le sang reste trop haut. Bouger et mieux manger font partie du traitement.",
    "On parle de diabète quand la glycémie à jeun dépasse 1,26 g/L deux fois. Les pieds, les yeux et les reins doivent être surveillés.",
  ),
  article(
    "fr",
    "hypertension",
    "Hypertension artérielle",
    ["Comment mesurer sa tension à la maison ?"],
    ["Mesurer", "Traiter"],
    "La pression du sang dans les artères est trop forte. Elle ne se sent pas, elle se mesure.",
    "Assis, au calme, trois mesures le matin et trois le soir pendant trois jours. Moins de sel, bouger, et parfois un médicament.",
  ),
  article(
    "fr",
    "paralysie-faciale",
    "Paralysie faciale",
    ["Est-ce que le visage redevient normal ?"],
    ["Causes"],
    "Un côté du visage ne bouge plus parce qu’un nerf ne fonctionne pas.",
    "L’œil ne se ferme plus, le sourire est asymétrique. Un médecin doit voir la personne vite pour écarter un accident du cerveau.",
  ),
  article(
    "fr",
    "aphtes",
    "Aphtes et plaies de la bouche",
    ["Comment soulager un aphte ?"],
    ["Soulager"],
    "Les aphtes sont de petites plaies douloureuses dans la bouche, qui guérissent seules.",
    "Évitez les noix et le gruyère. Si la bouche reste douloureuse plus de deux semaines, consultez un dentiste.",
  ),
  article(
    "fr",
    "grippe",
    "Grippe",
    ["Faut-il se faire vacciner ?"],
    ["Vaccination", "Se soigner"],
    "La grippe donne de la fièvre, des courbatures et de la toux pendant une semaine.",
    "Les personnes de plus de 65 ans peuvent se faire vacciner chaque automne. Les vaccins changent chaque année.",
  ),
  article(
    "fr",
    "fievre-enfant",
    "Fièvre de l’enfant",
    ["À partir de quelle température faut-il s’inquiéter ?"],
    ["Que surveiller", "Avant trois mois"],
    "Une fièvre commence à 38 °C. Chez un bébé de moins de trois mois, elle demande un avis médical sans attendre.",
    "Découvrez l’enfant, donnez-lui à boire, regardez comment il se comporte. Le paracétamol se donne selon le poids.",
  ),
  article(
    "fr",
    "vitamine-d",
    "Vitamine D",
    ["Qui doit en prendre ?"],
    ["Carence"],
    "La vitamine D aide à fixer le calcium sur les os. Le soleil en fabrique dans la peau.",
    "Les nourrissons, les femmes enceintes et les personnes âgées peuvent en manquer.",
  ),
  article(
    "fr",
    "hemorragie",
    "Hémorragies : arrêter un saignement",
    ["Comment comprimer une plaie ?"],
    ["Comprimer"],
    "Un saignement abondant s’arrête en appuyant fort sur la plaie, sans relâcher, et en appelant le 15.",
    "Allongez la personne. Appuyez avec un tissu propre. Une hémorroïde qui saigne n’est pas une urgence de ce type.",
  ),
  article(
    "en",
    "stroke",
    "Stroke: recognise it and act",
    ["How do I recognise a stroke?"],
    ["Understand"],
    "During a stroke, blood no longer reaches part of the brain. Call 15 or 112 at once.",
    "Face drooping on one side, weakness in an arm or a leg, trouble speaking. Note the time it began.",
  ),
  article(
    "en",
    "asthma",
    "Asthma: living with it",
    ["What should I do during an asthma attack?"],
    ["The attack"],
    "Asthma is a disease of the airways. Daily treatment and an inhaler let most people live as they wish.",
    "During an attack, breathing whistles. Use the reliever. If it does not pass, call 112. Children wheeze at night.",
  ),
  article(
    "en",
    "medical-records",
    "Getting your medical records",
    ["How can I obtain my records?"],
    ["Whom to write to"],
    "Everyone has a right to the health information that doctors and hospitals hold about them.",
    "The hospital answers within eight days, or two months when the information is more than five years old.",
  ),
];
