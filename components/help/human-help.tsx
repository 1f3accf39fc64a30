import { Icon } from "#components/ui/icon.tsx";
import { phoneHref } from "#lib/help/rules/phone-numbers.ts";
import type { HelpLine } from "#lib/help/schema.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type HumanHelpProps = { locale: PageLocale; helpLines: readonly HelpLine[]; level?: "h2" | "h3" };

/** People to talk to: what is read on a screen never stands alone. */
export function HumanHelp({ locale, helpLines, level: Heading = "h2" }: HumanHelpProps) {
  const t = translator(locale);
  return (
    <section
      id="aide-humaine"
      aria-labelledby="aide-humaine-titre"
      data-read=""
      className="max-w-form rounded-lg border border-line bg-surface p-5 sm:px-6"
    >
      <Heading id="aide-humaine-titre" className="flex items-center gap-2">
        <Icon name="hand" className="size-7 text-accent" />
        {t("search.humans")}
      </Heading>
      <p className="mt-1">{t("search.humansText")}</p>
      <ul className="mt-2 grid gap-1">
        {helpLines.map(({ slug, name, numbers, audience }) => (
          <li key={slug} className="flex flex-wrap items-start gap-x-4">
            <a
              href={phoneHref(numbers[0]?.number ?? "")}
              aria-label={t("emergency.call", { number: numbers[0]?.number ?? "" })}
              className="inline-flex min-h-11 max-w-full min-w-19 items-center font-bold sm:whitespace-nowrap"
            >
              {numbers[0]?.number}
            </a>
            <span className="min-w-0 flex-1 basis-48 py-2 wrap-anywhere">
              <b>{name[locale]}</b> – {audience[locale]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
