import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleDocument, Citation, Section } from "#lib/articles/rules/document.ts";
import { hasConflictMarkers, mergeDocuments, mergeText } from "#lib/articles/rules/merge.ts";

const lines = (...items: string[]) => items.map((item) => `${item}\n`).join("");

describe("mergeText", () => {
  it("takes changes in different places from both sides", () => {
    const merged = mergeText(lines("a", "", "b", "", "c"), lines("A", "", "b", "", "c"), lines("a", "", "b", "", "C"));
    expect(merged).toEqual({ clean: true, text: lines("A", "", "b", "", "C") });
  });

  it("shows both versions of a line that both changed, and no more than that", () => {
    const merged = mergeText(lines("a", "b"), lines("new", "ours", "b"), lines("new", "theirs", "b"));
    expect(merged).toEqual({
      clean: false,
      text: lines("new", "<<<<<<< ours", "ours", "=======", "theirs", ">>>>>>> theirs", "b"),
    });
  });

  it("treats neighbouring changes as a conflict, as git does", () => {
    expect(mergeText(lines("a", "b"), lines("A", "b"), lines("a", "B")).clean).toBe(false);
  });

  it("never settles two changes to one paragraph, even far apart in it", () => {
    const base = "Le dosage habituel est de 500 mg. Il se prend le matin.";
    const merged = mergeText(base, base.replace("500", "250"), base.replace("matin", "soir"));
    expect(merged.clean).toBe(false);
    expect(merged.text).toContain("250 mg. Il se prend le matin.\n=======");
  });

  it("counts one and the same change once", () => {
    expect(mergeText("a\n", "b\n", "b\n")).toEqual({ clean: true, text: "b\n" });
  });

  it("refuses to align what would take too long, and merges what surrounds it", () => {
    const blank = "\n".repeat(3000);
    const merged = mergeText(`start\n${blank}a\n`, `start\n${blank}b\n\n${blank}`, `start\n\n${blank}c\n${blank}`);
    expect(merged.clean).toBe(false);
    expect(merged.text.startsWith("start\n")).toBe(true);
    expect(mergeText(`${blank}a\n\nb`, `${blank}A\n\nb`, `${blank}a\n\nB`)).toEqual({
      clean: true,
      text: `${blank}A\n\nB`,
    });
  });

  const text = fc
    .array(fc.constantFrom("", "", "a", "b", "c", "- a", "constructor", "__proto__"), { maxLength: 12 })
    .chain((items) => fc.constantFrom(items.join("\n"), lines(...items)));

  it("returns the only side that changed", () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        const expected = { clean: true, text: changed };
        expect(mergeText(base, base, changed)).toEqual(expected);
        expect(mergeText(base, changed, base)).toEqual(expected);
        expect(mergeText(base, changed, changed)).toEqual(expected);
      }),
    );
  });

  it("is clean or not whichever side is called ours, and then says the same", () => {
    fc.assert(
      fc.property(text, text, text, (base, ours, theirs) => {
        const [one, other] = [mergeText(base, ours, theirs), mergeText(base, theirs, ours)];
        expect(one.clean).toBe(other.clean);
        if (one.clean) expect(one.text).toBe(other.text);
      }),
      { numRuns: 1000 },
    );
  });
});

type RealMerge = {
  base: string;
  ours: string;
  theirs: string;
  merged: string;
  git_conflict: boolean;
  git_auto_equals_human: boolean;
};

const realMerges = "../shared/data/merges/merges.jsonl";

describe.skipIf(!existsSync(realMerges))(`real merges of Markdown files (skipped without ${realMerges})`, () => {
  const records = existsSync(realMerges)
    ? readFileSync(realMerges, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as RealMerge)
    : [];

  it("gives what people kept, wherever git merged by itself", () => {
    const automatic = records.filter((record) => record.git_auto_equals_human);
    expect(automatic.length).toBeGreaterThan(50);
    for (const { base, ours, theirs, merged } of automatic) {
      const result = mergeText(base, ours, theirs);
      expect(result.clean && result.text === merged).toBe(true);
    }
  });

  it("asks, wherever git asked", () => {
    const conflicts = records.filter((record) => record.git_conflict);
    expect(conflicts.length).toBeGreaterThan(20);
    for (const { base, ours, theirs } of conflicts) expect(mergeText(base, ours, theirs).clean).toBe(false);
  });
});

const section = (key: string, markdown = `Texte de ${key}.`): Section => ({
  key,
  role: "body",
  heading: `Titre ${key}`,
  aspect: null,
  markdown,
});

const citation = (key: string): Citation => ({
  key,
  source: null,
  publisher: "HAS",
  title: `Document ${key}`,
  url: `https://example.org/${key}`,
  documentDate: "2024",
  evidence: "guideline",
  checked: "unchecked",
  checkedOn: null,
});

const documentOf = (sections: Section[], citations: Citation[] = []): ArticleDocument => ({
  title: "Asthme",
  summary: "Une maladie des bronches.",
  keyQuestions: ["Qu’est-ce que c’est ?", "Que faire ?", "Qui consulter ?"],
  alsoCalled: [],
  sections,
  citations,
});

const keys = (document: ArticleDocument) => document.sections.map(({ key }) => key).join(" ");
const named = (names: string) => documentOf(names.split(" ").map((name) => section(name)));
const edited = (document: ArticleDocument, key: string, change: Partial<Section>): ArticleDocument => ({
  ...document,
  sections: document.sections.map((item) => (item.key === key ? { ...item, ...change } : item)),
});

function conflictsOf(base: ArticleDocument, ours: ArticleDocument, theirs: ArticleDocument): string[] {
  const merged = mergeDocuments(base, ours, theirs);
  return merged.clean ? [] : merged.conflicts;
}

describe("mergeDocuments: single fields", () => {
  const base = named("a b");

  it("merges fields that only one side changed", () => {
    const { document } = mergeDocuments(base, { ...base, title: "L’asthme" }, { ...base, summary: "Autre." });
    expect(document).toEqual({ ...base, title: "L’asthme", summary: "Autre." });
  });

  it("names the fields that both changed and keeps ours", () => {
    const ours = { ...base, title: "1", summary: "1", keyQuestions: ["1"] };
    const merged = mergeDocuments(base, ours, { ...base, title: "2", summary: "2", keyQuestions: ["2"] });
    expect(merged).toEqual({ clean: false, conflicts: ["title", "summary", "keyQuestions"], document: ours });
  });

  it("merges questions as lines", () => {
    const [first = "", second = "", third = ""] = base.keyQuestions;
    const ours = { ...base, keyQuestions: ["Nouvelle ?", second, third] };
    const { document } = mergeDocuments(base, ours, { ...base, keyQuestions: [first, second] });
    expect(document.keyQuestions).toEqual(["Nouvelle ?", second]);
  });
});

describe("mergeDocuments: sections", () => {
  const base = named("a b c");

  it("merges heading, aspect, role and text of one section apart", () => {
    const ours = edited(base, "b", { heading: "Nouveau", role: "unknowns" });
    const theirs = edited(base, "b", { markdown: "Réécrit.", aspect: "CausesHealthAspect" });
    const merged = mergeDocuments(base, ours, theirs);
    expect(merged.clean).toBe(true);
    expect(merged.document.sections[1]).toEqual({
      key: "b",
      heading: "Nouveau",
      role: "unknowns",
      markdown: "Réécrit.",
      aspect: "CausesHealthAspect",
    });
  });

  it("keeps our whole section where part of it is in conflict", () => {
    const ours = edited(base, "b", { markdown: "1" });
    const theirs = edited(base, "b", { markdown: "2", heading: "Autre" });
    expect(mergeDocuments(base, ours, theirs)).toEqual({ clean: false, conflicts: ["section:b"], document: ours });
  });

  it("adds what either side added", () => {
    const merged = mergeDocuments(base, named("a n b c"), named("a b t c"));
    expect([merged.clean, keys(merged.document)]).toEqual([true, "a n b t c"]);
  });

  it("refuses two different sections under one key", () => {
    const ours = documentOf([...base.sections, section("n", "1")]);
    expect(conflictsOf(base, ours, documentOf([...base.sections, section("n", "2")]))).toEqual(["section:n"]);
  });

  it("removes what one side removed and the other left alone or merely moved", () => {
    expect(mergeDocuments(base, named("a c"), edited(base, "a", { heading: "A" })).document.sections).toHaveLength(2);
    const merged = mergeDocuments(base, named("a b"), named("c a b"));
    expect([merged.clean, keys(merged.document)]).toEqual([true, "a b"]);
  });

  it("does not remove what the other side edited", () => {
    const theirs = edited(base, "b", { markdown: "Important." });
    const merged = mergeDocuments(base, named("a c"), theirs);
    expect(merged).toEqual({ clean: false, conflicts: ["section:b"], document: named("a c") });
    expect(mergeDocuments(base, theirs, named("a c"))).toEqual({
      clean: false,
      conflicts: ["section:b"],
      document: theirs,
    });
  });
});

describe("mergeDocuments: order of sections", () => {
  it.each([
    ["a b c d", "a b c d", "d a b c", "d a b c", "a move on their side"],
    ["a b c d", "d a b c", "a b c d", "d a b c", "a move on ours"],
    ["a b c d", "d a b c", "d a b c", "d a b c", "the same move"],
    ["a b c d e f", "b a c d e f", "a b c d f e", "b a c d f e", "moves far apart"],
    ["a b", "b a", "a b t", "b t a", "a move and an addition"],
    ["a b", "x a b", "a b y", "x a b y", "additions at both ends"],
    ["a b", "a x b", "a y b", "a y x b", "additions in one place"],
    ["a b c", "a c", "a b t c", "a t c", "an addition after something removed"],
  ])("%s | %s | %s -> %s (%s)", (base, ours, theirs, expected) => {
    const merged = mergeDocuments(named(base), named(ours), named(theirs));
    expect([merged.clean, keys(merged.document)]).toEqual([true, expected]);
  });

  it("keeps our order where both sides moved one section, and says which", () => {
    const merged = mergeDocuments(named("a b c d"), named("b c a d"), named("b c d a"));
    expect(merged).toEqual({ clean: false, conflicts: ["section:a"], document: named("b c a d") });
  });
});

describe("mergeDocuments: citations", () => {
  const base = documentOf([section("a", "Prouvé [^who]."), section("b")], [citation("who"), citation("has")]);
  const withCitation = (change: Partial<Citation>) => ({
    ...base,
    citations: base.citations.map((item) => (item.key === "who" ? { ...item, ...change } : item)),
  });

  it("merges fields of one citation apart", () => {
    const merged = mergeDocuments(base, withCitation({ title: "Autre" }), withCitation({ evidence: "regulation" }));
    expect(merged.document.citations[0]).toEqual({ ...citation("who"), title: "Autre", evidence: "regulation" });
    expect(merged.clean).toBe(true);
  });

  it("names a citation that both changed and keeps ours", () => {
    const ours = withCitation({ title: "1" });
    const merged = mergeDocuments(base, ours, withCitation({ title: "2", evidence: "regulation" }));
    expect(merged).toEqual({ clean: false, conflicts: ["citation:who"], document: ours });
  });

  it("does not let a check vouch for an address that the other side changed", () => {
    const opened = withCitation({ checked: "opened", checkedOn: "2026-11-21" });
    expect(conflictsOf(base, withCitation({ url: "https://example.org/other" }), opened)).toEqual(["citation:who"]);
    expect(conflictsOf(base, opened, withCitation({ documentDate: "2025" }))).toEqual(["citation:who"]);
  });

  it("takes a deletion, except against an edit", () => {
    const without = { ...base, citations: [citation("who")] };
    expect(mergeDocuments(base, without, withCitation({ title: "Autre" })).document.citations).toHaveLength(1);
    const removed = { ...base, citations: [citation("has")] };
    expect(conflictsOf(base, removed, withCitation({ title: "Autre" }))).toEqual(["citation:who"]);
  });

  it("does not take the source away from a statement that the other side added", () => {
    const without = { ...base, citations: [citation("who")] };
    const citing = edited(base, "b", { markdown: "Recommandé [^has]." });
    expect(mergeDocuments(base, citing, without)).toEqual({
      clean: false,
      conflicts: ["citation:has"],
      document: citing,
    });
    expect(conflictsOf(base, without, citing)).toEqual(["citation:has"]);
  });
});

describe("mergeDocuments: laws", () => {
  const word = fc.constantFrom("a", "b", "c", "un", "deux");
  const markdown = fc
    .array(fc.constantFrom("", "Texte.", "Suite [^a].", "Fin [^b]."), { maxLength: 5 })
    .map((l) => l.join("\n"));
  const anySection: fc.Arbitrary<Section> = fc.record({
    key: fc.constantFrom("s1", "s2", "s3", "s4", "s5"),
    role: fc.constantFrom("body", "red_flags"),
    heading: word,
    aspect: fc.constantFrom(null, "CausesHealthAspect"),
    markdown,
  });
  const anyCitation: fc.Arbitrary<Citation> = fc.record({
    key: fc.constantFrom("a", "b", "c"),
    source: fc.constant(null),
    publisher: fc.constantFrom("HAS", "OMS"),
    title: word,
    url: fc.constant(null),
    documentDate: fc.constantFrom(null, "2024"),
    evidence: fc.constantFrom("guideline", "regulation"),
    checked: fc.constantFrom("unchecked", "opened"),
    checkedOn: fc.constantFrom(null, "2026-11-21"),
  });
  const unique = { selector: (item: { key: string }) => item.key, maxLength: 5 };
  const anyDocument: fc.Arbitrary<ArticleDocument> = fc.record({
    title: word,
    summary: word,
    keyQuestions: fc.array(word, { maxLength: 4 }),
    alsoCalled: fc.array(word, { maxLength: 2 }),
    sections: fc.uniqueArray(anySection, unique),
    citations: fc.uniqueArray(anyCitation, unique),
  });

  it("returns the only side that changed", () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (base, changed) => {
        const expected = { clean: true, document: changed };
        expect(mergeDocuments(base, base, changed)).toEqual(expected);
        expect(mergeDocuments(base, changed, base)).toEqual(expected);
        expect(mergeDocuments(base, changed, changed)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("is clean or not whichever side is called ours", () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, ours, theirs) => {
        expect(mergeDocuments(base, ours, theirs).clean).toBe(mergeDocuments(base, theirs, ours).clean);
      }),
      { numRuns: 1000 },
    );
  });

  it("never repeats or invents a key", () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, ours, theirs) => {
        const merged = mergeDocuments(base, ours, theirs).document.sections.map(({ key }) => key);
        const known = new Set([ours, theirs].flatMap(({ sections }) => sections.map(({ key }) => key)));
        expect(new Set(merged).size).toBe(merged.length);
        expect(merged.every((key) => known.has(key))).toBe(true);
      }),
    );
  });

  it("loses nothing when the two sides edited different sections", () => {
    const base = named("a b c d e f");
    const half = (choices: string) =>
      fc.dictionary(fc.constantFrom(...choices.split(" ")), fc.string(), { maxKeys: 3 });
    fc.assert(
      fc.property(half("a c e"), half("b d f"), (left, right) => {
        const rewrite = (changes: Record<string, string>) =>
          Object.entries(changes).reduce((document, [key, text]) => edited(document, key, { markdown: text }), base);
        expect(mergeDocuments(base, rewrite(left), rewrite(right))).toEqual({
          clean: true,
          document: rewrite({ ...left, ...right }),
        });
      }),
    );
  });
});

describe("hasConflictMarkers", () => {
  it.each([
    ["<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs", true],
    ["a\n=======", true],
    ["Titre\n======", false],
    ["a < b", false],
  ])("%j → %s", (text, found) => {
    expect(hasConflictMarkers(text)).toBe(found);
  });
});
