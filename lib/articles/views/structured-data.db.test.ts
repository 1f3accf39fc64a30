import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readContent } from "#lib/articles/adapters/content-files/read-content.ts";
import { loadContent } from "#lib/articles/commands/load-content.ts";
import { getArticle } from "#lib/articles/queries/get-article.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { articleData, siteData, themeData } from "#lib/articles/views/structured-data.ts";
import { db } from "#lib/platform/db.ts";
import { recordContentConflict } from "#lib/suggestions/commands/record-content-conflict.ts";
import { articleBlock } from "#tests/support/article-block.ts";
import { anEdit, receiveOne } from "#tests/support/edits.ts";
import { aCitation, anArticleDocument, aPerson, aReceivedArticle, aTheme } from "#tests/support/factories.ts";

const site = { url: "https://sante.example", publisher: null };
const official = { ...site, publisher: "Agence Exemple" };

async function dataOf(slug: string, locale: Locale = "fr", where = site as typeof site | typeof official) {
  const article = await getArticle(locale, slug);
  if (!article) throw new Error(`no article ${slug}`);
  // As machines receive it: what is undefined is not there.
  return JSON.parse(JSON.stringify(articleData(where, article)));
}

async function sign(slug: string) {
  const { id: articleId, currentRevisionId } = await db.article.findFirstOrThrow({ where: { slug } });
  const { id: personId } = await aPerson(db, { roles: ["clinical_reviewer"], pseudonym: "Docteure Exemple" });
  const signedAt = new Date("2026-11-20T23:30:00Z");
  await db.reviewSignature.create({
    data: { articleId, revisionId: currentRevisionId ?? "", personId, kind: "publication", note: "Lu.", signedAt },
  });
}

const provenance = {
  publisher: "National Library of Medicine",
  title: "Flu",
  url: "https://medlineplus.gov/flu.html",
  licence: "Public domain (U.S. government work)",
  attribution: "MedlinePlus",
  documentDate: "2026-02",
};

beforeAll(async () => {
  await aTheme(db);
  const citations = [
    aCitation(),
    aCitation({ key: "vue", title: "Vue au catalogue", url: null, documentDate: null, checked: "catalogued" }),
    aCitation({ key: "pas-vue", title: "Jamais vue", checked: "unchecked", checkedOn: null }),
  ];
  const document = anArticleDocument({ citations, alsoCalled: ["grippe intestinale"] });
  await receiveOne(aReceivedArticle({ document, audience: ["everyone", "parents", "professionals"] }));
  const translation = { slug: "gastroenteritis", externalId: "gastroenteritis", locale: "en" as const };
  await receiveOne(
    aReceivedArticle({ ...translation, translationOf: "gastro-enterite", followsDigest: "a".repeat(64) }),
  );
  await receiveOne(aReceivedArticle({ slug: "signe", externalId: "signe", madeWith: "human" }));
  await receiveOne(
    aReceivedArticle({
      slug: "repris",
      externalId: "repris",
      origin: "import:medlineplus",
      madeWith: "imported",
      provenance,
    }),
  );
});

describe("an article's data for machines", () => {
  it("says where and what the page is, in which language, from when", async () => {
    expect(await dataOf("gastro-enterite")).toMatchObject({
      "@context": "https://schema.org",
      "@type": "MedicalWebPage",
      name: "Gastro-entérite : boire, se reposer, surveiller",
      url: "https://sante.example/articles/gastro-enterite",
      inLanguage: "fr",
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      version: 1,
      creativeWorkStatus: "Published",
      aspect: ["SymptomsHealthAspect", "SelfCareHealthAspect"],
      audience: [
        { "@type": "PeopleAudience", audienceType: "Tout le monde" },
        { "@type": "ParentAudience", audienceType: "Parents" },
        { "@type": "MedicalAudience", audienceType: "Professionnels" },
      ],
      about: { "@type": "Thing", alternateName: ["grippe intestinale"] },
      license: "https://spdx.org/licenses/etalab-2.0.html",
      breadcrumb: {
        itemListElement: [
          { position: 1, item: "https://sante.example/" },
          { position: 2, item: "https://sante.example/themes/infections-et-vaccination" },
          { position: 3, item: "https://sante.example/articles/gastro-enterite" },
        ],
      },
    });
  });

  it("cites what was seen, and not what nobody has checked", async () => {
    expect((await dataOf("gastro-enterite")).citation).toEqual([
      {
        "@type": "CreativeWork",
        name: "Gastro-entérite de l’adulte\u00a0: symptômes et diagnostic",
        publisher: { "@type": "Organization", name: "Assurance maladie" },
        url: "https://www.ameli.fr/assure/sante/themes/gastro-enterite-adulte/symptomes-diagnostic",
        datePublished: "2025-02-11",
      },
      {
        "@type": "CreativeWork",
        name: "Vue au catalogue",
        publisher: { "@type": "Organization", name: "Assurance maladie" },
      },
    ]);
  });

  it("names no review before a clinician has signed, and then who and which day in Paris", async () => {
    const before = await dataOf("signe");
    expect(before).not.toHaveProperty("lastReviewed");
    expect(before).not.toHaveProperty("reviewedBy");
    await sign("signe");
    expect(await dataOf("signe")).toMatchObject({
      lastReviewed: "2026-11-21",
      reviewedBy: { "@type": "Person", name: "Docteure Exemple" },
    });
  });

  it("names a publisher only where somebody answers for the portal", async () => {
    expect(await dataOf("gastro-enterite")).not.toHaveProperty("publisher");
    expect((await dataOf("gastro-enterite", "fr", official)).publisher).toEqual({
      "@type": "Organization",
      name: "Agence Exemple",
    });
    expect(siteData(official, "en")).toMatchObject({ "@type": "WebSite", url: "https://sante.example/en" });
    expect(siteData(site, "fr")).not.toHaveProperty("potentialAction");
  });

  it("links a translation and its original, both ways", async () => {
    const original = {
      "@type": "MedicalWebPage",
      url: "https://sante.example/articles/gastro-enterite",
      inLanguage: "fr",
    };
    const translation = { ...original, url: "https://sante.example/en/articles/gastroenteritis", inLanguage: "en" };
    expect((await dataOf("gastroenteritis", "en")).translationOfWork).toEqual(original);
    const french = await dataOf("gastro-enterite");
    expect(french.workTranslation).toEqual([translation]);
    expect(french).not.toHaveProperty("translationOfWork");
  });

  it("gives a text taken over its own licence and its original", async () => {
    const data = await dataOf("repris");
    const license = { "@type": "CreativeWork", name: "Public domain (U.S. government work)" };
    expect(data.license).toEqual(license);
    expect(data.isBasedOn).toEqual({
      "@type": "CreativeWork",
      name: "Flu",
      publisher: { "@type": "Organization", name: "National Library of Medicine" },
      url: "https://medlineplus.gov/flu.html",
      datePublished: "2026-02",
      license,
      creditText: "MedlinePlus",
    });
    expect(data).not.toHaveProperty("digitalSourceType");
  });

  it("says that a model wrote it, then that people decided on it", async () => {
    expect((await dataOf("gastro-enterite")).digitalSourceType).toBe("TrainedAlgorithmicMediaDigitalSource");
    const article = await getArticle("fr", "gastro-enterite");
    if (!article) throw new Error("no article");
    const decided = { ...article, revision: { ...article.revision, decidedBy: "Camille" } };
    expect(articleData(site, decided).digitalSourceType).toBe("CompositeWithTrainedAlgorithmicMediaDigitalSource");
    expect(await dataOf("signe")).not.toHaveProperty("digitalSourceType");
  });

  it("keeps the first day, and moves the last with the text", async () => {
    const before = await dataOf("repris");
    await anEdit(db, "repris", (document) => ({ ...document, title: "Grippe : l’essentiel" }));
    const after = await dataOf("repris");
    expect(after.datePublished).toBe(before.datePublished);
    expect(after.dateModified > before.dateModified).toBe(true);
  });

  it("says that a withdrawn text is withdrawn", async () => {
    const data = { status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Dépassé." } as const;
    await db.article.updateMany({ where: { slug: "repris" }, data });
    expect((await dataOf("repris")).creativeWorkStatus).toBe("Withdrawn");
  });
});

it("every article of the repository says what it is, and claims no more", async () => {
  const { content } = await readContent(path.resolve(import.meta.dirname, "../../../content"));
  await loadContent(content, recordContentConflict);
  const problems: unknown[] = [];
  for (const { locale, slug } of content.articles) {
    const { error } = articleBlock.safeParse(await dataOf(slug, locale));
    if (error) problems.push(slug, error.issues);
  }
  expect(content.articles.length).toBeGreaterThan(100);
  expect(problems).toEqual([]);
}, 180_000);

it("a theme's data leads back to the home page", () => {
  const theme = { slug: "sante-mentale", name: "Mental health", summary: "Anxiety, depression." };
  expect(themeData(site, "en", theme)).toMatchObject({
    "@type": "CollectionPage",
    url: "https://sante.example/en/themes/sante-mentale",
    breadcrumb: { itemListElement: [{ item: "https://sante.example/en" }, {}, { position: 3 }] },
  });
});
