// Help that answers with every service down: read from our files once, then kept in memory.
import path from "node:path";
import { readEmergencies } from "#lib/help/adapters/emergency-file.ts";
import { readHelpLines } from "#lib/help/adapters/help-lines-file.ts";
import { readSourceNames, type SourceNames } from "#lib/help/adapters/source-names.ts";
import { type EmergencyMatch, emergencyFinder } from "#lib/help/rules/emergency.ts";
import { type HelpLine, helpTopics } from "#lib/help/schema.ts";
import type { HelpTopicView } from "#lib/help/views.ts";
import { logger } from "#lib/platform/logger.ts";

type Locale = "fr" | "en";
type Find = (query: string) => EmergencyMatch[];
type Help = { helpLines: HelpLine[]; sources: SourceNames; find: Record<Locale, Find> };

const nothing: Find = () => [];

async function read(): Promise<Help> {
  const root = path.join(process.cwd(), "content");
  const sources = await readSourceNames(root);
  const known = new Set(sources.keys());
  const { helpLines } = await readHelpLines(root, known);
  const { emergencies } = await readEmergencies(root, helpLines, known);
  if (emergencies === null) {
    logger.error("help: content/emergency.yaml cannot be read, no emergency is recognised");
    return { helpLines, sources, find: { fr: nothing, en: nothing } };
  }
  return {
    helpLines,
    sources,
    find: { fr: emergencyFinder(emergencies, "fr"), en: emergencyFinder(emergencies, "en") },
  };
}

// Next bundles its pages apart from server.ts: both use the same.
const shared = globalThis as typeof globalThis & { portalHelp?: Promise<Help> };

const help = (): Promise<Help> => {
  shared.portalHelp ??= read();
  return shared.portalHelp;
};

/** The emergencies that a query may signal, the gravest first, two at most: numbers and general information, never an
 * assessment. Needs no service. */
export async function findEmergencies(query: string, locale: Locale): Promise<EmergencyMatch[]> {
  const { find } = await help();
  return find[locale](query);
}

/** For whom nothing was found: people who answer about anything, whatever the subject. */
const general = ["sante-info-droits", "croix-rouge-ecoute", "fil-sante-jeunes"];

export async function generalHelpLines(): Promise<HelpLine[]> {
  const { helpLines } = await help();
  return helpLines.filter(({ slug }) => general.includes(slug));
}

/** Every number of help, in the order of the file. */
export const allHelpLines = async (): Promise<HelpLine[]> => (await help()).helpLines;

/** Every number of help, by what one calls about, in the order of the file. */
export async function listHelpLines(locale: Locale): Promise<HelpTopicView[]> {
  const { helpLines, sources } = await help();
  return helpTopics
    .map((topic) => ({
      topic,
      lines: helpLines
        .filter((line) => line.topic === topic)
        .map((line) => ({ ...line, sourceName: sources.get(line.source ?? "")?.[locale] ?? null })),
    }))
    .filter(({ lines }) => lines.length > 0);
}
