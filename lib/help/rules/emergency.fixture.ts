// Phrases from people's mouths: what must show a number, what must not. The first of each table were written before the
// rules of content/emergency.yaml; the others in four batches after, each of them unseen until the rules had been measured
// on it. A heading gives the first number that must show (several: any
// of them is right) and the rule that must be among those found; `-` means that nothing may show. Names typed alone were
// decided word by word: infarctus, AVC, overdose or suicide show; méningite, épilepsie, asthme, hypoglycémie or brûlure do
// not, being far more often sought to read about.

export type Phrase = { text: string; numbers: string[]; rule: string | null };

function phrasesOf(table: string): Phrase[] {
  let heading: Omit<Phrase, "text"> = { numbers: [], rule: null };
  const phrases: Phrase[] = [];
  for (const line of table.split("\n").map((text) => text.trim())) {
    const [, numbers, rule] = /^## (\S+)(?: (\S+))?$/.exec(line) ?? [];
    if (numbers) heading = { numbers: numbers === "-" ? [] : numbers.split("/"), rule: rule ?? null };
    else if (line) phrases.push({ text: line, ...heading });
  }
  return phrases;
}

export const mustShowInFrench = phrasesOf(`
## 15 not-breathing
mon père ne respire plus
il respir plus aidez moi
mon mari est tombé il respire pas
ma femme est inconsciente
quelqu un est inconscient dans la rue
arret cardiaque
arrêt cardiaque que faire
mon voisin ne repond plus et il est tout bleu
pu de pouls
le coeur de papi s'est arrêté
ma grand mere se reveille pas
j'arrive pas a reveiller ma maman
papa est par terre il bouge plus
il est tombé par terre et il ne bouge plus et je ne sais pas quoi faire je suis seul avec lui
mon collegue vient de s'ecrouler
elle a perdu connaissance
ma mere vient de faire un malaise
evanoui ne revient pas à lui
maman elle dort et elle veut pas se réveiller
yeux revulsés ne reagit plus
mon pote a fait un malaise il est blanc comme un linge
## 15 choking
mon fils s'étouffe
il s'étouffe avec un bout de viande
bebe setouffe
s etrangle en mangeant
elle a avalé de travers elle devient bleue
mon bebe a avale une bille il arrive plus a respirer
un cacahuete coincé dans la gorge il peut plus respirer
etouffement enfant que faire
fausse route grand père il est tout rouge et il tousse plus
manœuvre de heimlich vite
## 15 heart-attack
douleur poitrine bras gauche
mal poitrine et mal au bras
j'ai mal a la poitrine et dans le bras gauche
g mal o coeur ca serre
sa me serre la poitrine jai du mal a respiré
mon mari a une douleur dans la poitrine et il transpire
poitrine comme dans un étau
oppression thoracique machoire
infarctus
crise cardiaque
crise cardiak
mon pere fait une crise cardiaque
je crois que je fais un infarctus
douleur thoracique
douleure torasique
douleur dans la poitrine depuis ce matin
coeur qui sert et mal machoire
j'ai comme un éléphant assis sur la poitrine
ma mère a très mal au thorax et elle est toute pâle
pointe au coeur et fourmis dans le bras gauche
infarctus que faire
infarctus ou crise d'angoisse
comment savoir si c'est une crise cardiaque ou une crise de panique
## 15 stroke
avc
A.V.C.
mon mari fait un avc
ma mère a la bouche de travers
mon père parle bizarrement et son bras est paralysé
moitié du visage paralysée
visage paralysé d'un coté
elle arrive plus a parler d'un coup
il n arrive plus à lever le bras
paralysé du coté droit tout d'un coup
ma grand mere a la bouche qui tombe et elle dit n importe quoi
attaque cerebrale
je ne sens plus mon bras droit et j'ai la bouche engourdie
plus de force dans la jambe et le bras gauche d'un seul coup
mal de tete horrible d'un coup le pire de ma vie
papi parle plus normalement sa bouche est tordue
mon mari a un côté du corps qui ne répond plus
visage qui s'affaisse
perte de la parole soudaine
## 15 breathing
je n'arrive plus à respirer
jarive pa a respirer
j'étouffe
jetouf
du mal a respirer
ma fille fait une grosse crise d'asthme la ventoline ne marche pas
crise d'asthme
crise dasthme plus de ventoline
il a les levres bleues
ma mere respire tres mal
essoufflé au repos, lèvres bleues
elle cherche son air
il suffoque
manque d'air je peux plus parler
il respire super vite et il est en sueur
embolie pulmonaire
## 15 anaphylaxis
choc anaphylactique
piqure de guepe gorge qui gonfle
visage gonflé après avoir mangé des cacahuètes
ma langue gonfle
allergie il arrive plus a respirer
ma gorge se ferme
oedeme de quincke
reaction allergique grave
piqué par un frelon il a le visage tout gonflé et il a du mal a parler
levres qui gonflent apres medicament
j'ai mangé des crevettes j'ai la gorge qui se serre et des plaques partout
## 15 heavy-bleeding
ca saigne beaucoup et ca s'arrete pas
il perd beaucoup de sang
hémorragie
emoragie
elle s est coupée avec un couteau le sang gicle
je me suis coupé le doigt il est tombé
doigt sectionné
doigt coupé tondeuse
je pisse le sang
y a du sang partout
je vomis du sang
il crache du sang
mon voisin s'est coupé a la tronconneuse
saignement qui ne s'arrete pas
il s'est planté un couteau dans la cuisse
nez qui saigne depuis une heure ça s'arrête pas
plaie profonde saigne
## 15/17
coup de couteau
blessé par balle
mon frere s'est fait poignarder
## 15 burn
brulure grave
il s'est brulé au visage avec de l'huile
bébé brûlé avec de l'eau bouillante
mon fils s'est renversé la casserole d'eau bouillante dessus
ma fille s'est brulé toute la main avec le four
brulure chimique
brulure acide visage
il a pris feu
café brulant sur le bras du bébé
## 15 head-injury
il est tombé sur la tête et il vomit
choc à la tête perte de connaissance
mon bébé est tombé de la table à langer
tombé sur la tete il est tout mou
elle s'est cogné la tête et elle dit des choses bizarres
chute de velo sans casque il ne se rappelle plus de rien
coup sur la tete il s'endort et on arrive pas a le reveiller
## 15 seizure
il fait une crise d'epilepsie
convulsions
mon fils convulse
elle tremble de partout et bave
crise d epilepsie que faire
il a les yeux révulsés et il tremble
crise convulsive qui ne s'arrête pas
## 15
mon bebe a 40 de fievre et il convulse
## 15/poison poisoning
mon fils a bu de la javel
elle a avalé des médicaments
mon fils de 2 ans a mangé des comprimés
ma fille a avalé un produit pour déboucher
bebe a avalé une pile
pile bouton avalée
on a mangé des champignons et on vomit tous
j'ai mangé un champignon je crois qu'il est toxique
empoisonnement
mon enfant a mangé des baies rouges dans le jardin
bu produit vaisselle
pastille lave vaisselle dans la bouche
pris trop de doliprane
surdose paracétamol
ma grand mere a pris tous ses médicaments d'un coup
avalé white spirit
javel dans les yeux
centre antipoison
## 15/18 carbon-monoxide
intoxication au monoxyde de carbone
detecteur monoxyde sonne
mal de tete toute la famille chaudière
## 15 overdose
overdose
mon pote fait une overdose
il a pris trop de drogue il bouge plus
il a sniffé et il respire bizarrement
## 15 alcohol
coma éthylique
il a trop bu il se réveille pas
mon ami a trop bu il vomit et il repond plus
elle est ivre morte on arrive pas a la reveiller
coma etilique
## 15/18/196 drowning
noyade
mon fils s'est noyé dans la piscine
il se noie
je l'ai sorti de l'eau il ne respire pas
quelqu'un se noie à la plage
bébé est tombé dans la piscine
## 15/18 electrocution
électrocution
il s'est électrocuté
electrocuté il tient toujours le cable
mon fils a mis les doigts dans la prise
pris une decharge electrique
frappé par la foudre
## 3114 suicide
je veux mourir
jveu mourir
je veux plus vivre
je veu crever
envie de mourir
anvie de mourir
jai envi de me tuer
suicide
je vais me suicider
me suissidé
je pense au suicide
j'ai des idées noires
je veux en finir
g plus envie de vivre
je sers a rien je veux disparaitre
à quoi bon vivre
tout le monde serait mieux sans moi
je vais me jeter sous le train
j'en peux plus de vivre
comment se suicider sans souffrir
comment mourir sans douleur
je me coupe les bras
je me scarifie
scarification
je me fais du mal
marre de la vie
plus la force de vivre
j'ai envie de me foutre en l'air
je veux me pendre
je veux dormir et ne plus jamais me réveiller
je voudrais ne plus exister
j'ai écrit une lettre d'adieu
je veux rejoindre papi au ciel
la vie ne vaut plus la peine
personne m'aime je veux mourir
bonjour je ne sais pas à qui parler depuis que ma femme est partie je n'ai plus goût à rien et je pense tous les jours à en finir
## 3114 someone-suicidal
ma fille veut mourir
mon fils parle de se suicider
mon ami menace de se tuer
ma copine a dit qu'elle voulait en finir
mon élève m a dit qu'il voulait mourir
mon frere a des idées suicidaires
il m'a envoyé un message d'adieu je suis inquiete
ma mere dit qu'elle veut plus vivre
## 15/17 suicide-attempt
tentative de suicide
ma fille s'est ouvert les veines
il s'est pendu
j'ai avalé tous mes médicaments pour mourir
ma femme a pris des cachets pour en finir
il menace de sauter du balcon
il est sur le toit il veut sauter
## 3919/17
mon mari me frappe
mon copain me tape dessus
mon mec me cogne
violences conjugales
mon ex me menace de mort
mon mari m'a étranglée hier
j'ai peur de mon mari
mon conjoint est violent
il va me tuer
il me bat devant les enfants
ma voisine se fait frapper par son mari
femme battue
mon compagnon m'insulte et me rabaisse tous les jours
j'entends ma voisine crier son mari la tape
il m'a mis une claque
mon mari est violent je ne peux pas parler
## 17 violence-now
je suis en danger
je me sens en danger chez moi
il y a un tireur dans la rue
il a un couteau il nous menace
mon mari défonce la porte
## 3919/17/viols/119
papa tape maman
il me force à coucher avec lui
## viols/17 rape
j'ai été violée
on m a violé
viol
je me suis fait violer par un ami
agression sexuelle
il m'a touché sans mon accord
drogué au ghb on a abusé de moi
## 119/3919/17
ma mère se fait frapper par mon beau père
## 119 child-danger
mon papa me tape
mon père me frappe
ma mere me bat
mon beau pere me touche
tonton met sa main dans ma culotte
inceste
enfant battu
maltraitance enfant
j'entends les voisins frapper leur enfant
le bébé des voisins hurle tous les soirs ils le frappent
mon pere vient dans mon lit la nuit
on me fait du mal à la maison
enfant en danger
j'ai peur de rentrer chez moi papa me tape
ma belle-mère me frappe avec la ceinture
## 15 shaken-baby
j'ai secoué mon bébé
## 3018 bullying
je me fais harceler au collège
harcelement scolaire
on se moque de moi à l'école tous les jours
mon fils est harcelé à l'école
ils ont mis des photos de moi nue sur snap
cyberharcelement
chantage photos nues
ma fille ne veut plus aller au collège elle se fait insulter
## 15 baby
bébé 40 de fièvre
mon bébé respire mal
bébé tout mou
bebe ne reagit pas
nouveau né fievre
bébé de 2 mois 38.5
bébé 1 mois 39 de fièvre
bébé tout bleu
bebe respire vite et creuse le ventre
mon bébé ne se réveille pas pour manger il est mou
bébé a fait une pause respiratoire
bébé 3 semaines fièvre
mon bb respire pa bien
## 15 meningitis
nuque raide et fièvre
taches violettes sur les jambes fièvre
mon fils a de la fièvre mal a la tete et nuque raide
purpura fievre
fievre et taches rouges qui partent pas quand on appuie
il ne supporte pas la lumière fièvre vomit mal à la tête
## 15 pregnancy
enceinte je saigne
enceinte et perte de sang
j'ai perdu les eaux
bebe ne bouge plus dans mon ventre
enceinte de 8 mois je ne sens plus bébé bouger
ma femme accouche à la maison
elle est en train d'accoucher dans la voiture
le bebe arrive la tete sort
enceinte mal de tete mouches devant les yeux
## 15 heat
coup de chaleur
mon grand père a 41 il est confus avec la chaleur
coup de chaud il délire
bébé laissé dans la voiture au soleil
## 15 cold
hypothermie
il est gelé et ne parle plus, il était dehors toute la nuit
## 15 dehydration
bébé déshydraté il ne fait plus pipi
mon bébé vomit tout, pas fait pipi depuis ce matin, yeux creux
gastro bébé couche sèche depuis 12h, mou
## 15 diabetes
hypoglycémie il ne répond plus
mon père diabétique est inconscient
coma diabétique
diabétique il transpire et il dit n'importe quoi
## 15 psychiatric-crisis
mon fils délire il entend des voix
il entend des voix qui lui disent de tuer
mon frere schizophrène est en crise il casse tout
elle est en pleine bouffée délirante
mon mari est parano il croit qu'on veut le tuer
## 15 sight
je ne vois plus rien d'un oeil
perte de vue soudaine
je deviens aveugle d'un coup
ma mère voit plus d'un oeil depuis ce matin
## 15 testicle
mal au testicule d'un coup
douleur brutale couille gauche
torsion testicule
mon fils a tres mal aux testicules
## 15 snake
mordu par un serpent
morsure de vipère
mon fils s'est fait mordre par une vipere
## 3977 elder-abuse
ma mère est maltraitée à l'ehpad
l'infirmiere frappe ma grand mere
l'auxiliaire de vie insulte mon père handicapé
maltraitance personne agée
mon fils me frappe j'ai 80 ans
## 18 fire
ma maison brûle
y a le feu chez moi
ça sent le gaz dans l'appartement
## 15 accident
accident de voiture il y a des blessés
ma fille s'est fait renverser par une voiture
mon fils est tombé du 2eme étage
chute d'une échelle il sent plus ses jambes
l'os sort de la jambe
fracture ouverte
## 15 call-for-help
au secours
aidez moi vite
besoin d'une ambulance
numero samu
urgence vitale
## 15/18
ma mamie est tombée par terre elle parle plus et elle a la bouche toute tordue
kelkun a fait un arret cardiak dans le bus
mon copain convulse par terre aidez moi svp
jai tres mal dans la poitrine depuis 20 minutes et ca descend dans le bras
ça me brûle dans la poitrine j'ai la mâchoire qui fait mal je suis en sueur
mon père 72 ans dit qu'il a un poids sur la poitrine
je respire plus très bien, mes lèvres sont bleues
ma soeur a un oedème elle a mangé une noix elle arrive pas à parler
bébé ne respire pas
mon bébé de 6 semaines a 38,7
bébé s'est étouffé avec du lait il est tout blanc
mon nourisson est tout mou et pale
il a avalé un lego et il devient bleu
grand-père s'étouffe avec un morceau de viande que faire vite
maman est tombée dans les escaliers elle répond pas
mon fils s'est ouvert le crâne il y a plein de sang
il s'est coupé l'artère
je n'arrive pas à arrêter le sang
mon mari s'est coupé 2 doigts avec la scie circulaire
du sang coule de son oreille après une chute
hemoragie apres accouchement
jai 8 mois de grossesse et je saigne
je perds du sang je suis enceinte de 10 semaines
j'ai des contractions toutes les 2 minutes le bébé arrive
ma femme est en train d'accoucher dans la salle de bain
mon bébé bouge plus depuis hier je suis à 34 semaines
ma fille de 3 ans a bu du produit pour laver le sol
mon gamin a mangé des cachets de mamie
mon chéri a pris 30 comprimés de paracétamol
mon fils a avalé une pile plate
j'ai respiré de la javel mélangée avec du vinaigre je tousse
un collègue s'est pris une décharge électrique
il est sorti de l'eau il tousse et il est tout gris
ma fille est tombé dans la piscine je l'ai sortie elle pleure pas
il fait 40 dehors ma grand mère est toute rouge et elle dit des choses bizarres
on l'a trouvé dans la neige il est gelé et endormi
mon ado est rentré ivre je n'arrive pas à le réveiller
il a pris de la drogue il ne se réveille pas
ma copine a pris de la md elle fait une crise
mon pote a fait une od
mon père est diabétique il transpire et ne répond plus
hypoglycemie severe que faire
mon fils a des taches violettes et 40 de fievre
elle a la nuque raide et elle vomit avec de la fièvre
jai perdu la vue de l'oeil droit d'un coup
je vois tout noir d'un oeil
mon fils a super mal à une couille depuis ce matin
ma fille a été mordue par une vipere
piqure d'abeille j'ai du mal à respirer
ma gorge gonfle
mon petit s'est brûlé avec le fer à repasser toute la main
huile bouillante sur le pied
elle s'est renversée du thé bouillant sur le ventre
un homme est inconscient sur le trottoir
mon mari ne se réveille pas et ronfle bizarrement
le coeur de ma femme ne bat plus
il n'a plus de pouls
j'ai mal à la tête comme jamais d'un coup
j'ai le visage paralysé
mon bras gauche ne bouge plus
ma femme parle n'importe comment d'un coup et son visage tombe
je sens plus mon côté gauche
ma tante fait un AVC je crois
papi y fait un infarctus
crise d'asthme très forte
plus d'air dans ma ventoline je respire mal
mon voisin est tombé du toit
un cycliste renversé devant moi
accident de moto il bouge plus
elle fait une crise de délire elle croit que le diable la suit
a l'aide mon père meurt
envoyez une ambulance vite
il vomit du sang
il y a du sang dans son vomi plein
mon bebe a des convulsion
ma mère alzheimer a bu du liquide vaisselle
## 15/18
on s'est tous mal réveillés mal à la tête le poêle marche
alarme monoxyde de carbone
il y a le feu dans mon immeuble
ma cuisine est en feu
## 3114
jai envi de crevé
jsuis au bout jveu en finir
j'en ai marre de vivre
j veux plus me réveiller demain
je pense a la mort tous les jours
j'ai envie de me faire du mal
je veu me suissider
personne ne m'aime jveux mourir
je vais me foutre sous un train
comment faire pour mourir
j'ai plus de raison de vivre
je suis un poids pour ma famille
la vie n'a plus de sens
j'ai envie de disparaitre pour toujours
jme taillade les bras
idée suicidaire
ma soeur veut se suicider
mon meilleur ami m'a dit qu'il voulait mourir ce soir
mon père parle d'en finir
ma fille de 14 ans se scarifie
mon ex menace de se suicider si je le quitte
je sais plus quoi faire de ma vie j'ai envie de sauter par la fenetre
## 15/3114
j'ai pris toutes mes pilules je veux mourir
il s'est taillé les veines
ma mère a avalé ses somnifères pour mourir
## 3919/17/viols
mon mec me tabasse
mon mari m'a frappé ce soir
mon mari me frappe quand il boit
jme fait taper par mon copain
mon copain m'a étranglée
mon conjoint me menace avec un couteau
il me frappe et je sais pas où aller
je suis battue par mon mari
ma soeur se fait battre par son mec
mon mari me viole
il me tape dessus quand il a bu
mon copain contrôle tout et il me fait peur
je veux quitter mon mari violent
violence congugale
ma copine me tape
## 17
quelqu'un essaye de rentrer chez moi
mon ex est devant ma porte et il me menace
un homme me suit dans la rue
## viols/17/119
je me suis fait violé hier soir
un ami m'a forcé à coucher
on m'a mis du ghb dans mon verre
j'ai subi une agression sexuelle
## 119
papa me fait du mal
mon papa il me tape tres fort avec sa ceinture
mon oncle me touche les parties intimes
mon beau-père vient dans ma chambre la nuit
je crois que mes voisins battent leur bébé
un enfant est maltraité dans mon immeuble
maman me frappe tous les jours
mon père touche ma petite soeur
j'ai peur de mon père
## 3018
on me harcele sur snap
des élèves me frappent à l'école
ma photo nue circule au lycée
mon fils se fait frapper tous les jours à l'école
jme fais insulter sur insta
## 3977
ma grand mère se fait frapper à la maison de retraite
l'aide à domicile vole ma mère de 90 ans
## 15/18
bonsoir je suis seule avec mon mari il a des sueurs froides il est gris et il se tient la poitrine je ne sais pas si je dois appeler quelqu'un
mon pépé il a mal au bras gauche et il a du mal à souffler
papa se plaint d'une douleur au milieu du thorax depuis une demi heure
douleur dans le bras et la poitrine
jé mal o torax
compression dans la poitrine avec sueurs
mon voisin s'est écroulé dans l'escalier pas de réaction
il ne repond pas quand je le secoue
la dame ne respire pas je fais quoi
mon bebe ne respire plu
elle est devenue toute bleue et elle respire plus
il ronfle bizarre et on peut pas le réveiller
mon oncle a le bras qui pend et il bave d'un côté de la bouche
mamie arrive pas à sourire et elle comprend pas ce que je dis
elle voit double depuis ce matin et marche de travers
d'un coup mon mari ne trouve plus ses mots
il a perdu l'usage de la parole et de son bras droit
visage qui part d'un coté
une arête coincée dans la gorge peut plus respirer
mon gosse s'est étranglé avec une saucisse
mon fils est tout rouge il tousse il a un truc coincé
il a mangé des arachides il gonfle de partout
piqué par une guêpe dans la bouche
piqûre de frelon je me sens partir
mon asthme s'aggrave j'arrive plus à finir mes phrases
ma fille asthmatique a les lèvres violettes
je tousse du sang
plein de sang dans mes vomissements
une plaie qui pisse le sang
doigt arraché
ma main est passée dans la machine
mon mari s'est tiré dessus avec un fusil
il a reçu un coup de couteau dans le ventre
il s'est renversé de l'huile de friteuse sur les jambes
ma fille a mis sa main sur la plaque de cuisson brûlante
brûlé au 3e degré
mon petit a 2 ans il est tombé du balcon
chute de cheval ne se souvient de rien
mon fils s'est pris un coup à la tête au rugby il vomit
mon bébé a roulé du lit et s'est cogné la tête
ma fille fait une convulsion avec la fièvre
il fait une crise il est tout raide et il bave
mon enfant a mangé des boules de naphtaline
ma fille a bu dans la bouteille de white spirit
mon bébé a mis une pastille lave-vaisselle à la bouche
mon père s'est trompé il a pris deux fois ses médicaments pour le coeur
on a mangé des champignons cueillis hier et on est malades
j'ai avalé du produit sans faire exprès
ma fille a avalé un aimant
produit wc dans l'oeil
il s'est piqué à l'héroïne il est tout bleu
on a trouvé mon frère inconscient avec une seringue
j'ai pris trop de cocaïne mon coeur va exploser
mon coloc a bu une bouteille de vodka il respire à peine
je suis enceinte et j'ai très mal au ventre et je saigne
je suis à 7 mois et j'ai perdu les eaux
enceinte, vue brouillée et maux de tête violents
je ne sens plus mon bébé bouger
ma voisine accouche là
ma femme a de grosses contractions le bébé sort
bb 1 mois 38.9
nouveau-né qui ne veut plus téter et dort tout le temps
mon bébé geint et respire très vite
mon bébé a des taches violettes
ma fille a de la fièvre et n'arrive plus à plier le cou
mon grand père est resté au soleil il tient des propos incohérents
bébé enfermé dans la voiture en plein soleil
il était dans l'eau glacée il grelotte plus
mamie a la diarrhée depuis 3 jours elle est confuse et ne fait plus pipi
mon mari diabétique a fait un malaise
mon dextro est à 0,38
il a 38 de dextro il est bizarre
mon frère bipolaire casse tout dans la maison
ma mère entend des voix
rideau noir devant l'oeil
j'ai reçu un éclat dans l'oeil
couille qui fait hyper mal d'un coup
une vipère m'a mordue au mollet
mon mari est coincé sous le tracteur
carambolage sur l'autoroute plein de blessés
il a la jambe cassée l'os est dehors
il s'est noyé
l'enfant a coulé au fond de la piscine
mon frere a pris le jus il bouge plus
appel urgence
c'est une urgence mon mari va mal
## 3114
j'arrête pas de penser à la mort
si je meurs personne le saura
j'ai envie que tout s'arrête
je n'ai plus la force de continuer
jvoudrais etre morte
je veux me faire sauter la cervelle
je veux mettre fin à mes jours
les médicaments pour se suicider
à 13 ans j'ai envie de mourir
je mérite pas de vivre
je supporte plus ma vie
jme fais du mal avec un compas
mon petit frère dit qu'il veut mourir
ma mère dit qu'elle veut rejoindre papa au cimetière
mon copain a posté un message d'adieu
mon collègue a des idées suicidaires
## 3919/17/viols
mon mari me bat depuis 10 ans
mon mari a essayé de m'étrangler
mon conjoint m'insulte devant les enfants
mon compagnon lève la main sur moi
mon ex me harcèle et me menace
je me suis fait gifler par mon copain
mon mari me force à avoir des rapports
comment aider ma soeur battue
il me traite de tous les noms et me pousse contre le mur
violences psychologiques dans le couple
je me cache dans la salle de bain il est furieux il veut me tuer
mon mec a cassé mon téléphone et me tape
homme violent que faire
## viols/17/119
viol que faire
on m'a touchée dans le métro
victime de viol
mon patron m'a agressée sexuellement
mon ex a abusé de moi
## 119
mon père m'enferme dans la cave
mon tonton me demande de le toucher
la nounou tape mon fils
mes parents me frappent
je suis un enfant et on me tape à la maison
j'entends un bébé hurler chez les voisins ils lui tapent dessus
papa il me touche le zizi
mon grand frère me fait des trucs sexuels
## 3018
tout le collège se moque de moi
harcelement au lycée
un garçon menace de publier mes nudes
mon fils est victime de harcèlement
## 3977/17
ma mère handicapée est maltraitée par son aide
dans l'ehpad ils attachent mon père
## 17/18/15
il y a un incendie chez le voisin
on cambriole chez moi
## 15/18
mon gd pere fé 1 crise cardiaque
jai 1 poin dans la poitrine depui ce matin et mal dans le cou
je me sens mal j'ai la poitrine serrée et des nausées
au secours ma fille ne respire plus
mon beau-père est mort ? il ne bouge plus du tout
comment faire un massage cardiaque à un bébé
papi est tout bizarre il parle comme s'il était bourré
maman a un coté de la figure qui marche plus
mon mari se plaint que son bras est mort et il parle bizarre
je ne peux plus bouger mon côté gauche
soudainement je ne peux plus parler correctement
mal de tête soudain très violent jamais eu ça
elle étouffe
mon petit frère a avalé une bille et il tousse plus
y a mon frere ki respire plu
ma copine fait une crise dasme
manque de souffle et douleur à la poitrine
ma langue a doublé de volume
visage tout gonflé j'ai pris un antibiotique
beaucoup de sang par l'anus
il saigne de la tête
hémorragie nasale impossible à stopper
mon copain s'est planté une fourche dans le pied
ma fille s'est coincé la main dans la porte le doigt est arraché
eau bouillante sur bébé
mon fils a touché la vitre du four il a des cloques plein la main
il est tombé de l'échelle et il est sonné
choc violent à la tête il saigne du nez
il est inconsciant après une chute
crise épilepsie qui dure plus de 5 minutes
mon fils fait une crise il tremble il ne me répond pas
mon bébé a bu du liquide pour la vaisselle
ma mere a avaler plein de cachets
intoxication médicaments enfant
mon bébé a mangé une feuille de laurier rose
piqûre de scorpion
il a pris trop de drogue il délire
mdma coeur qui s'emballe et très chaud
ivre mort sur le trottoir
bébé est tombé à l'eau
mon fils a pris le courant
je suis enceinte et je perds beaucoup de sang
accouchement en urgence à la maison
enceinte j'ai reçu un coup dans le ventre
bébé 15 jours 38,5°
mon nouveau né ne bouge presque plus
bébé devient mou et pâle
mon bébé fait des pauses quand il respire
fièvre 40 enfant qui délire et nuque raide
petites taches rouges violettes qui s'effacent pas avec le verre
malaise avec la chaleur il est brûlant et confus
mon pere a fait un malaise à cause du diabete
sucre à 0.4 il transpire
ma soeur devient folle elle hurle et voit des démons
perdu la vision d'un coup
douleur atroce testicule droit
mordu par un serpent au doigt que faire
accident de scooter il a mal au cou
ma grand-mère est tombée elle ne peut plus se relever
samu vite
## 3114
marre de tout jveu crever
j'ai plus du tout envie de vivre
je vais en finir ce soir
personne ne me comprend je voudrais etre mort
g des idées suicidaires
comment se pendre
je me mutile
maman est morte je veux la rejoindre
je suis nul je mérite de crever
j'ai peur de passer à l'acte
je n'arrive plus à vivre
pensées suicidaires au travail
si je me tue est ce que ca fait mal
mon amie veut mourir que faire
mon fils dit qu'il veut se foutre en l'air
ma femme me dit qu'elle veut en finir
mon pote va se suicider
## 15/3114
j'ai pris plein de médicaments pour en finir
elle s'est coupé les veines
## 3919/17/viols
mon mari m'a cassé le bras
mon copain me met des claques
je suis une femme battue
il m'étrangle quand il est en colère
mon mari devient violent quand il boit
mon ex me suit et me menace
violances conjugal
ma fille est frappée par son copain
mon mec me rabaisse et me tape
aidez moi mon mari va me tuer
je suis un homme ma femme me frappe
mon mari menace de tuer les enfants
## viols/17/119/3919
violée par mon ex
mon copain m'a forcée
on a abusé de moi quand j'étais petite
j'ai été agressée sexuellement dans la rue
## 119/17
papa y me tape
mon papa me fait des bisous sur la bouche et me touche
ma mère m'a frappé avec un balai
mes parents me battent
le voisin frappe son fils
mon beau père me fait du mal
un enfant en danger que faire
mon père est violent avec nous
## 3018
on m'insulte tous les jours au collège
les autres me tapent dans la cour de récré
harcelé sur tiktok
il menace d'envoyer mes photos nues à mes parents
## 3977/17
une aide soignante a frappé ma grand-mère
maltraitance maison retraite qui appeler
## 17/18/15/114
on vient de m'agresser dans la rue
je suis sourd comment appeler le samu
feu dans la cuisine
## 15/18
ma voisine de 80 ans a un bras tout mou et elle bafouille
mon père vient d'avoir une grosse douleur qui lui écrase la poitrine
je suis en sueur j'ai mal dans la machoire et le bras
infarctus du myocarde urgence
mamie fait une attaque
AVC vite
ya un monsieur par terre dans le tram il bouge pas
mon mari a perdu connaissance sous la douche
bébé 3 mois respire plus
mon fils a avalé une pièce de 2 euros
il s'étrangle avec de la viande
jme suis coupé le poignet avec du verre ca saigne a fond
sang qui gicle de la jambe
mon doigt est parti dans la tondeuse
crise d'epilepsie de ma soeur
elle convulse depuis 10 min
ma fille a bu de l'eau de javel
il a pris toute la boite de doliprane
mon fils a croqué une baie toxique
fuite de monoxyde de carbone
brulure au visage avec huile
ma gorge gonfle après une piqûre
j'ai du mal a respirer et j'ai mangé des cacahuetes
grosse crise d asthme rien ne marche
mes lèvres deviennent bleues
je vois plus de l'oeil gauche
coup de chaleur mon père est inconscient
ma mère diabétique est dans le coma
enceinte de 5 mois je perds du liquide
ma femme enceinte saigne beaucoup
le bébé ne bouge plus depuis ce matin dans mon ventre
fievre et nuque raide
torsion du testicule urgence
chute du 3eme étage
mon ami a une overdose aidez moi
mon frere est bourré et ne réagit plus
mon fils est en pleine crise psychotique
noyade bébé piscine
morsure vipère que faire
mon fils a recu du 220 volts
## 3114
envi de mourrir
jen ai marre de la vie
je veux disparaitre
suicide aide
je pense a me tuer
mon fils de 15 ans veut se suicider
j'ai plus envie de rien je veux mourir
tuer moi
je me coupe pour aller mieux
plus personne ne m'aime a quoi bon vivre
## 3919/17/viols/15
mon mari m'a frappée devant les enfants
mon copain ma violer
mon conjoint m'a étranglé
je suis victime de violences conjugales
mon mec me menace avec un couteau
mon mari me bat et je suis enceinte
## 119/17
mon père me bat
ma belle mère me tape tout le temps
mon oncle m'a violée
je suis maltraité par mes parents
## 3018
je suis harcelée au lycée
on m'a envoyé des menaces sur snap
## 3977
mon grand père est maltraité par son auxiliaire
## 18/15/17
feu d'appartement
quelqu'un m'a poignardé
## 15 not-breathing
ma mere est tombé elle bouge pas
ma mère bouge pas
elle bouge pas
mon père est tombé il bouge pas
mon fils est tombé sur la tête il bouge pas
papa bouge toujours pas
le coeur de mamie s'arrete
## 15 baby
bébé bouge pas
## 15 heart-attack
mon coeur s'arrete
## 15 pregnancy
accouchement en cours
accouchement en cours que faire
bébé bouge pas dans le ventre
il bouge moins a 32 sa
## 3114 suicide
jvé me tué
je vé me tué
j'vais me tué
g envi de me tué
`);

export const mustNotShowInFrench = phrasesOf(`
## -
prévention du suicide
prévention du suicide chiffres
taux de suicide en france
suicide assisté suisse
après un avc
rééducation après avc
vivre après un infarctus
angoisse après un infarctus
infarctus définition
crise cardiaque causes
régime alimentaire après infarctus
facteurs de risque avc
avc hémorragique différence ischémique
avc chez le jeune statistiques
reprise du sport après infarctus
formation massage cardiaque
formation premiers secours
histoire de l'empoisonnement
mort subite du nourrisson prévention
violences conjugales loi
violences faites aux femmes statistiques
journée internationale contre les violences
viol définition juridique
loi inceste
c'est à mourir de rire
mourir de faim film
j'ai tué le temps
brûlures d'estomac
brûlure en urinant
saignement des gencives
règles abondantes
mal de poitrine avant les règles
overdose de travail
douleur bras après vaccin
douleur au bras
tendinite épaule
mal au bras gauche muscu
grippe
symptomes grippe
fièvre
rhume
mal de tête
migraine
migraine avec aura traitement
mal au ventre
mal de dos
mal de gorge
toux grasse
vaccin
vaccin méningite
vaccin méningocoque bébé
allergie pollen
allergie arachide test
asthme
asthme traitement de fond
asthme à l'effort
épilepsie permis de conduire
vivre avec l'épilepsie
diabète type 2
hypoglycémie réactive régime
coup de soleil
crème hydratante peau déshydratée
cicatrice de brûlure
champignon ongle
champignons aux pieds
recette champignons
champignon vaginal
allergie poisson
poisson grossesse
produit ménager naturel
alcool et grossesse
alcool au volant
arrêter de boire
cannabis effets
noyade prévention piscine
barrière de piscine obligatoire
bébé nageur
accouchement à domicile sage-femme
préparation à l'accouchement
contractions de braxton hicks
quand bébé bouge grossesse
saignement après rapport
saignement ménopause
spotting pilule
perte de poids
perte de cheveux
perte de mémoire
dépression
dépression symptômes
burn out
antidépresseur effets secondaires
deuil
solitude
psy remboursé
peur de la mort
euthanasie loi
fin de vie
soins palliatifs
don d'organes
don du sang
prise de sang à jeun
tension
hypertension
cholestérol
cardiologue
souffle au coeur
électrocardiogramme
stent durée de vie
légumes à l'étouffée
avaler un comprimé difficile
j'ai avalé un chewing gum
mon chat vomit
piqûre de moustique
piqure de tique
piqure de guepe
phobie des serpents
taches brunes visage
douleur nuque ordinateur
torticolis
boutons rouges enfant
fièvre enfant 38
bébé 8 mois fièvre 38.5
fièvre bébé dents
bébé pleure la nuit
bébé 2 mois vaccins
bébé 3 mois sommeil
bébé nez bouché
apnée du sommeil
exercice de respiration anti stress
cohérence cardiaque
paralysie du sommeil
mon fils de 3 ans ne parle pas
retard de parole
vue qui baisse
test de vue gratuit
oeil qui pleure
autopalpation testicule
cancer testicule dépistage
vasectomie
ehpad prix
maltraitance animale
harcèlement au travail
jeux vidéo violents
crampe mollet
mon mari ronfle
mon mari a de la fièvre
mon père a du cholestérol
ma mère a alzheimer
crise de foie
crise d'angoisse
crise de goutte
crise hémorroïdaire
crise d'ado
coma film
réveil difficile le matin
je n'arrive pas à dormir
je n'arrive plus à dormir
je n'arrive pas à perdre du poids
je veux vivre longtemps
je veux mincir
je veux arrêter de fumer
envie de sucre
envie d'uriner souvent
envie de vomir
en finir avec les ronflements
en finir avec l'acné
en finir avec le tabac
tuer les poux
comment tuer les punaises de lit
faire disparaitre un bouton
me couper les cheveux
coupure au doigt pansement
coupe menstruelle
sauter un repas
corde à sauter
bouffées de chaleur ménopause
canicule conseils
mains froides
prise électrique cache bébé
gaz intestinaux
accident du travail déclaration
accident de voiture indemnisation
chute de cheveux
prévention des chutes personnes âgées
fracture poignet rééducation
sang de cordon
groupe sanguin
sang dans les urines
pilule du lendemain
ivg délai
mort de fatigue
je meurs de faim
je meurs de chaud
mon téléphone est mort
jambes lourdes
bonjour je voudrais savoir si après un infarctus mon père de 68 ans peut prendre l'avion merci
mon fils de 8 ans a un rendez vous chez l'allergologue pour une allergie aux cacahuètes comment ça se passe
ma grand mère qui a fait un avc il y a dix ans a-t-elle droit à l'apa
mon mari a fait un infarctus en 2019 peut il conduire
j'ai été opéré du coeur quand reprendre le travail
nourrir bébé la nuit
nourrir un bébé de 6 mois
soigner une plaie
morsure de tique maladie de lyme
perdre du ventre
comment prendre la température
violette plante médicinale
médicament périmé
médicaments et grossesse
mélanger médicament et alcool
bébé qui bave
bébé avale de l'air
chute de tension
mal au coeur en voiture
mal des transports
brûler des calories
brulure au soleil après soleil
crise de la quarantaine
battement de paupière
douleur côté droit ventre
respirer par le nez
perte blanche
eau de javel nettoyer
centre de santé
centre de vaccination
numéro sécurité sociale
urgence dentaire
médecin de garde
attaque de panique
arrêt de travail
arrêt maladie
arrêt du tabac
voix cassée
voix enrouée
mal au pied
douleur aux seins
palpitations
œdème des jambes
jambes gonflées
paupière gonflée
ventre gonflé
langue blanche
gorge irritée
aider un proche
j'aide ma mère
bien manger
mon bébé ne veut pas manger de légumes
la mort d'un proche que faire administration
tueur en série film
série sur le viol
étude sur les violences
association contre les violences
film sur le harcèlement
plan canicule ehpad
combien de temps dure une grossesse
alimentation diabète
diabète gestationnel
test de grossesse
enceinte que manger
mal de dos enceinte
nausées grossesse
mal au ventre enceinte début de grossesse
mal au sein
boule au sein
hémorroïdes saignement
saigner du nez en dormant
sang dans les selles
taches de sang avant les règles
retard de règles
contraception d'urgence
pharmacie de garde
urgences pédiatriques attente
tarif consultation urgences
forfait urgences
numéro de sécurité sociale perdu
carte vitale perdue
mon enfant ne veut pas dormir
mon bébé ne fait pas ses nuits
mon bébé de 3 mois ne fait pas caca
bébé régurgite
bébé constipé
bébé 6 mois diversification
température bébé normale
quand donner du doliprane
doliprane ibuprofène alterner
paracétamol effets indésirables
trop de cholestérol
trop de sel
trop de sucre
manger trop vite
boire trop de café
arrêter l'alcool
cirrhose
dry january
sevrage tabagique
cigarette électronique danger
cannabis thérapeutique
effets du cannabis sur le cerveau
addiction aux écrans
dépression post partum
dépression que faire
anxiété
stress au travail
je suis fatigué tout le temps
je n'ai pas le moral
insomnie
cauchemars
peur de l'avion
crise de panique
phobie scolaire
harcèlement moral loi
violence routière chiffres
violence verbale définition
association victimes de violences
éducation sexuelle
consentement sexuel définition
première fois sexe douleur
douleur pendant les rapports
saignement première fois
cystite
mal en faisant pipi
infection urinaire enceinte
brûlures mictionnelles
brûlure main pansement
coup de soleil visage
ampoule pied
piqûre d'ortie
méduse
piqure d'araignée bouton
morsure de chat
griffure de chat
tique enlever
poux traitement
gale
varicelle
rougeole vaccin
coqueluche
bronchiolite
otite
angine
laryngite
sinusite
rhinite allergique
allergie aux acariens
intolérance au lactose
maladie coeliaque
intoxication alimentaire
gastro combien de temps
diarrhée
constipation
vomissements enfant
mal à l'estomac
reflux gastrique
ulcère
calculs rénaux
colique néphrétique
lumbago
sciatique
arthrose genou
entorse cheville
fracture du poignet plâtre
tendinite
crampes nocturnes
jambes sans repos
fourmillements dans les mains la nuit
main engourdie canal carpien
épaule gelée
épaule bloquée
je n'arrive pas à lever le bras à cause de mon épaule
mal à l'épaule gauche
mal au cou
mal de crâne après une soirée
gueule de bois
vertiges position
acouphènes
perte d'audition
perte d'odorat covid
vue trouble lunettes
cataracte opération
mouches volantes
orgelet
conjonctivite bébé
aphte
rage de dent
abcès dentaire
saignement gencive brossage
appareil dentaire prix
cancer du sein dépistage
cancer du poumon espérance de vie
chimiothérapie effets
fin de vie à domicile
aide à mourir loi
obsèques prix
don du corps
deuil d'un enfant
mon père est mort d'un infarctus suis je à risque
mon grand père est mort d'un avc risque héréditaire
rééducation orthophonie après avc
avc et conduite automobile
vivre avec un pacemaker
défibrillateur implantable vie quotidienne
insuffisance cardiaque
arythmie
tension basse
prise de tension
coeur qui bat vite au repos
marche à pied bienfaits
courir avec asthme
spray asthme comment utiliser
asthme de l'enfant école pai
épilepsie et sport
épilepsie chez l'enfant scolarité
schizophrénie traitement
bipolarité test
autisme signes
tdah adulte
mon fils est agressif à l'école
mon fils tape les autres enfants
mon bébé me mord
mon chien m'a mordu vaccin
ma fille a ses règles à 9 ans
ma fille mange pas
mon ado ne parle pas
mon mari ne veut pas consulter
ma mère perd la mémoire
ma mère est tombée amoureuse
mon père refuse l'aide à domicile
aide à domicile tarif
apa demande
carte mobilité inclusion
aah montant
arrêt maladie indemnités
accident du travail que faire
congé maternité
jour de carence
ordonnance perdue
vaccin grippe pharmacie
rappel vaccin tétanos
don de plasma
piscine et grossesse
piscine otite
eau de mer nez
baignade et règles
champignon de paris calories
cueillette de champignons reconnaître
gaz et ballonnements
chaudière entretien
voiture mal des transports enfant
siège auto bébé
crème brûlée
feu de camp sécurité enfants
tuer une mite
mourir d'ennui
je suis mort de fatigue
à en mourir
vouloir disparaître dans l'univers du cinéma
accident de la vie assurance
numéro vert santé
après un cancer du sein
après une fausse couche
arrêt de la pilule
arrêter la cortisone
aspirine et grossesse
avoir un bébé après 40 ans
bébé a chaud comment l'habiller
bébé fait des bulles
bébé hoquet
bébé bave dents
bébé tête plate
bébé bouge beaucoup en dormant
bouche sèche
bouche pâteuse
langue chargée
lèvres gercées
bouton de fièvre
bras lourds
jambes lourdes grossesse
pieds gonflés grossesse
mains qui tremblent café
paupière qui tremble
peau qui pèle
plaques rouges eczéma
grains de beauté
douleur genou
douleur hanche
douleur dent de sagesse
douleur aux règles
douleur ovulation
douleurs musculaires après sport
coeur et sport
coeur artificiel
crise de larmes
crise d'eczéma
crise d'acné
coup de fatigue
coup de froid
coup de barre
coup de pompe
choc culturel
régime sans sel
perdre 5 kilos
maigrir du ventre
respirer de l'air pollué effets
bien respirer en courant
asthme et chat
allergie au chat
allergie solaire
allergie au gluten
test allergie bébé
vaccin contre les allergies
piqûre d'abeille apiculture
miel bienfaits
champignons cuisson
champignons hallucinogènes loi
médicaments génériques
médicament contre la toux
médicaments remboursés liste
prendre ses médicaments à heure fixe
conserver l'insuline
pompe à insuline
lecteur de glycémie remboursement
diabète pieds
alcool foie
bière sans alcool
vin rouge coeur
drogue dépistage salivaire
drogues dures définition
salle de shoot
suboxone
noyau d'abricot toxique
eau potable
piscine municipale horaires
eau dans les oreilles
courant d'air
électricité statique
prise de poids
prise de masse
feu vert médecin du travail
brûleur de graisse
brûler les étapes
fracture de fatigue
os fragile ostéoporose
chute des cheveux après accouchement
chute des dents de lait
tomber enceinte
tomber malade en vacances
tomber de sommeil
dormir sur le ventre
dormir avec bébé
sommeil enfant
réveils nocturnes
bébé ne se réveille plus la nuit à 3 mois
yeux secs
yeux bleus génétique
oeil rouge
voir un ophtalmo rapidement
vue basse
test de daltonisme
audition enfant
sourd de naissance langue des signes cours
parler en dormant
voix grave
voix qui mue
mal de mer
mal de l'air
mal des montagnes
mal dormir
mal au poignet
mal aux cheveux
vivre longtemps
vivre avec un diabète
vivre seul
vivre à la campagne
en finir avec le mal de dos
envie de rien manger
envie de dormir
envie de bébé
plus envie de mon mari
plus de désir
perte de libido
mort naturelle
certificat de décès
mort cellulaire
tueur de cancer
tuer les bactéries
couteau à pain
coupure de courant
sang bleu
don de sang conditions
sang artificiel
groupe sanguin rare
analyse de sang interprétation
violence à l'école étude
violentes courbatures
violente migraine
agression chimique peau
harceleur profil psychologique
enfant roi
enfant hyperactif
enfant qui tape que faire
bébé qui tape
enfant qui mord à la crèche
punir son enfant
garde d'enfant malade
protection de l'enfance métier
aide sociale à l'enfance adoption
maltraitance définition
viol dans l'antiquité
inceste mythologie
sexualité après 60 ans
vieillir chez soi
maison de retraite publique
numéro de téléphone ameli
secourisme au travail
pompier volontaire inscription
police d'assurance santé
ambulancier formation
ambulance remboursement
prix ambulance
urgences maternité que prendre
valise maternité
projet de naissance
accouchement césarienne
accouchement sans péridurale
contractions de faux travail
perdre le bouchon muqueux
fièvre après vaccin bébé 4 mois
température du bain bébé
fièvre jaune vaccin
fièvre typhoïde
mal de tête et covid
raideur matinale
nuque qui craque
taches blanches ongles
taches de rousseur
meningiome
canicule numéro vert
coup de soleil bébé
froid et arthrose
hypothermie thérapeutique
déshydratation symptômes sportifs boisson
voix intérieure
parler tout seul
psychose film hitchcock
paranormal
délire film
qu'est-ce qu'un infarctus
infarctus femme facteurs de risque
infarctus et stress lien
avc prévention alimentation
avc récupération langage
différence entre avc et ait
journée mondiale de l'avc
cholestérol et infarctus
réadaptation cardiaque
sport après un infarctus
aspirine prévention cardiaque
premiers secours formation gratuite
apprendre à faire un massage cardiaque
formation défibrillateur entreprise
noyade statistiques été
prévention noyade enfants
histoire de la réanimation
statistiques suicide jeunes
suicide des agriculteurs chiffres
loi aide à mourir
film sur les violences conjugales
violences conjugales statistiques 2023
définition du viol code pénal
prévention harcèlement scolaire affiche
loi harcèlement scolaire
enfance en danger formation des professionnels
inceste définition
overdose définition
drogue prévention collège
crise d'épilepsie causes
épilepsie définition
allergie alimentaire étiquetage
différence allergie intolérance
méningite vaccin obligatoire
intoxication au plomb histoire
monoxyde de carbone prévention
brûlure crème apaisante
brûlures de cigarette cicatrice
brûlure d'estomac la nuit
brûlure vaginale
mal au ventre après manger
mal au bas du dos
mal aux reins
mal aux pieds
mal aux oreilles avion
douleur aux côtes en toussant
douleur sous le sein
douleur au mollet après le sport
douleur poignet
douleur au coude tennis
bras cassé combien de temps plâtre
main qui gratte
main moite
doigt qui claque
doigt de pied cassé
ongle incarné
coupure de papier
pansement coupure doigt
points de suture retrait
cicatrice césarienne
nez qui coule
nez cassé redresser
nez qui saigne souvent
gorge sèche
toux sèche la nuit
toux qui dure
bébé enrhumé
bébé pleure tout le temps
bébé a de la fièvre après vaccin
fièvre 3 jours
fièvre sans autre symptôme
enfant 39 de fièvre
alterner doliprane et advil
température 37,5
transpiration excessive
sueurs nocturnes
bouffées de chaleur
vertiges ménopause
vertiges en se levant
tête qui tourne grossesse
enceinte fatigue
enceinte et vaccin grippe
enceinte de 3 mois ventre
enceinte combien de kilos
saignement d'implantation
règles irrégulières
règles qui durent longtemps
pertes marron
caillots pendant les règles
pertes de sang entre les règles
ménopause et saignements
pilule et saignements
stérilet saignement
prise de sang grossesse
médicament pour dormir
somnifère dépendance
antidépresseur et alcool
arrêter les antidépresseurs
oublier son médicament
pilule oubliée
j'ai oublié de prendre ma pilule
double dose vitamine d
surdosage vitamine d
vitamine c
magnésium
alcool et médicaments
boire de l'eau
avaler sa salive douleur
difficulté à avaler angine
manger des champignons crus
champignons enceinte
eau de javel piscine
produit anti poux
huile essentielle lavande
essence de térébenthine usage
gaz hilarant loi
chicha dangers
fumer enceinte
vapoter
coma définition
anesthésie générale réveil
réveil après opération
perte d'appétit
perte de goût
perte auditive
trous de mémoire
je perds la mémoire
ma mère oublie tout
mon père est en ehpad
mon père est mort
deuil de ma mère
ma femme est enceinte
ma femme est fatiguée
mon mari ne veut pas d'enfant
mon mari a une hernie
mon copain a une mst
mon ex a le vih
mon fils a mal au genou
mon fils fait pipi au lit
mon fils est hyperactif
ma fille est anorexique
ma fille a des poux
ma fille ne veut pas aller à l'école
mon enfant bégaie
mon bébé louche
mon voisin fume
mes parents divorcent
mes parents sont âgés
peur du dentiste
peur des piqûres
peur du noir enfant
peur d'accoucher
peur d'avoir un cancer
stress avant examen
je stresse
je pleure souvent
je dors mal
je n'ai pas envie d'aller au travail
je veux un bébé
je veux changer de médecin
je veux arrêter la pilule
j'ai arrêté de fumer
j'ai mal aux dents
j'ai la grippe
j'ai de la tension
j'ai des boutons
j'ai froid tout le temps
j'ai chaud la nuit
tuer le temps à l'hôpital
à mourir de rire blague médecin
mort de rire
la petite mort
coup de foudre
avoir la tête dans le gaz
prendre feu sens
se brûler les ailes
saigner à blanc expression
violence des échanges
bataille d'eau
rapport d'activité samu
métier d'ambulancier
sirop pour la toux enfant
combien coûte une ambulance
remboursement transport sanitaire
centre 15 définition
douleur cervicale
douleurs intercostales musculaires
point de côté en courant
brûlures d'estomac grossesse
brûlure langue café
coup de soleil que mettre
piqûre de guêpe que mettre dessus
allergie au soleil
allergie acariens traitement
asthme et sport
inhalateur comment l'utiliser
toux asthmatique traitement
souffle au coeur bébé
tachycardie stress
tension artérielle 14/9
artérite
avc séquelles mémoire
aidant après avc
infarctus chez la femme prévention
arrêt cardiaque statistiques france
cours de secourisme
malaise vagal
évanouissement prise de sang
vertige paroxystique bénin
migraine ophtalmique
sinusite mal de tête
commotion reprise du rugby
entorse
fracture du col du fémur rééducation
saignement de nez enfant
saignements entre les règles
sang dans le sperme
hémorroïdes
hémophilie
anémie
anticoagulant alimentation
épilepsie et travail
convulsions chez le chien
fièvre bébé 10 mois
fièvre après vaccin
bébé et canicule
déshydratation prévention personnes âgées
diabète et ramadan
hypoglycémie fonctionnelle
champignons vénéneux liste
champignons médicinaux
plantes toxiques jardin liste
produits ménagers dangereux liste
médicaments périmés que faire
doliprane enfant dose poids
alcool dose standard
drogues effets long terme
addiction héroïne traitement
dépression grossesse
idées reçues sur la dépression
prévention suicide agriculteurs
suicide au travail statistiques
euthanasie belgique
deuil périnatal
automutilation film
violence dans le sport
violences éducatives ordinaires loi
viols de guerre histoire
harcèlement sexuel au travail loi
maltraitance en ehpad rapport ministère
enfants placés
adoption
grossesse extra utérine c'est quoi
perte des eaux comment savoir
accouchement prématuré causes
mouvements du bébé à partir de quand
cataracte
dmla
glaucome
varicocèle
kyste testicule
serpent animal de compagnie
schizophrénie hérédité
trouble bipolaire traitement
bouffées de chaleur nuit
noyade sèche
natation bébé
sécurité électrique maison
détecteur de fumée obligatoire
prévention incendie
mon stérilet il bouge pas
une boule dure elle bouge pas
il bouge pas quand il dort
mon mari bouge pas assez
il bouge pas son bras
ado il bouge pas de sa chambre
ma mère bouge pas beaucoup depuis sa prothèse
mon chat il bouge pas
mon coeur s'arrête par moments puis repart
ce travail me tue
accouchement en cours de grossesse
`);

export const mustShowInEnglish = phrasesOf(`
## 15 not-breathing
my dad is not breathing
he stopped breathing
my husband collapsed and wont wake up
she is unconscious
cardiac arrest
my mum passed out and is not responding
no pulse
he isnt breathing help
## 15 choking
my son is choking
choking on food
hes choking and cant breathe
something stuck in throat cant breathe
## 15 heart-attack
chest pain
chest pain and left arm hurts
pain in my chest and sweating
heart attack
panic attack or heart attack
my husband is having a heart attack
tight chest and jaw pain
heart atack
crushing chest pain
## 15 stroke
stroke
my mum's face is drooping
he cant speak properly and his arm is weak
i think my dad is having a stroke
sudden numbness one side
face drooping on one side slurred speech
worst headache of my life
## 15 breathing
i cant breathe
can't breath
difficulty breathing
severe asthma attack inhaler not working
lips turning blue
struggling to breathe
## 15 anaphylaxis
anaphylaxis
throat swelling after eating nuts
allergic reaction tongue swelling
stung by a wasp and face swelling up
## 15 heavy-bleeding
wont stop bleeding
bleeding heavily
losing a lot of blood
vomiting blood
cut my finger off
## 15/17
i've been stabbed
## 15 burn
baby burned with boiling water
severe burn
## 15 head-injury
hit his head and is vomiting
fell on head and knocked out
## 15 seizure
having a seizure
my daughter is having a fit
## 15/poison poisoning
my toddler drank bleach
swallowed a battery
my son ate pills
took too many paracetamol
poisoning
## 15 overdose
overdose
my friend overdosed
## 15/18 carbon-monoxide
carbon monoxide alarm going off
## 15/18/196 drowning
my child is drowning
pulled from the pool not breathing
## 3114 suicide
i want to die
i want to kill myself
suicide
kms i cant do this anymore
i don't want to live anymore
suicidal
better off dead
i want to end it all
how to kill myself
i keep cutting myself
self harm
## 3114 someone-suicidal
my friend wants to kill himself
my daughter says she wants to die
## 15 suicide-attempt
my brother tried to kill himself yesterday
she took all her pills to kill herself
## 3919/17
my husband hits me
domestic violence
my boyfriend beats me
he is going to kill me
scared of my husband
## viols/17 rape
i was raped
rape
sexually assaulted
## 119 child-danger
my dad hits me
my stepdad touches me
child abuse
## 3018 bullying
i'm being bullied at school
## 15 baby
my baby is not breathing properly
floppy baby
newborn fever
## 15 meningitis
stiff neck and fever
fever and purple rash
## 15 pregnancy
pregnant and bleeding
my waters broke
baby stopped moving in my belly
my wife is giving birth at home
## 15 diabetes
diabetic and unconscious
## 15 psychiatric-crisis
my brother is hearing voices and wants to hurt us
## 15 sight
suddenly lost vision in one eye
## 15 snake
snake bite
## 15 call-for-help
i need an ambulance
help me please
## 15/18
my grandma fell and cant move her left arm and her speech is weird
my husband has crushing pain in his chest
he is turning blue
my baby has stopped breathing
baby wont wake up
3 week old baby 39 fever
my kid swallowed bleach
my son swallowed a coin and cant breathe
my roommate took a whole bottle of tylenol
someone is having a seizure on the train
my wife is bleeding a lot she is pregnant
theres so much blood from his leg
he was hit by a car
fell off a ladder cant feel his legs
my dad is diabetic and wont wake up
allergic reaction cant breathe
stung by a bee throat closing
severe asthma cant talk
oil burn on face
suddenly cant see out of my left eye
bitten by a viper
he drank too much and is unconscious
she took heroin and isnt waking up
knocked himself out
fever stiff neck vomiting
## 3114
i wanna die
i want to end my life
thinking about killing myself
my son wants to kill himself
life is not worth living
im suicidal
i cut my arms
no reason to live
## 3919/17/viols
my husband beats me up
my partner threatens me
he hit me again
## 119
my father beats me
my uncle touches me
## viols/17
i think i was raped
## 15/18
my house is on fire
## 15/18
my mum has chest pain and her arm is numb
he collapsed and has no pulse
my baby is choking
child swallowed bleach
she cant breathe her throat is swollen
my leg wont stop bleeding
dad is talking nonsense and half his face dropped
my son is having a fit
hit by a truck
i took 40 pills
my wife is in labour at home
my friend is unconscious after drinking
burnt with boiling oil
newborn not breathing
blind in one eye suddenly
## 3114
i dont want to be here anymore
i feel suicidal
want to die
## 3919/17/119
my boyfriend punched me
my husband is abusive
my stepfather hits me
## 3018
my daughter is bullied at school
## viols/17
someone raped me
## 15 baby
baby is blue
my baby is going blue
my baby's blue
## 15 not-breathing
not moving
dad fell and is not moving
## 15 pregnancy
i'm in labour
my wife is in labor
in labour
`);

export const mustNotShowInEnglish = phrasesOf(`
## -
suicide prevention statistics
suicide rate in france
assisted suicide law
after a stroke
stroke rehabilitation
life after a heart attack
heart attack causes
heart attack definition
stroke risk factors
diet after heart attack
history of poisoning
cot death prevention
domestic violence law
heartburn
burning when i pee
bleeding gums
heavy periods
breast pain before period
arm pain after vaccine
sore arm
flu
fever
cold
headache
migraine
stomach ache
back pain
sore throat
cough
vaccine
meningitis vaccine
pollen allergy
peanut allergy test
asthma
asthma treatment
epilepsy and driving
type 2 diabetes
sunburn
burn scar
toenail fungus
mushroom recipe
fish allergy
alcohol and pregnancy
stop drinking
pool fence law
baby swimming
home birth midwife
braxton hicks
bleeding after sex
menopause bleeding
weight loss
hair loss
depression
burnout
antidepressant side effects
grief
fear of death
euthanasia law
blood donation
blood test
blood pressure
cardiologist
breathing exercises
sleep apnea
baby teething fever
baby 8 months fever
my 3 year old doesn't talk
eye test
testicular cancer screening
care home prices
bullying at work
my husband snores
panic attack
gout attack
can't sleep
i want to lose weight
i want to quit smoking
kill head lice
how to kill bed bugs
dying of laughter
killing time
my phone is dead
sick leave
swollen ankles
swollen belly
mosquito bite
tick bite
fear of snakes
hot flushes
hot weather advice
work accident declaration
first aid course
cpr training
vaccine for children
health insurance card
find a doctor
emergency dentist
morning after pill
can i fly after a heart attack
my father had a stroke ten years ago is he entitled to help at home
stroke of luck
dead skin
dead sea psoriasis
backstroke swimming
breaststroke shoulder pain
chest infection
chest x ray
chest muscles exercise
heart rate monitor
cut down on sugar
cutting carbs
pill side effects
how to prevent a stroke
heart attack survival rate
heart healthy diet
chest cold remedies
pregnant what to eat
pregnancy test
baby not sleeping
baby constipation
baby vaccination schedule
paracetamol dosage leaflet
ibuprofen side effects
sunburn relief
bee sting swelling home remedy
insect bite itching
nosebleeds in children causes
blood in urine
iron deficiency
anxiety treatment
therapy cost france
quit drinking
hangover
food poisoning how long
hay fever
allergy season
asthma in pregnancy
living with epilepsy
diabetes diet
low blood pressure
high cholesterol
dry eyes
contact lenses
tinnitus
back ache
knee pain
broken arm cast care
frozen shoulder
carpal tunnel numb hands
wisdom tooth
cancer screening age
smear test
grief counselling
assisted dying debate
killing bacteria
kill time
die hard movie
dead tooth
car insurance medical exam
fire safety course
how to get a gp in france
carte vitale application
stroke recovery time
heart attack in women risk factors
cpr course near me
choking hazards for toddlers prevention
burn cream
swollen feet pregnancy
heavy bleeding periods
seizure medication side effects
epilepsy diet
bee sting what to put
suicide statistics by country
suicide bomber
domestic violence statistics
bullying at work what to do
child vaccine schedule
baby rash
baby cold
fever in toddler
mushroom identification
alcohol units
hangover cure
diabetes type 1 cure
eye twitch
testicle lump
snake plant toxic to cats
fire drill
pain after surgery
pain in foot
left knee hurts
shortness of breath when exercising
my bowels are not moving
my dad's bowels are not moving
my son is not moving enough
not moving on after a breakup
baby blue
baby is blue eyed
how do i know if i am in labour
pain relief in labour
`);
