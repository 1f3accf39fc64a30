import { Icon } from "#components/ui/icon.tsx";
import { isWrittenTo, phoneHref } from "#lib/help/rules/phone-numbers.ts";
import type { HelpLine } from "#lib/help/schema.ts";
import { emergencyNumbers } from "#lib/help/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type EmergencyNumbersProps = {
  locale: PageLocale;
  columns?: boolean;
  /** Lines of one subject, before and after those of everyone. */
  first?: readonly HelpLine[];
  last?: readonly HelpLine[];
};

/** Whom to call, and what each number is for. Stands on every page and needs no service of ours to work. */
export function EmergencyNumbers({ locale, columns = false, first = [], last = [] }: EmergencyNumbersProps) {
  const t = translator(locale);
  const ofSubject = ({ name, numbers: [one] }: HelpLine) => ({ number: one?.number ?? "", use: name[locale] });
  const rows = [
    ...first.map(ofSubject),
    ...emergencyNumbers.map((number) => ({ number, use: t(`emergency.${number}`) })),
    ...last.map(ofSubject),
  ];
  return (
    <ul className={columns ? "grid gap-x-8 gap-y-1 md:grid-cols-2" : "grid gap-1"}>
      {rows.map(({ number, use }) => (
        <li key={number} className="flex flex-wrap items-start gap-x-4">
          <a
            href={phoneHref(number)}
            aria-label={t(isWrittenTo(number) ? "emergency.text" : "emergency.call", { number })}
            className="inline-flex min-h-11 min-w-19 items-center gap-2 text-xl font-bold text-danger no-underline hover:text-danger hover:underline"
          >
            <Icon name={isWrittenTo(number) ? "message" : "phone"} className="size-5" />
            {number}
          </a>
          <span className="min-w-0 flex-[1_1_8rem] py-2 wrap-anywhere">{use}</span>
        </li>
      ))}
    </ul>
  );
}
