import { Icon } from "#components/ui/icon.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

const lines = ["paragraph", "list", "bold", "heading", "link", "cite"] as const;

/** The few marks that the text is written with. */
export function MarkdownHelp({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <details className="group rounded-lg bg-sunken px-5 py-2">
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 font-bold text-accent hover:underline">
        <Icon name="next" className="size-5 group-open:rotate-90" />
        {t("editing.help")}
      </summary>
      <ul className="mb-3 list-disc ps-6">
        {lines.map((line) => (
          <li key={line} className="py-0.5">
            {t(`editing.helpLines.${line}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
