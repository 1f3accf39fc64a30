// Valid rows and documents in realistic French; a test overrides only what it is about.
import type { ArticleDocument, Citation, Section } from "#lib/articles/rules/document.ts";
import type { ReceivedArticle } from "#lib/articles/rules/received.ts";
import type { PrismaClient } from "#lib/platform/prisma/client.ts";
import type { Role } from "#lib/platform/prisma/enums.ts";

let serial = 0;
const next = () => ++serial;

export const aSection = (override: Partial<Section> = {}): Section => ({
  key: "signes",
  role: "body",
  heading: "Reconnaître une gastro-entérite",
  aspect: "SymptomsHealthAspect",
  markdown: "La diarrhée et les vomissements durent un à trois jours[^ameli-gastro].\n\nLa fièvre reste modérée.",
  ...override,
});

export const aCitation = (override: Partial<Citation> = {}): Citation => ({
  key: "ameli-gastro",
  source: null,
  publisher: "Assurance maladie",
  title: "Gastro-entérite de l’adulte : symptômes et diagnostic",
  url: "https://www.ameli.fr/assure/sante/themes/gastro-enterite-adulte/symptomes-diagnostic",
  documentDate: "2025-02-11",
  evidence: "official_information",
  checked: "opened",
  checkedOn: "2026-11-20",
  ...override,
});

export const anArticleDocument = (override: Partial<ArticleDocument> = {}): ArticleDocument => ({
  title: "Gastro-entérite : boire, se reposer, surveiller",
  summary: "Une gastro-entérite guérit le plus souvent seule en quelques jours. L’important est de boire.",
  alsoCalled: [],
  keyQuestions: ["Que manger quand on a une gastro ?", "Quand appeler un médecin ?"],
  sections: [
    aSection({
      key: "red-flags",
      role: "red_flags",
      heading: "Signes d’alerte",
      aspect: null,
      markdown: "- Du sang dans les selles.\n- Une personne âgée qui ne boit plus.",
    }),
    aSection(),
    aSection({
      key: "soigner",
      heading: "Se soigner",
      aspect: "SelfCareHealthAspect",
      markdown: "Buvez souvent, par petites gorgées.\n\nMangez ce qui vous fait envie.",
    }),
  ],
  citations: [aCitation()],
  ...override,
});

/** The document with the text of one section replaced. */
export const withSection = (document: ArticleDocument, key: string, markdown: string): ArticleDocument => ({
  ...document,
  sections: document.sections.map((section) => (section.key === key ? { ...section, markdown } : section)),
});

/** Arrives from our files; its theme is the one that `aTheme` makes. */
export const aReceivedArticle = (override: Partial<ReceivedArticle> = {}): ReceivedArticle => {
  const document = override.document ?? anArticleDocument();
  return {
    origin: "files",
    externalId: "gastro-enterite",
    locale: "fr",
    slug: "gastro-enterite",
    theme: "infections-et-vaccination",
    audience: ["everyone"],
    related: [],
    translationOf: null,
    followsDigest: null,
    document,
    provenance: {
      publisher: null,
      title: document.title,
      url: null,
      licence: "Licence Ouverte 2.0",
      attribution: null,
      documentDate: null,
    },
    madeWith: "ai_assisted",
    nextReviewAt: "2027-11-21",
    firstNote: null,
    changeNote: null,
    versionDate: null,
    history: [],
    withdrawn: null,
    ...override,
  };
};

export async function aTheme(db: PrismaClient, slug = "infections-et-vaccination"): Promise<string> {
  const row = {
    position: 0,
    nameFr: "Infections et vaccination",
    nameEn: "Infections and vaccination",
    summaryFr: "Éviter d’attraper ou de transmettre une infection.",
    summaryEn: "Avoiding catching or passing on infections.",
  };
  await db.theme.upsert({ where: { slug }, create: { slug, ...row }, update: {} });
  return slug;
}

/** A publisher in the registry. */
export async function aSource(
  db: PrismaClient,
  slug = "agence-exemple",
  names = { nameFr: "Agence Exemple", nameEn: "Example Agency" },
): Promise<string> {
  const row = {
    ...({ slug, kind: "health_agency", ...names } as const),
    ...{ missionFr: "Informer.", missionEn: "To inform.", fundingFr: "Publics.", fundingEn: "Public." },
    ...{ trustFr: "Méthode publiée.", trustEn: "Published method.", limitsFr: "Aucune.", limitsEn: "None." },
  };
  await db.source.upsert({ where: { slug }, create: row, update: {} });
  return slug;
}

/** A person with an account, under a pseudonym of their own. */
export async function aPerson(
  db: PrismaClient,
  { roles = [], pseudonym = `Dominique ${next()}` }: { roles?: Role[]; pseudonym?: string } = {},
) {
  const email = `personne-${next()}@exemple.invalid`;
  return db.person.create({
    data: {
      pseudonym,
      user: { create: { email } },
      roles: { create: roles.map((role) => ({ role })) },
    },
    select: { id: true, pseudonym: true, userId: true },
  });
}

/** One line of the exchange format, before it is written as JSON. */
export const anExchangeRecord = (override: Record<string, unknown> = {}) => ({
  id: "F12345",
  locale: "fr",
  slug: "carte-vitale",
  title: "Carte Vitale : l’obtenir et la mettre à jour",
  summary: "La carte Vitale atteste vos droits à l’assurance maladie. Elle est gratuite.",
  theme: "infections-et-vaccination",
  sections: [
    {
      key: "demander",
      heading: "La demander",
      aspect: "GettingAccessHealthAspect",
      markdown: "Vous la demandez depuis votre compte ameli[^ameli-vitale].",
    },
  ],
  citations: [{ key: "ameli-vitale", source: "Assurance maladie", title: "La carte Vitale" }],
  source: "Direction de l’information légale et administrative",
  licence: "Licence Ouverte 2.0",
  url: "https://www.service-public.fr/particuliers/vosdroits/F12345",
  documentDate: "2021-03-01",
  ...override,
});
