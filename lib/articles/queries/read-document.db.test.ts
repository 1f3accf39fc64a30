import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type ArticleDocument,
  type Citation,
  citationChecks,
  evidenceKinds,
  healthAspects,
  type Section,
  sectionRoles,
} from "#lib/articles/rules/document.ts";
import { db } from "#lib/platform/db.ts";
import { liveDocument, receiveOne } from "#tests/support/edits.ts";
import { aReceivedArticle, aTheme } from "#tests/support/factories.ts";

beforeAll(() => aTheme(db));

// Postgres text cannot hold NUL; the doors refuse it.
const text = fc.string({ unit: "grapheme" }).map((value) => value.replaceAll("\0", ""));
const key = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const section: fc.Arbitrary<Section> = fc.record({
  key,
  role: fc.constantFrom(...sectionRoles),
  heading: text,
  aspect: orNull(fc.constantFrom(...healthAspects)),
  markdown: text,
});

const citation: fc.Arbitrary<Citation> = fc
  .record({
    key,
    source: fc.constant(null),
    publisher: text,
    title: text,
    url: orNull(fc.webUrl()),
    documentDate: orNull(fc.constantFrom("2024", "2024-02", "2024-02-29")),
    evidence: fc.constantFrom(...evidenceKinds),
    checked: fc.constantFrom(...citationChecks),
    checkedOn: fc.constantFrom("2026-11-21", "2026-01-01"),
  })
  .map((each) => (each.checked === "unchecked" ? { ...each, checkedOn: null } : each));

const byKey = { selector: ({ key: own }: { key: string }) => own, maxLength: 6 };
const document: fc.Arbitrary<ArticleDocument> = fc.record({
  title: text,
  summary: text,
  keyQuestions: fc.array(text, { maxLength: 4 }),
  alsoCalled: fc.array(text, { maxLength: 4 }),
  sections: fc.uniqueArray(section, byKey),
  citations: fc.uniqueArray(citation, byKey),
});

describe("readDocument", () => {
  it("gives back what publishRevision wrote, in its order", async () => {
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(document, async (written) => {
        serial += 1;
        const slug = `article-${serial}`;
        await receiveOne(aReceivedArticle({ slug, externalId: slug, document: written }));
        expect(await liveDocument(db, slug)).toEqual(written);
      }),
      { numRuns: 40 },
    );
  });
});
