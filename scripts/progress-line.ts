// How far an import is, on standard error: a bar on a terminal, a line now and then in a log.
import type { ImportSummary } from "#lib/articles/rules/import-summary.ts";

const width = 30;
const quietMs = 5_000;

function bar(part: number): string {
  const full = Math.round(Math.min(part, 1) * width);
  return "█".repeat(full) + "░".repeat(width - full);
}

export function progressLine(out: NodeJS.WriteStream = process.stderr) {
  const startedAt = Date.now();
  let lastShown = startedAt;
  return {
    show({ read, total, skippedCount }: Readonly<ImportSummary>): void {
      const part = total === 0 ? 1 : read / total;
      const perSecond = Math.round((read * 1000) / Math.max(1, Date.now() - startedAt));
      const counts = `${Math.round(part * 100)} %, ${read} lus sur ${total}, ${skippedCount} ignorés, ${perSecond}/s`;
      if (out.isTTY) out.write(`\r${bar(part)} ${counts}\u001b[K`);
      else if (Date.now() - lastShown >= quietMs) {
        out.write(`${counts}\n`);
        lastShown = Date.now();
      }
    },
    end(): void {
      if (out.isTTY) out.write("\r\u001b[K");
    },
  };
}
