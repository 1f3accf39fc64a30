import { beforeAll, describe, expect, it } from "vitest";
import { compareRevisions } from "#lib/articles/queries/compare-revisions.ts";
import { getRevision } from "#lib/articles/queries/get-revision.ts";
import { db } from "#lib/platform/db.ts";
import { aSectionEdit, receiveOne } from "#tests/support/edits.ts";
import { aReceivedArticle, aTheme } from "#tests/support/factories.ts";

const compare = (from: number | null, to: number | null) => compareRevisions("fr", "gastro-enterite", { from, to });

beforeAll(async () => {
  await aTheme(db);
  await receiveOne(aReceivedArticle());
  await receiveOne(aReceivedArticle({ slug: "grippe", externalId: "grippe" }));
  await aSectionEdit(db, "gastro-enterite", "soigner", "Buvez un peu.");
  await aSectionEdit(db, "gastro-enterite", "soigner", "Buvez beaucoup.");
});

describe("two revisions", () => {
  it.each([
    [1, 3],
    [3, 1],
  ])("of %i and %i, the older comes first, with what was published since", async (from, to) => {
    const comparison = await compare(from, to);
    const value = comparison?.result?.ok ? comparison.result.value : null;
    expect(value).toMatchObject({ from: 1, to: 3, between: [{ number: 2 }, { number: 3 }] });
    expect(value?.between[0]).toMatchObject({
      changeNote: "Passage précisé.",
      authors: [expect.stringMatching(/^Dominique/)],
    });
    expect(value?.differences.map(({ part }) => part)).toEqual(["section:soigner"]);
    expect(comparison?.choices.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it.each([
    [1, 4, "unknown_revision"],
    [0, 2, "unknown_revision"],
    [2, 2, "same_revision"],
  ])("of %i and %i are refused: %s", async (from, to, reason) =>
    expect((await compare(from, to))?.result).toEqual({ ok: false, reason }),
  );

  it("are of this article only, and nothing is told of one that does not exist", async () => {
    expect((await compareRevisions("fr", "grippe", { from: 1, to: 2 }))?.result).toMatchObject({ ok: false });
    expect(await compareRevisions("fr", "rien", { from: 1, to: 2 })).toBeNull();
    expect((await compare(null, 2))?.result).toBeNull();
  });
});

describe("a revision", () => {
  it("is read as it was, beside what is online", async () => {
    const old = await getRevision("fr", "gastro-enterite", 2);
    expect(old).toMatchObject({ number: 2, current: 3, isWithdrawn: false });
    expect(old?.sections.find(({ key }) => key === "soigner")?.markdown).toBe("Buvez un peu.");
    expect(old?.citations[0]).toMatchObject({ number: 1, publisher: "Assurance maladie" });
  });

  it("is none where the article has no such number", async () => {
    expect(await getRevision("fr", "gastro-enterite", 9)).toBeNull();
    expect(await getRevision("fr", "grippe", 2)).toBeNull();
  });
});
