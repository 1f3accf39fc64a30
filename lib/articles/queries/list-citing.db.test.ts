import { beforeAll, describe, expect, it } from "vitest";
import { countCiting, listCitedDocuments, listCiting } from "#lib/articles/queries/list-citing.ts";
import type { Citation } from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import { anEdit, receiveOne } from "#tests/support/edits.ts";
import { aCitation, anArticleDocument, aReceivedArticle, aSource, aTheme } from "#tests/support/factories.ts";

const has = (override: Partial<Citation>) => aCitation({ source: "has", publisher: null, ...override });
const asthma = { key: "asthme", title: "Asthme", url: "https://www.has-sante.fr/asthme" };
const flu = { key: "grippe", title: "Grippe", url: "https://www.has-sante.fr/grippe" };

const receive = (slug: string, locale: "fr" | "en", citations: Citation[]) =>
  receiveOne(
    aReceivedArticle({
      slug,
      externalId: slug,
      locale,
      document: anArticleDocument({ title: `Titre ${slug}`, citations }),
    }),
  );

beforeAll(async () => {
  await aTheme(db);
  await aSource(db, "has");
  await aSource(db, "inserm");
  await receive("b", "fr", [
    has(asthma),
    has({ key: "asthme-bis", title: "Asthme, page 2", url: asthma.url }),
    has(flu),
  ]);
  await receive("a", "fr", [has({ ...asthma, checked: "unchecked", checkedOn: null })]);
  await receive("c", "en", [has({ ...asthma, title: "Asthma, read again", checkedOn: "2026-11-25" })]);
  await receive("d", "fr", [aCitation()]);
  await receive("e", "fr", [has(flu)]);
  await anEdit(db, "e", (document) => ({ ...document, citations: [aCitation()] }));
});

describe("articles that cite a publisher", () => {
  it("counts live articles, not citations nor past revisions", async () => {
    expect(await countCiting("fr")).toEqual(new Map([["has", { here: 2, all: 3 }]]));
    expect((await countCiting("en")).get("has")).toEqual({ here: 1, all: 3 });
  });

  it("lists those in one language by title", async () => {
    const { items, total, pages } = await listCiting("fr", "has", 1);
    expect(items.map(({ slug }) => slug)).toEqual(["a", "b"]);
    expect([total, pages]).toEqual([2, 1]);
    expect((await listCiting("fr", "inserm", 1)).items).toEqual([]);
    expect((await listCiting("fr", "has", 2)).items).toEqual([]);
  });
});

describe("documents that articles cite", () => {
  it("has each address once, as it was checked last, the most cited first", async () => {
    const { items, total } = await listCitedDocuments("has", 1);
    expect(items.map(({ title, articles, checkedOn }) => [title, articles, checkedOn])).toEqual([
      ["Asthma, read again", 3, "2026-11-25"],
      ["Grippe", 1, "2026-11-20"],
    ]);
    expect(items[1]).toMatchObject({ url: flu.url, evidence: "official_information", checked: "opened" });
    expect(total).toBe(2);
  });

  it("is empty for who is not cited", async () =>
    expect(await listCitedDocuments("inserm", 1)).toEqual({ items: [], total: 0, page: 1, pages: 0 }));
});
