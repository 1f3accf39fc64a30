import type { ReceivedArticle, ReceiveOutcome, ReceiveRefusal } from "#lib/articles/rules/received.ts";

/** A record that was not taken in: where it stands, and why. */
export type Skipped = { /** How many records came before. */ order: number; place: string; reason: string };

export type ImportSummary = Record<ReceiveOutcome, number> & {
  /** Records read so far, those skipped or left too. */
  read: number;
  /** Of so many. */
  total: number;
  skippedCount: number;
  /** The first of them, each with its reason: a broken file must not fill the memory. */
  skipped: Skipped[];
  /** How many sound records are not for us, by reason. */
  left: Map<string, number>;
};

const keptReasons = 1_000;

export const emptySummary = (total: number): ImportSummary => ({
  created: 0,
  revised: 0,
  unchanged: 0,
  conflict: 0,
  read: 0,
  total,
  skippedCount: 0,
  skipped: [],
  left: new Map(),
});

/** Counts a skipped record, and keeps why. */
export function skip(summary: ImportSummary, skipped: Skipped): void {
  summary.skippedCount += 1;
  if (summary.skipped.length < keptReasons) summary.skipped.push(skipped);
}

/** Counts a record that is not for us. */
export function leave({ left }: ImportSummary, reason: string): void {
  left.set(reason, (left.get(reason) ?? 0) + 1);
}

/** Why an article was not taken in, for the person who sent it. */
export function refusalText(reason: ReceiveRefusal, { theme, slug, locale, translationOf }: ReceivedArticle): string {
  switch (reason) {
    case "unknown_theme":
      return `thème inconnu « ${theme} »`;
    case "slug_taken":
      return `l’adresse « ${slug} » (${locale}) est celle d’un autre article`;
    case "unknown_original":
      return `aucun original « ${translationOf} » reçu dans l’autre langue`;
    case "translation_exists":
      return `« ${translationOf} » a déjà une autre version en ${locale}, publiée ou en préparation`;
    case "not_published":
      return "l’article n’est plus publié ici : rien n’a été changé";
  }
}

const counted = (count: number, word: string) => `${count} ${word}${count > 1 ? "s" : ""}`;

/** What became of all records, in a line for the person who sent them. */
export function countsText({ created, revised, unchanged, conflict, skippedCount, left }: ImportSummary): string {
  const leftCount = [...left.values()].reduce((sum, count) => sum + count, 0);
  return [
    counted(created, "créé"),
    counted(revised, "révisé"),
    counted(unchanged, "inchangé"),
    `${conflict} en conflit`,
    counted(skippedCount, "ignoré"),
    counted(leftCount, "laissé"),
  ].join(", ");
}
