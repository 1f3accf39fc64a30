import type { HelpLine, helpTopics } from "#lib/help/schema.ts";

export type HelpTopic = (typeof helpTopics)[number];

/** The numbers that stand on every page. */
export const emergencyNumbers = ["15", "112", "114", "3114"] as const;

/** A number of help, with the name of who published it where the registry knows them. */
export type HelpLineView = HelpLine & { sourceName: string | null };

export type HelpTopicView = { topic: HelpTopic; lines: HelpLineView[] };
