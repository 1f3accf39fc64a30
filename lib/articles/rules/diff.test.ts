import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffSegment, diffDocuments, diffForReaders, diffWords } from "#lib/articles/rules/diff.ts";
import type { ArticleDocument, Citation, Section } from "#lib/articles/rules/document.ts";

/** Reads segments as « un [-deux-] {+trois+} ». */
const shown = (segments: DiffSegment[]) =>
  segments
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

const side = (segments: DiffSegment[], kind: "added" | "removed") =>
  segments.flatMap((segment) => (segment.kind === "same" || segment.kind === kind ? segment.text : [])).join("");

describe("diffWords", () => {
  it.each([
    ["Prenez 500 mg le matin.", "Prenez 250 mg le matin.", "Prenez [-500-]{+250+} mg le matin."],
    ["Traiter l’asthme.", "Traiter l’eczéma.", "Traiter l’[-asthme-]{+eczéma+}."],
    ["Aujourd'hui, c'est prouvé.", "Aujourd'hui, c'est établi.", "Aujourd'hui, c'est [-prouvé-]{+établi+}."],
    ["Un médecin.", "Un bon médecin.", "Un {+bon +}médecin."],
    ["Soins à domicile", "Soins infirmiers, à domicile", "Soins {+infirmiers, +}à domicile"],
    ["élève", "élevé", "[-élève-]{+élevé+}"],
    ["un deux fin", "trois quatre fin", "[-un deux-]{+trois quatre+} fin"],
    ["a\nb\n", "c\nd\n", "[-a-]{+c+}\n[-b-]{+d+}\n"],
    ["Vu[^has-2023].", "Vu[^has-2024].", "Vu[-[^has-2023]-]{+[^has-2024]+}."],
    ["Vu[1].", "Vu[3].", "Vu[-[1]-]{+[3]+}."],
    ["", "neuf", "{+neuf+}"],
    ["vieux", "", "[-vieux-]"],
    ["pareil", "pareil", "pareil"],
    ["", "", ""],
  ])("%j -> %j", (before, after, expected) => {
    expect(shown(diffWords(before, after))).toBe(expected);
  });

  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom("un", "deux", "l’", "élève", " ", " ", ", ", ".", "\n", "\r\n", "\u00A0", "👩‍⚕️"))
      .map((p) => p.join("")),
  );

  it("holds both texts entirely, each change once", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffWords(before, after);
        expect(side(segments, "removed")).toBe(before);
        expect(side(segments, "added")).toBe(after);
        for (const [index, { kind, text }] of segments.entries()) {
          expect(text).not.toBe("");
          expect(segments[index + 1]?.kind).not.toBe(kind);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("stays quick on long texts, by line and then as a whole when too much differs", () => {
    const words = (seed: number, count: number) => Array.from({ length: count }, (_, i) => `mot${(i * seed) % 7919}`);
    const rewritten = diffWords(words(31, 5000).join(" "), words(37, 5000).join(" "));
    expect(rewritten.map(({ kind }) => kind)).toEqual(["removed", "added"]);
    const lines = words(31, 2000).map((word) => `un ${word} deux ${word}\n`);
    const changed = lines.map((line, i) => (i < 400 ? line.replaceAll("mot", "x") : line));
    expect(diffWords(lines.join(""), changed.join("")).map(({ kind }) => kind)).toEqual(["removed", "added", "same"]);
    diffWords("mot ".repeat(150_000), words(3, 150_000).join("\n"));
  });
});

const section = (key: string, change: Partial<Section> = {}): Section => ({
  key,
  role: "body",
  heading: `Titre ${key}`,
  aspect: null,
  markdown: `Texte de ${key}.`,
  ...change,
});

const citation: Citation = {
  key: "has",
  source: "has",
  publisher: null,
  title: "Guide",
  url: null,
  documentDate: "2024",
  evidence: "guideline",
  checked: "unchecked",
  checkedOn: null,
};

const base: ArticleDocument = {
  title: "Asthme",
  summary: "Une maladie.",
  keyQuestions: ["Quoi ?"],
  alsoCalled: [],
  sections: [section("a"), section("b"), section("c")],
  citations: [citation],
};

const brief = (before: ArticleDocument | null, after: ArticleDocument) =>
  diffDocuments(before, after).map(({ part, change, segments }) => `${part} ${change} ${shown(segments)}`.trim());

describe("diffDocuments", () => {
  it("says nothing of equal documents", () => {
    expect(diffDocuments(base, structuredClone(base))).toEqual([]);
  });

  it("shows everything that a first version has as added", () => {
    const diffs = diffDocuments(null, { ...base, summary: "" });
    expect(diffs.map(({ part }) => part)).toEqual([
      "title",
      "keyQuestions",
      "section:a",
      "section:b",
      "section:c",
      "citation:has",
    ]);
    expect(diffs.every(({ change, segments }) => change === "added" && segments[0]?.kind === "added")).toBe(true);
    expect(diffs[2]).toEqual({
      part: "section:a",
      role: "body",
      heading: "Titre a",
      change: "added",
      segments: [{ kind: "added", text: "Texte de a." }],
    });
  });

  it("compares title, summary and questions", () => {
    const after = { ...base, title: "L’asthme", summary: "", keyQuestions: ["Quoi ?", "Qui ?"] };
    expect(brief(base, after)).toEqual([
      "title changed [-Asthme-]{+L’asthme+}",
      "summary removed [-Une maladie.-]",
      "keyQuestions changed Quoi ?{+\nQui ?+}",
    ]);
  });

  it("pairs sections by key: added, removed where it stood, changed, moved", () => {
    const before = { ...base, sections: [...base.sections, section("d")] };
    const sections = [section("c"), section("n"), section("a"), section("b", { markdown: "Texte neuf." })];
    expect(brief(before, { ...base, sections })).toEqual([
      "section:c moved",
      "section:d removed [-Texte de d.-]",
      "section:n added {+Texte de n.+}",
      "section:b changed Texte [-de b-]{+neuf+}.",
    ]);
  });

  it("shows a changed heading, role and aspect, and an added section without text", () => {
    const b = section("b", { heading: "Autre", role: "red_flags", aspect: "SymptomsHealthAspect" });
    const after = { ...base, sections: [section("a"), b, section("c"), section("d", { markdown: "" })] };
    expect(brief(base, after)).toEqual([
      "section:b changed [-Titre b-]{+Autre+}\n\nrole: [-body-]{+red_flags+}\n\naspect: [-–-]{+SymptomsHealthAspect+}\n\nTexte de b.",
      "section:d added",
    ]);
  });

  it("compares every field of a citation", () => {
    const after = { ...base, citations: [{ ...citation, checked: "opened" as const, checkedOn: "2026-11-21" }] };
    const [diff] = diffDocuments(base, after);
    expect(diff).toMatchObject({ part: "citation:has", role: "citation", heading: "Guide", change: "changed" });
    expect(shown(diff?.segments ?? [])).toContain("checked: [-unchecked-]{+opened\ncheckedOn: 2026-11-21+}");
  });
});

describe("diffForReaders", () => {
  const say = (field: string, value: string) => `${field} : ${value}`;
  const source = (key: string) => ({ ...citation, key });
  const sourced = (markdown: string, ...keys: string[]): ArticleDocument => ({
    ...base,
    sections: [section("a", { markdown })],
    citations: keys.map(source),
  });
  const seen = (before: ArticleDocument, after: ArticleDocument) =>
    diffForReaders(before, after, say)
      .filter(({ part }) => part.startsWith("section:"))
      .map(({ segments }) => shown(segments));

  it("gives each source one number, that of the newer version, and never shows its key", () => {
    const before = sourced("Un[^b]. Deux[^c].", "b", "c");
    expect(seen(before, sourced("Un[^a][^b]. Deux[^c].", "a", "b", "c"))).toEqual(["Un{+[1]+}[2]. Deux[3]."]);
    expect(seen(before, sourced("Un[^b]. Deux[^a].", "a", "b"))).toEqual(["Un[1]. Deux[-[3]-]{+[2]+}."]);
  });

  it("shows words and not marks, unless marks are all that changed", () => {
    const before = sourced("### Quand\n\n- **Tout de suite**");
    expect(seen(before, sourced("### Quand\n\n- **Tout de suite**\n- demain"))).toEqual([
      "Quand\n\n• Tout de suite{+\n• demain+}",
    ]);
    expect(seen(before, sourced("### Quand\n\n- Tout de suite"))).toEqual(["### Quand\n\n- [-**-]Tout de suite[-**-]"]);
  });

  it("leaves to editors what they typed", () => {
    const [diff] = diffDocuments(sourced("Un[^b].", "b"), sourced("**Un**[^b].", "b"));
    expect(shown(diff?.segments ?? [])).toBe("{+**+}Un{+**+}[^b].");
  });
});
