import type { ReceivedArticle, ReceiveOutcome, ReceiveRefusal } from "#lib/articles/rules/received.ts";

export type Skipped = { line: number; reason: string };

export type ImportSummary = Record<ReceiveOutcome, number> & {
  /** Records read so far, those skipped too. */
  read: number;
  skippedCount: number;
  /** The first of them, each with its reason: a broken file must not fill the memory. */
  skipped: Skipped[];
};

const keptReasons = 1_000;

export const emptySummary = (): ImportSummary => ({
  created: 0,
  revised: 0,
  unchanged: 0,
  conflict: 0,
  read: 0,
  skippedCount: 0,
  skipped: [],
});

/** Counts a skipped record, and keeps why. */
export function skip(summary: ImportSummary, line: number, reason: string): void {
  summary.skippedCount += 1;
  if (summary.skipped.length < keptReasons) summary.skipped.push({ line, reason });
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
      return `« ${translationOf} » a déjà une autre version en ${locale}`;
    case "not_published":
      return "l’article n’est plus publié ici : rien n’a été changé";
  }
}
