import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Content, readContent } from "#lib/articles/adapters/content-files/read-content.ts";
import { loadContent } from "#lib/articles/commands/load-content.ts";
import { withIntakeLock } from "#lib/articles/commands/lock-intake.ts";
import { db } from "#lib/platform/db.ts";
import { recordContentConflict } from "#lib/suggestions/commands/record-content-conflict.ts";

let content: Content;

beforeAll(async () => {
  const read = await readContent(path.resolve(import.meta.dirname, "../../../content"));
  expect(read.problems.filter(({ level }) => level === "error")).toEqual([]);
  content = read.content;
});

const load = (given = content) => loadContent(given, recordContentConflict);

describe("the corpus of the repository", () => {
  it("loads, once", async () => {
    const count = content.articles.length;
    expect(await load()).toMatchObject({ ok: true, value: { created: count, revised: 0, unchanged: 0, refused: [] } });
    expect(await load()).toMatchObject({ ok: true, value: { created: 0, revised: 0, unchanged: count, registry: 0 } });
    expect(await db.revision.count()).toBe(count);
    expect(await db.theme.count()).toBe(content.themes.length);
  });

  it("puts translations beside their originals", async () => {
    const [translation] = content.articles.filter(({ front }) => front.translationOf);
    const { groupId } = await db.article.findFirstOrThrow({
      where: { slug: translation?.slug, locale: translation?.locale },
    });
    const group = await db.article.findMany({ where: { groupId }, select: { slug: true } });
    expect(group.map(({ slug }) => slug)).toContain(translation?.front.translationOf?.slug);
  });

  it("brings a changed source up to date, and forgets nothing that is gone from the files", async () => {
    const [first, ...others] = content.sources;
    if (!first) throw new Error("no source");
    const renamed = { ...first, name: { fr: "Autre nom", en: "Another name" } };
    const value = { ...content, articles: content.articles.slice(1), sources: [renamed, ...others] };
    expect(await load(value)).toMatchObject({ ok: true, value: { registry: 1, created: 0, revised: 0 } });
    expect(await db.source.findUnique({ where: { slug: first.slug } })).toMatchObject({ nameFr: "Autre nom" });
    expect(await db.article.count({ where: { status: "published" } })).toBe(content.articles.length);
  });

  it("is not loaded by two at once", async () => {
    expect(await withIntakeLock("files", () => load())).toEqual({ ok: true, value: { ok: false, reason: "busy" } });
    expect(await load()).toMatchObject({ ok: true });
  });
});
