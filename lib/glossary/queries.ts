// The glossary is read from our files once, then kept in memory.

import { createHash } from "node:crypto";
import path from "node:path";
import { readGlossary } from "#lib/glossary/adapters/glossary-file.ts";
import { otherNames } from "#lib/glossary/rules/other-names.ts";
import { termMatcher } from "#lib/glossary/rules/terms.ts";
import type { GlossaryEntry } from "#lib/glossary/schema.ts";
import type { Glossary } from "#lib/glossary/views.ts";
import { logger } from "#lib/platform/logger.ts";
import { otherLocale } from "#lib/shared/addresses.ts";

type Language = "fr" | "en";

function glossaryOf(entries: readonly GlossaryEntry[], language: Language): Glossary {
  const { compare } = new Intl.Collator(language);
  const terms = entries.map((entry) => ({
    slug: entry.slug,
    term: entry.term[language],
    otherNames: otherNames(entry, language),
    definition: entry.definition[language],
    translation: entry.term[otherLocale(language)],
  }));
  return {
    terms: terms.sort((a, b) => compare(a.term, b.term)),
    match: termMatcher(entries, language),
    version: createHash("sha256").update(JSON.stringify(entries)).digest("base64url").slice(0, 12),
  };
}

async function read(): Promise<Record<Language, Glossary>> {
  const { entries, problems } = await readGlossary(path.join(process.cwd(), "content"));
  if (problems.length > 0) logger.error({ problems: problems.length }, "glossary: content/glossary.yaml has problems");
  return { fr: glossaryOf(entries, "fr"), en: glossaryOf(entries, "en") };
}

// Next bundles its pages apart from server.ts: both use the same.
const shared = globalThis as typeof globalThis & { portalGlossary?: Promise<Record<Language, Glossary>> };

/** The words that the portal explains, in one language. Needs no service. */
export async function getGlossary(language: Language): Promise<Glossary> {
  shared.portalGlossary ??= read();
  return (await shared.portalGlossary)[language];
}
