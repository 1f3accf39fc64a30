// How far an import is, on standard error: a bar on a terminal, a line now and then in a log.
import type { ImportSummary } from "#lib/articles/rules/import-summary.ts";

const width = 30;
const quietMs = 5_000;

function bar(part: number): string {
  const full = Math.round(Math.min(part, 1) * width);
  return "█".repeat(full) + "░".repeat(width - full);
}

/** Shows a summary in a line that takes the place of the one before. */
export function progressLine(out: NodeJS.WriteStream = process.stderr) {
  let startedAt = Date.now();
  let lastShown = startedAt;

  function textOf({ read, total, skippedCount }: Readonly<ImportSummary>): string {
    if (read === 0) {
      startedAt = Date.now();
      return `Lecture : ${total} fiches`;
    }
    const part = total === 0 ? 1 : read / total;
    const perSecond = Math.round((read * 1000) / Math.max(1, Date.now() - startedAt));
    const counts = `${Math.round(part * 100)} %, ${read} lues sur ${total}, ${skippedCount} ignorées, ${perSecond}/s`;
    return out.isTTY ? `${bar(part)} ${counts}` : counts;
  }

  return {
    show(summary: Readonly<ImportSummary>): void {
      const text = textOf(summary);
      if (out.isTTY) out.write(`\r${text}\u001b[K`);
      else if (Date.now() - lastShown >= quietMs) {
        out.write(`${text}\n`);
        lastShown = Date.now();
      }
    },
    end(): void {
      if (out.isTTY) out.write("\r\u001b[K");
    },
  };
}
