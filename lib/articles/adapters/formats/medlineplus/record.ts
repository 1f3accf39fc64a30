import { htmlToMarkdown } from "#lib/articles/adapters/formats/html-to-markdown.ts";
import { alsoCalledIn } from "#lib/articles/adapters/formats/medlineplus/also-called.ts";
import { instituteName, instituteSource } from "#lib/articles/adapters/formats/medlineplus/institutes.ts";
import {
  readBlocks,
  type Section,
  takeInstitutes,
  toSections,
} from "#lib/articles/adapters/formats/medlineplus/sections.ts";
import { themeOf } from "#lib/articles/adapters/formats/medlineplus/themes.ts";
import { oneLine, type Topic } from "#lib/articles/adapters/formats/medlineplus/topic.ts";
import { firstSentences } from "#lib/articles/adapters/formats/medlineplus/words.ts";
import { slugOf } from "#lib/shared/slug.ts";

const maxSummary = 300;
const maxNames = 50;

type Citation = { key: string; source: string; title: string; url?: string; evidence: "official_information" };

function toCitations(textInstitutes: readonly string[], { title, primaryInstitute }: Topic): Citation[] {
  const evidence = "official_information";
  const citations = textInstitutes.map((line, i): Citation => {
    const key = i === 0 ? "summary-source" : `summary-source-${i + 1}`;
    return {
      key,
      source: instituteSource(instituteName(line)),
      title: `Source that MedlinePlus names for its summary “${title}”`,
      evidence,
    };
  });
  if (!primaryInstitute) return citations;
  const { name, url } = primaryInstitute;
  const primary = {
    key: "primary-institute",
    source: instituteSource(name),
    title: `Primary NIH institute for research on “${title}”`,
    evidence,
  } as const;
  return [...citations, url ? { ...primary, url } : primary];
}

const questionsOf = (sections: readonly Section[]) =>
  sections.map(({ heading }) => heading).filter((heading) => heading.endsWith("?"));

function distinct(names: readonly string[], title: string): string[] {
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  byName.delete(title.toLowerCase());
  return [...byName.values()].slice(0, maxNames);
}

/** A topic as a record of the exchange format, or why it cannot be one. */
export function toRecord(topic: Topic): { record: unknown } | { problem: string } {
  const blocks = readBlocks(htmlToMarkdown(topic.html));
  const institutes = takeInstitutes(blocks);
  const sections = toSections(blocks);
  const [first, second] = blocks.map(({ text }) => text);
  const openings = [first ?? "", second ?? ""];
  const opening = blocks.find(({ type }) => type === "paragraph")?.text ?? "";
  if (sections.length === 0) return { problem: "sans texte" };
  const record = {
    id: topic.id,
    locale: "en",
    slug: `${slugOf(topic.title)}-medlineplus`,
    title: topic.title,
    summary: oneLine(topic.description) || firstSentences(opening, maxSummary),
    keyQuestions: questionsOf(sections).slice(0, maxNames),
    alsoCalled: distinct([...topic.alsoCalled, ...alsoCalledIn(topic.title, openings)], topic.title),
    theme: themeOf(topic.title, topic.groups),
    sections,
    citations: toCitations(institutes, topic),
    source: "medlineplus",
    licence: "Public domain (U.S. government work)",
    attribution: "Source: MedlinePlus, National Library of Medicine",
    url: topic.url,
    documentDate: topic.documentDate,
  };
  return { record };
}
