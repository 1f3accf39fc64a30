// The exchange format of docs/exchange-format.md: what one record may hold, and how it becomes a received article.
// Other import formats bring their records to this form.
import { z } from "zod";
import { partialDate } from "#lib/articles/adapters/content-files/schema.ts";
import {
  type ArticleDocument,
  audiences,
  type Citation,
  citationChecks,
  citedKeys,
  evidenceKinds,
  healthAspects,
  type Locale,
  locales,
} from "#lib/articles/rules/document.ts";
import { withFrenchLines } from "#lib/articles/rules/french-lines.ts";
import type { ReceivedArticle } from "#lib/articles/rules/received.ts";
import { roleOfKey } from "#lib/articles/rules/reserved-sections.ts";
import { withUnixLineBreaks } from "#lib/shared/text.ts";

// What Postgres cannot keep (NUL, half a surrogate pair) and what no page can show (the other control characters).
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unkeepable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const storable = (text: string) => text.isWellFormed() && !unkeepable.test(text);

const text = (max: number) =>
  z
    .string()
    .max(max, `a plus de ${max} caractères`)
    .refine(storable, "contient des caractères impossibles à conserver")
    .transform((value) => withUnixLineBreaks(value).normalize("NFC").trim());
const filled = (max: number) => text(max).refine((value) => value !== "", "est vide");
const line = (max: number) => filled(max).transform((value) => value.replace(/[ \t\n]+/g, " "));
const plainLine = (max: number) => line(max).refine((value) => !value.includes("[^"), "ne porte pas de note");
const slug = z
  .string()
  .max(120, "a plus de 120 caractères")
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "doit être fait de mots en minuscules, sans accents, joints par des traits d’union",
  );
const address = z.url({ protocol: /^https?$/, message: "doit être une adresse http(s)" }).max(2000);

const sectionSchema = z.strictObject({
  key: slug,
  heading: line(300),
  aspect: z.enum(healthAspects).nullish(),
  markdown: filled(200_000),
});

const citationSchema = z
  .strictObject({
    key: slug,
    source: line(300),
    title: line(500),
    url: address.nullish(),
    documentDate: partialDate.nullish(),
    evidence: z.enum(evidenceKinds).default("unclassified"),
    checked: z.enum(citationChecks).default("unchecked"),
    checkedOn: z.iso.date().nullish(),
  })
  .refine(({ checked, checkedOn }) => (checked === "unchecked") === !checkedOn, {
    path: ["checkedOn"],
    message: "est là quand la référence a été vue, et alors seulement",
  });

function firstRepeated(keys: string[]): string | undefined {
  const seen = new Set<string>();
  return keys.find((key) => seen.size === seen.add(key).size);
}

const dateTime = z.iso.datetime({
  offset: true,
  message: "doit être une date avec l’heure, comme 2021-03-03T10:00:00+01:00",
});

/** What a page says: the part of a record that its earlier versions have too. */
const versionFields = {
  title: plainLine(300),
  summary: plainLine(2000),
  keyQuestions: z.array(plainLine(300)).max(50).default([]),
  alsoCalled: z.array(plainLine(300)).max(50).default([]),
  sections: z.array(sectionSchema).min(1, "n’a aucune section").max(200, "a plus de 200 sections"),
  citations: z.array(citationSchema).max(500, "a plus de 500 références"),
  changeNote: line(300).nullish(),
};

type Text = { sections: { key: string; markdown: string }[]; citations: { key: string }[] };

function checkKeys({ sections, citations }: Text, context: z.RefinementCtx): void {
  const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  const section = firstRepeated(sections.map(({ key }) => key));
  const citation = firstRepeated(citations.map(({ key }) => key));
  if (section) wrong("sections", `la clé « ${section} » y est deux fois`);
  if (citation) wrong("citations", `la clé « ${citation} » y est deux fois`);
  const known = new Set(citations.map(({ key }) => key));
  const lost = citedKeys(sections.map(({ markdown }) => markdown).join("\n")).find((key) => !known.has(key));
  if (lost) wrong("sections", `la note « ${lost} » n’a pas de référence`);
}

const pastVersionSchema = z.strictObject({ ...versionFields, versionDate: dateTime }).superRefine(checkKeys);

const inOrder = (dates: (string | null | undefined)[]) =>
  dates.every((date, i) => i === 0 || (date && Date.parse(date) >= Date.parse(dates[i - 1] ?? date)));

/** One article of the exchange format. */
const exchangeSchema = z
  .strictObject({
    id: line(200),
    locale: z.enum(locales),
    slug,
    ...versionFields,
    theme: slug,
    source: line(300),
    licence: line(300),
    url: address.nullish(),
    documentDate: partialDate.nullish(),
    audience: z.array(z.enum(audiences)).min(1).default(["everyone"]),
    attribution: line(500).nullish(),
    translationOf: line(200).nullish(),
    versionDate: dateTime.nullish(),
    history: z.array(pastVersionSchema).max(1000, "a plus de 1 000 versions").default([]),
    withdrawn: z.strictObject({ on: dateTime, reason: line(500) }).nullish(),
  })
  .superRefine(checkKeys)
  .refine(
    ({ history, versionDate }) =>
      inOrder([...history.map((past) => past.versionDate), versionDate ?? null]) || history.length === 0,
    {
      path: ["history"],
      message: "va de la plus ancienne version à celle qui précède « versionDate »",
    },
  );

type Checked = z.output<typeof exchangeSchema>;

/** Names of the registered publishers by slug. */
export type Publishers = ReadonlyMap<string, Record<Locale, string>>;

function toCitation(citation: Checked["citations"][number], publishers: Publishers): Citation {
  const registered = publishers.has(citation.source);
  return {
    ...citation,
    source: registered ? citation.source : null,
    publisher: registered ? null : citation.source,
    url: citation.url ?? null,
    documentDate: citation.documentDate ?? null,
    checkedOn: citation.checkedOn ?? null,
  };
}

function toDocument(
  { title, summary, keyQuestions, alsoCalled, sections, citations }: Checked | Checked["history"][number],
  locale: Locale,
  publishers: Publishers,
): ArticleDocument {
  const document = {
    ...{ title, summary, keyQuestions, alsoCalled },
    sections: sections.map((section) => ({
      ...section,
      role: roleOfKey(section.key),
      aspect: section.aspect ?? null,
    })),
    citations: citations.map((citation) => toCitation(citation, publishers)),
  };
  return withFrenchLines(document, locale);
}

/** Checks one record. @returns it, or what is wrong with it first. */
export function readRecord(record: unknown): { checked: Checked } | { problem: string } {
  const parsed = exchangeSchema.safeParse(record, { error: z.locales.fr().localeError });
  if (parsed.success) return { checked: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.join(".");
  return { problem: place ? `${place} : ${issue?.message}` : (issue?.message ?? "") };
}

/** A checked record as it is received from `import:<format>`. */
export function toReceived(record: Checked, format: string, publishers: Publishers): ReceivedArticle {
  return {
    origin: `import:${format}`,
    externalId: record.id,
    locale: record.locale,
    slug: record.slug,
    theme: record.theme,
    audience: record.audience,
    related: [],
    translationOf: record.translationOf ?? null,
    followsDigest: null,
    document: toDocument(record, record.locale, publishers),
    provenance: {
      publisher: publishers.get(record.source)?.[record.locale] ?? record.source,
      title: record.title,
      url: record.url ?? null,
      licence: record.licence,
      attribution: record.attribution ?? null,
      documentDate: record.documentDate ?? null,
    },
    madeWith: "imported",
    nextReviewAt: null,
    firstNote: null,
    changeNote: record.changeNote ?? null,
    versionDate: record.versionDate ?? null,
    history: record.history.map((past) => ({
      document: toDocument(past, record.locale, publishers),
      versionDate: past.versionDate,
      changeNote: past.changeNote ?? null,
    })),
    withdrawn: record.withdrawn ?? null,
  };
}
