import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Citation, citationChecks, evidenceKinds, type Section } from "#lib/articles/rules/document.ts";
import { aDraftContent } from "#lib/editing/content.fixture.ts";
import { type DraftContent, mergeContents, partText, sameContent, takePart } from "#lib/editing/rules/content.ts";
import { contentOf, fieldsOf, type Publisher } from "#lib/editing/rules/fields.ts";
import { applyOperation, operationOf, provisionalKey, removedBy, settleKeys } from "#lib/editing/rules/operations.ts";
import { aCitation, withSection } from "#tests/support/factories.ts";

const registry: Publisher[] = [
  { slug: "has", name: "Haute Autorité de santé", acronym: "HAS" },
  { slug: "inserm", name: "Institut national de la santé et de la recherche médicale", acronym: "Inserm" },
];
const base = aDraftContent();
const keysOf = ({ document }: DraftContent) => document.sections.map(({ key }) => key);
const edit = (key: string, markdown: string): DraftContent => ({
  ...base,
  document: withSection(base.document, key, markdown),
});

const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[\r\n\0]/g, ""));
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join("\n"));
const section: fc.Arbitrary<Section> = fc.record({
  key: word,
  role: fc.constant("body"),
  heading: line,
  aspect: fc.constantFrom(null, "SymptomsHealthAspect"),
  markdown: text,
});
const citation: fc.Arbitrary<Citation> = fc
  .record({
    key: word,
    known: fc.boolean(),
    title: word,
    url: fc.option(fc.webUrl(), { nil: null }),
    documentDate: fc.constantFrom(null, "2024", "2024-06"),
    evidence: fc.constantFrom(...evidenceKinds),
    checked: fc.constantFrom(...citationChecks),
  })
  .map(({ known, checked, ...rest }) => ({
    ...rest,
    ...(known ? { source: "has", publisher: null } : { source: null, publisher: "Un éditeur" }),
    checked,
    checkedOn: checked === "unchecked" ? null : "2026-11-20",
  }));
const byKey = { selector: ({ key }: { key: string }) => key, maxLength: 5 };

describe("fields", () => {
  it("hold a draft and give it back", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(section, byKey),
        fc.uniqueArray(citation, byKey),
        line,
        (sections, citations, title) => {
          const content = { ...base, document: { ...base.document, title, sections, citations } };
          expect(contentOf(fieldsOf(content, registry), registry)).toEqual(content);
        },
      ),
    );
  });

  it.each([
    ["Haute Autorité de santé", "has", null],
    ["haute autorite de sante", "has", null],
    ["HAS", "has", null],
    ["inserm", "inserm", null],
    ["Société française de quelque chose", null, "Société française de quelque chose"],
    ["  ", null, null],
  ])("know the publisher « %s »", (typed, source, publisher) => {
    const { citations } = contentOf({ "citation:a:publisher": typed }, registry).document;
    expect(citations[0]).toMatchObject({ source, publisher });
  });

  it("take an article's address as it is pasted", () => {
    const { related } = contentOf(
      { related: "asthme\nhttps://exemple.fr/articles/angine?x=1#y\n\n /articles/grippe/ " },
      [],
    );
    expect(related).toEqual(["asthme", "angine", "grippe"]);
  });
});

describe("mergeContents", () => {
  it("puts together what touches different parts", () => {
    const ours = { ...edit("soigner", "Buvez."), changeNote: "À moi." };
    const theirs = { ...edit("signes", "Fièvre[^ameli-gastro]."), theme: "autre" };
    const { content, conflicts } = mergeContents(base, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(content).toMatchObject({ changeNote: "À moi.", theme: "autre" });
    expect(partText(content, "section:soigner")).toBe("Se soigner\n\nBuvez.");
    expect(partText(content, "section:signes")).toContain("Fièvre");
  });

  it("names what both changed, keeps ours, and takes theirs when asked", () => {
    const ours = { ...edit("soigner", "Buvez de l’eau."), changeNote: "À moi." };
    const theirs = { ...edit("soigner", "Buvez du bouillon."), changeNote: "À elle." };
    const { content, conflicts } = mergeContents(base, ours, theirs);
    expect(conflicts).toEqual(["section:soigner", "changeNote"]);
    expect(sameContent(content, ours)).toBe(true);
    expect(
      sameContent(
        conflicts.reduce((merged, part) => takePart(merged, part, theirs), content),
        theirs,
      ),
    ).toBe(true);
  });

  it.each([
    [
      "a section that they took away",
      "section:soigner",
      { ...base, document: { ...base.document, sections: base.document.sections.slice(0, -1) } },
    ],
    [
      "a source that they added",
      "citation:autre",
      { ...base, document: { ...base.document, citations: [...base.document.citations, aCitation({ key: "autre" })] } },
    ],
    ["their title", "title", { ...base, document: { ...base.document, title: "Autre" } }],
  ])("takes %s", (_, part, theirs) => {
    expect(takePart(base, part, theirs)).toEqual(theirs);
  });
});

describe("the buttons", () => {
  const press = (content: DraftContent, intent: string) => {
    const operation = operationOf(intent, () => provisionalKey("Ab-1_2"));
    return operation ? applyOperation(content, operation, "fr") : content;
  };

  it.each([
    ["add-section:", ["essentials", "red-flags", "signes", "soigner", "nouvelle-ab12"]],
    ["add-section:unknowns", ["essentials", "red-flags", "signes", "soigner", "unknowns"]],
    ["add-section:easy-to-read", ["essentials", "red-flags", "easy-to-read", "signes", "soigner"]],
    ["add-section:essentials", ["essentials", "red-flags", "signes", "soigner"]],
    ["up-section:soigner", ["essentials", "red-flags", "soigner", "signes"]],
    ["down-section:signes", ["essentials", "red-flags", "soigner", "signes"]],
    ["up-section:signes", ["essentials", "red-flags", "signes", "soigner"]],
    ["up-section:red-flags", ["essentials", "red-flags", "signes", "soigner"]],
    ["remove-section:red-flags", ["essentials", "signes", "soigner"]],
    ["remove-section:rien", ["essentials", "red-flags", "signes", "soigner"]],
    ["save", ["essentials", "red-flags", "signes", "soigner"]],
  ])("%s", (intent, keys) => {
    expect(keysOf(press(base, intent))).toEqual(keys);
  });

  it("remove a source", () => {
    expect(press(base, "remove-citation:ameli-gastro").document.citations).toEqual([]);
  });
});

describe("what a button takes away", () => {
  const base = aDraftContent();
  const [section, other] = base.document.sections;
  const [citation] = base.document.citations;
  if (!section || !other || !citation) throw new Error("a fixture of two sections and a citation");

  it.each([
    [{ kind: "remove-section", key: section.key }, section.heading],
    [{ kind: "remove-section", key: other.key }, other.heading],
    [{ kind: "remove-citation", key: citation.key }, citation.title],
  ] as const)("comes back to its place, beside what was typed since: %j", (operation, name) => {
    const removed = removedBy(base, operation);
    const after = applyOperation(base, operation, "fr");
    expect(removed?.name).toBe(name);
    expect(after).not.toEqual(base);
    const typed = { ...after, changeNote: "Plus court." };
    expect(removed?.putBack(typed)).toEqual({ ...base, changeNote: "Plus court." });
    // Put back once already, by another tab: not twice.
    expect(removed?.putBack(base)).toEqual(base);
  });

  it("is nothing where nothing goes", () => {
    expect(removedBy(base, { kind: "add-section", key: "nouvelle-1" })).toBeNull();
    expect(removedBy(base, { kind: "remove-section", key: "nulle-part" })).toBeNull();
  });
});

describe("settleKeys", () => {
  it("makes the key of a new section from its heading, once, and leaves the others", () => {
    const named = (key: string, heading: string) => ({
      key,
      role: "body" as const,
      heading,
      aspect: null,
      markdown: "",
    });
    const sections = [
      named("signes", "Autre titre"),
      named("nouvelle-a", "Se soigner"),
      named("nouvelle-b", "Se soigner"),
      named("nouvelle-c", "Questions"),
      named("nouvelle-d", "?"),
    ];
    const settled = settleKeys({ ...base, document: { ...base.document, sections } });
    expect(keysOf(settled)).toEqual(["signes", "se-soigner", "se-soigner-2", "questions-2", "partie"]);
    expect(settleKeys(settled)).toEqual(settled);
  });
});
