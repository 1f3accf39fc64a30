// A draft as the fields of a form, and back. The page without scripts, the autosave and the copy that the browser keeps all
// speak this language.
import {
  type ArticleDocument,
  audiences,
  type Citation,
  citationChecks,
  evidenceKinds,
  healthAspects,
  madeWiths,
  type Section,
  sectionRoles,
} from "#lib/articles/rules/document.ts";
import { roleOfKey } from "#lib/articles/rules/reserved-sections.ts";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { fold } from "#lib/shared/language/fold.ts";

export type Fields = Record<string, string>;

/** A publisher of the registry, by the names that people type. */
export type Publisher = { slug: string; name: string; acronym: string | null };

export const sectionField = (key: string, field: "heading" | "aspect" | "markdown" | "role") =>
  `section:${key}:${field}`;
export type CitationField = "publisher" | "title" | "url" | "documentDate" | "evidence" | "checked" | "checkedOn";
export const citationField = (key: string, field: CitationField) => `citation:${key}:${field}`;

const lines = (text = ""): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const among = <T extends string>(values: readonly T[], value: string | undefined): T | null =>
  values.find((each) => each === value) ?? null;

/** The keys that fields of a kind bear, in the order in which they come. */
function keysOf(fields: Fields, kind: "section" | "citation"): string[] {
  const found = Object.keys(fields).flatMap((name) => new RegExp(`^${kind}:([a-z0-9-]+):`).exec(name)?.[1] ?? []);
  return [...new Set(found)];
}

function sectionOf(fields: Fields, key: string): Section {
  const field = (name: Parameters<typeof sectionField>[1]) => fields[sectionField(key, name)];
  return {
    key,
    role: among(sectionRoles, field("role")) ?? roleOfKey(key),
    heading: field("heading") ?? "",
    aspect: among(healthAspects, field("aspect")),
    markdown: field("markdown") ?? "",
  };
}

/** The publisher of the registry that a typed name means. */
export function publisherNamed(typed: string, registry: readonly Publisher[]): Publisher | null {
  const wanted = fold(typed.trim());
  if (wanted === "") return null;
  return (
    registry.find(({ slug, name, acronym }) => [slug, name, acronym ?? ""].some((each) => fold(each) === wanted)) ??
    null
  );
}

function citationOf(fields: Fields, key: string, registry: readonly Publisher[]): Citation {
  const field = (name: CitationField) => fields[citationField(key, name)]?.trim() ?? "";
  const known = publisherNamed(field("publisher"), registry);
  const checked = among(citationChecks, field("checked")) ?? "unchecked";
  return {
    key,
    source: known?.slug ?? null,
    publisher: known ? null : field("publisher") || null,
    title: field("title"),
    url: field("url") || null,
    documentDate: field("documentDate") || null,
    evidence: among(evidenceKinds, field("evidence")) ?? "unclassified",
    checked,
    checkedOn: checked === "unchecked" ? null : field("checkedOn") || null,
  };
}

/** An address pasted whole is as good as its last part. */
const slugIn = (line: string) =>
  line
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .replace(/^.*\//, "");

/** What a form holds. Nothing is refused here: whatever was typed is kept. */
export function contentOf(fields: Fields, registry: readonly Publisher[]): DraftContent {
  const document: ArticleDocument = {
    title: fields.title ?? "",
    summary: fields.summary ?? "",
    keyQuestions: lines(fields.keyQuestions),
    alsoCalled: lines(fields.alsoCalled),
    sections: keysOf(fields, "section").map((key) => sectionOf(fields, key)),
    citations: keysOf(fields, "citation").map((key) => citationOf(fields, key, registry)),
  };
  return {
    document,
    slug: fields.slug?.trim() ?? "",
    theme: fields.theme ?? "",
    audience: audiences.filter((audience) => fields[`audience:${audience}`] === "on"),
    related: lines(fields.related).map(slugIn),
    nextReview: fields.nextReview?.trim() ?? "",
    minor: fields.minor === "on",
    changeNote: fields.changeNote ?? "",
    interests: fields.interests ?? "",
    madeWith: among(madeWiths, fields.madeWith) ?? "ai_assisted",
    easyToReadBy: fields.easyToReadBy ?? "",
  };
}

const sectionFields = ({ key, role, heading, aspect, markdown }: Section): [string, string][] => [
  [sectionField(key, "role"), role],
  [sectionField(key, "heading"), heading],
  [sectionField(key, "aspect"), aspect ?? ""],
  [sectionField(key, "markdown"), markdown],
];

/** What to call the publisher of a citation: by its name in the registry, else as it was typed. */
export const publisherOf = ({ source, publisher }: Citation, registry: readonly Publisher[]): string =>
  registry.find(({ slug }) => slug === source)?.name ?? source ?? publisher ?? "";

function citationFields(citation: Citation, registry: readonly Publisher[]): [string, string][] {
  const { key, title, url, documentDate, evidence, checked, checkedOn } = citation;
  const values: Record<CitationField, string> = {
    publisher: publisherOf(citation, registry),
    title,
    url: url ?? "",
    documentDate: documentDate ?? "",
    evidence,
    checked,
    checkedOn: checkedOn ?? "",
  };
  return Object.entries(values).map(([name, value]) => [citationField(key, name as CitationField), value]);
}

/** The fields of a form that holds this content: the exact inverse of `contentOf`. */
export function fieldsOf(content: DraftContent, registry: readonly Publisher[]): Fields {
  const { document, audience, related, minor, ...about } = content;
  return Object.fromEntries([
    ["title", document.title],
    ["summary", document.summary],
    ["keyQuestions", document.keyQuestions.join("\n")],
    ["alsoCalled", document.alsoCalled.join("\n")],
    ...document.sections.flatMap(sectionFields),
    ...document.citations.flatMap((citation) => citationFields(citation, registry)),
    ...audience.map((each) => [`audience:${each}`, "on"]),
    ["related", related.join("\n")],
    ...(minor ? [["minor", "on"]] : []),
    ...Object.entries(about),
  ]);
}
