import { beforeAll, describe, expect, it } from "vitest";
import { countChanges, listChanges } from "#lib/articles/queries/list-changes.ts";
import { record } from "#lib/journal/commands.ts";
import type { JournalKind } from "#lib/journal/rules.ts";
import { db } from "#lib/platform/db.ts";
import { aSectionEdit, receiveOne } from "#tests/support/edits.ts";
import { aPerson, aReceivedArticle, aTheme } from "#tests/support/factories.ts";

const receive = (slug: string, override: Parameters<typeof aReceivedArticle>[0] = {}) =>
  receiveOne(aReceivedArticle({ slug, externalId: slug, ...override }));

const articleOf = (slug: string) =>
  db.article.findFirstOrThrow({ where: { slug }, select: { id: true, currentRevisionId: true } });

const anImport = {
  origin: "import:medlineplus",
  madeWith: "imported" as const,
  provenance: { ...aReceivedArticle().provenance, documentDate: "2019" },
};

async function signAgain(slug: string, note: string) {
  const { id: articleId, currentRevisionId: revisionId } = await articleOf(slug);
  const { id: personId } = await aPerson(db, { roles: ["clinical_reviewer"] });
  await db.reviewSignature.create({
    data: { articleId, revisionId: revisionId ?? "", personId, kind: "reverification", note },
  });
}

async function leave(slug: string, data: object, reason: string, kind: JournalKind = "article_withdrawn") {
  const { id: articleId } = await articleOf(slug);
  await db.$transaction(async (tx) => {
    await tx.article.update({ where: { id: articleId }, data });
    await record(tx, { kind, articleId, reason });
  });
}

const told = async (filter: Parameters<typeof listChanges>[1] = {}, take = 50, page = 0) =>
  (await listChanges("fr", filter, { take, page })).map(
    ({ kind, article, revision, material, note }) => `${kind} ${article.slug} ${revision} ${material} ${note}`,
  );

beforeAll(async () => {
  await aTheme(db);
  await aTheme(db, "autre-theme");
  await receive("gastro-enterite");
  await receive("grippe", { theme: "autre-theme", firstNote: "Écrit après l’épidémie." });
  await receive("flu", { locale: "en" });
  await receive("texte-de-2019", anImport);
  await aSectionEdit(db, "gastro-enterite", "soigner", "Buvez souvent.");
  await signAgain("gastro-enterite", "Texte relu en entier.");
  const reason = "Un autre article le remplace mieux.";
  await leave("grippe", { status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: reason }, reason);
});

describe("listChanges", () => {
  it("tells each change with its sentence, the newest first, in one language, without old texts taken over", async () => {
    expect(await told()).toEqual([
      "withdrawn grippe null null Un autre article le remplace mieux.",
      "reverified gastro-enterite 2 null Texte relu en entier.",
      "revised gastro-enterite 2 true Passage précisé.",
      "published grippe 1 true Écrit après l’épidémie.",
      "published gastro-enterite 1 true Première publication.",
    ]);
    expect((await listChanges("en", {}, { take: 9 })).map(({ article }) => article.slug)).toEqual(["flu"]);
  });

  it("is cut into pages that leave nothing out", async () => {
    const pages = [await told({}, 2, 0), await told({}, 2, 1), await told({}, 2, 2), await told({}, 2, 3)];
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1, 0]);
    expect(pages.flat()).toEqual(await told());
  });

  it.each([
    [{ theme: "autre-theme" }, 2],
    [{ kind: "revised" as const }, 1],
    [{ kind: "reverified" as const, theme: "autre-theme" }, 0],
    [{}, 5],
    [{ theme: "inconnu" }, 0],
  ])("%j keeps %i", async (filter, count) => {
    expect(await told(filter)).toHaveLength(count);
    expect(await countChanges("fr", filter)).toBe(count);
  });

  it("tells what people here do to an old text taken over", async () => {
    await aSectionEdit(db, "texte-de-2019", "soigner", "Buvez encore.");
    expect((await told())[0]).toBe("revised texte-de-2019 2 true Passage précisé.");
  });

  it("keeps only the end of an article that has no page of its own any more", async () => {
    const why = {
      unpublishedFor: "published_in_error",
      withdrawnAt: new Date(),
      withdrawnReason: "Publié par erreur.",
    };
    await leave("texte-de-2019", { status: "superseded", ...why }, "Publié par erreur.", "article_removed");
    const about = (await listChanges("fr", {}, { take: 50 })).filter(({ article }) => article.slug === "texte-de-2019");
    expect(about.map(({ kind, article }) => [kind, article.readable])).toEqual([["withdrawn", false]]);
  });
});
