// What is published stays as it was published: the database refuses, whatever the code does.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db.ts";
import { aSectionEdit, receiveOne } from "#tests/support/edits.ts";
import { aReceivedArticle, aTheme } from "#tests/support/factories.ts";

beforeAll(async () => {
  await aTheme(db);
  await receiveOne(aReceivedArticle());
  await receiveOne(aReceivedArticle({ slug: "angine", externalId: "angine" }));
  await aSectionEdit(db, "angine", "soigner", "Buvez souvent.");
});

describe("the database refuses", () => {
  it.each([
    "UPDATE revision SET title = 'Autre'",
    "DELETE FROM revision",
    "TRUNCATE revision CASCADE",
    "UPDATE revision_section SET markdown = 'Autre'",
    "DELETE FROM revision_section",
    "TRUNCATE revision_section",
    "UPDATE revision_citation SET title = 'Autre'",
    "DELETE FROM revision_citation",
    "TRUNCATE revision_citation",
    "UPDATE revision_author SET person_id = revision_id",
    "DELETE FROM revision_author",
    "TRUNCATE revision_author",
    "UPDATE journal_entry SET reason = 'Autre'",
    "DELETE FROM journal_entry",
    "TRUNCATE journal_entry",
  ])("%s", (sql) => expect(db.$executeRawUnsafe(sql)).rejects.toThrow("its rows are immutable"));

  it.each([
    `INSERT INTO revision_section (revision_id, key, position, role, heading, markdown)
     SELECT id, 'tard', 99, 'body', 'Trop tard', 'Texte.' FROM revision LIMIT 1`,
    `INSERT INTO revision_citation (revision_id, key, position, publisher, title, evidence, checked)
     SELECT id, 'tard', 99, 'HAS', 'Trop tard', 'guideline', 'unchecked' FROM revision LIMIT 1`,
    `INSERT INTO revision_author (revision_id, person_id)
     SELECT id, (SELECT id FROM person LIMIT 1) FROM revision LIMIT 1`,
  ])("what comes after its revision: %s", (sql) => {
    return expect(db.$executeRawUnsafe(sql)).rejects.toThrow("nothing can be added to it");
  });

  it("a live article without a revision, or with the revision of another", async () => {
    const without = db.$executeRaw`UPDATE article SET current_revision_id = NULL`;
    await expect(without).rejects.toThrow("article_live_has_revision");
    const another = db.$executeRaw`
      UPDATE article SET current_revision_id = (SELECT current_revision_id FROM article WHERE slug = 'gastro-enterite')
      WHERE slug = 'angine'`;
    await expect(another).rejects.toThrow("foreign key");
  });

  it("a second article at one address", async () => {
    const sql = db.$executeRaw`UPDATE article SET slug = 'gastro-enterite' WHERE slug = 'angine'`;
    await expect(sql).rejects.toThrow("article_locale_slug_key");
  });
});
