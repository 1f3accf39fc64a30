// An article's text as a value: what a revision holds, what files and imports bring, what a merge works on.

export const locales = ["fr", "en"] as const;
export type Locale = (typeof locales)[number];

/** Where a section stands on the page. Everything a reader reads is a section, so that all of it can be
 * proposed, merged, compared and cited in one way. */
export const sectionRoles = [
  "essentials",
  "red_flags",
  "easy_to_read",
  "body",
  "unknowns",
  "questions",
  "human_help",
] as const;
export type SectionRole = (typeof sectionRoles)[number];

/** Members of schema.org's HealthAspectEnumeration (https://schema.org/HealthAspectEnumeration). */
export const healthAspects = [
  "AllergiesHealthAspect",
  "BenefitsHealthAspect",
  "CausesHealthAspect",
  "ContagiousnessHealthAspect",
  "EffectivenessHealthAspect",
  "GettingAccessHealthAspect",
  "HowItWorksHealthAspect",
  "HowOrWhereHealthAspect",
  "IngredientsHealthAspect",
  "LivingWithHealthAspect",
  "MayTreatHealthAspect",
  "MisconceptionsHealthAspect",
  "OverviewHealthAspect",
  "PatientExperienceHealthAspect",
  "PregnancyHealthAspect",
  "PreventionHealthAspect",
  "PrognosisHealthAspect",
  "RelatedTopicsHealthAspect",
  "RisksOrComplicationsHealthAspect",
  "SafetyHealthAspect",
  "ScreeningHealthAspect",
  "SeeDoctorHealthAspect",
  "SelfCareHealthAspect",
  "SideEffectsHealthAspect",
  "StagesHealthAspect",
  "SymptomsHealthAspect",
  "TreatmentsHealthAspect",
  "TypesHealthAspect",
  "UsageOrScheduleHealthAspect",
] as const;
export type HealthAspect = (typeof healthAspects)[number];

export const evidenceKinds = [
  "guideline",
  "systematic_review",
  "public_health_data",
  "regulation",
  "official_information",
  "expert_opinion",
  "patient_experience",
  // A reader's source, until somebody has read it.
  "unclassified",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** How a citation was checked: its text was read, an entry that proves it exists was seen, or neither. */
export const citationChecks = ["opened", "catalogued", "unchecked"] as const;
export type CitationCheck = (typeof citationChecks)[number];

export const madeWiths = ["human", "ai_assisted", "imported"] as const;
export type MadeWith = (typeof madeWiths)[number];

export const audiences = ["everyone", "parents", "carers", "older_people", "young_people", "professionals"] as const;
export type Audience = (typeof audiences)[number];

export type Section = {
  /** Stable across revisions: lower-case words joined by hyphens, unique in the document. */
  key: string;
  role: SectionRole;
  heading: string;
  aspect: HealthAspect | null;
  /** CommonMark + GFM; `[^key]` cites `Citation.key`. */
  markdown: string;
};

export type Citation = {
  key: string;
  /** Slug of the publisher in the registry of sources, or null with `publisher` as free text. */
  source: string | null;
  publisher: string | null;
  title: string;
  url: string | null;
  /** As precise as the document says: "2024", "2024-06" or "2024-06-18". */
  documentDate: string | null;
  evidence: EvidenceKind;
  checked: CitationCheck;
  /** "2026-11-21"; null when `checked` is "unchecked". */
  checkedOn: string | null;
};

/** What one revision says. Order matters in `sections` and `citations`. */
export type ArticleDocument = {
  title: string;
  /** One or two plain sentences: search extract and description for machines. */
  summary: string;
  keyQuestions: string[];
  /** Other names of the subject: shown, and searched for. */
  alsoCalled: string[];
  sections: Section[];
  citations: Citation[];
};

// A mark after a backslash is text.
const reference = /(?<!\\)\[\^([a-z0-9][a-z0-9-]*)\]/g;

/** Keys cited by a Markdown text, in order of first appearance, without repeats. */
export function citedKeys(markdown: string): string[] {
  return [...new Set(Array.from(markdown.matchAll(reference), (match) => match[1] ?? ""))];
}

/** The number of each citation, from 1, in the order in which the text first cites them; those that it does not cite come
 * last. */
export function citationNumbers({ sections, citations }: Pick<ArticleDocument, "sections" | "citations">) {
  const order = citedKeys(sections.map(({ markdown }) => markdown).join("\n"));
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = citations.map(({ key }) => key).toSorted((a, b) => rank(a) - rank(b));
  return new Map(sorted.map((key, i) => [key, i + 1]));
}

/** The easy-to-read part of a text; empty where it has none. */
export const easyToReadText = (sections: readonly Pick<Section, "role" | "markdown">[]): string =>
  sections.find(({ role }) => role === "easy_to_read")?.markdown ?? "";
