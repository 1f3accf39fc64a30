import { Icon } from "#components/ui/icon.tsx";
import { citedKeys } from "#lib/articles/rules/document.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** What the marks in a text are, with one of its own for an example. Nothing where it has none. */
export function MarksExplained({ locale, text }: { locale: PageLocale; text: string }) {
  const [key] = citedKeys(text);
  if (!key) return null;
  const t = translator(locale);
  return (
    <details className="group">
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 font-bold text-accent wrap-anywhere hover:underline">
        <Icon name="next" className="size-5 group-open:rotate-90" />
        {t("suggest.marksTitle", { mark: `[^${key}]` })}
      </summary>
      <p className="ps-7">{t("suggest.marks")}</p>
    </details>
  );
}
