import { isWrittenTo, phoneHref } from "#lib/help/rules/phone-numbers.ts";
import type { HelpLineView } from "#lib/help/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { formatPartialDate } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

/** One number of help: who answers, when, at what price, and where the number was read. */
export function HelpLineEntry({ locale, line }: { locale: PageLocale; line: HelpLineView }) {
  const t = translator(locale);
  const { name, answeredBy, audience, hours, cost, accessibility, url } = line;
  return (
    <li className="py-5">
      <p className="text-lg font-bold">{name[locale]}</p>
      <Numbers locale={locale} line={line} />
      <p>{t("humanHelp.for", { audience: audience[locale] })}</p>
      <p>{t("humanHelp.answeredBy", { who: answeredBy[locale] })}</p>
      <p>{hours ? hours[locale] : t("humanHelp.hoursUnknown")}</p>
      <p>{t(`humanHelp.cost.${cost}`)}</p>
      {accessibility && <p>{accessibility[locale]}</p>}
      {url && (
        <p>
          <a href={url} className="inline-flex min-h-11 items-center wrap-anywhere">
            {new URL(url).hostname.replace(/^www\./, "")}
          </a>
        </p>
      )}
      <Proof locale={locale} line={line} />
    </li>
  );
}

function Numbers({ locale, line: { numbers } }: { locale: PageLocale; line: HelpLineView }) {
  const t = translator(locale);
  return (
    <ul>
      {numbers.map(({ number, label }) => (
        <li key={number} className="flex flex-wrap items-center gap-x-3">
          <a
            href={phoneHref(number)}
            aria-label={t(isWrittenTo(number) ? "emergency.text" : "emergency.call", { number })}
            className="inline-flex min-h-11 max-w-full min-w-11 items-center text-lg font-bold sm:whitespace-nowrap"
          >
            {number}
          </a>
          {label && <span>{label[locale]}</span>}
        </li>
      ))}
    </ul>
  );
}

function Proof({ locale, line: { checked, checkedOn, sourceName, note } }: { locale: PageLocale; line: HelpLineView }) {
  const t = translator(locale);
  const day = formatPartialDate(checkedOn, locale);
  return (
    <p className="mt-2 text-sm text-soft">
      {t(`humanHelp.checked.${checked}`, { day })}{" "}
      {sourceName ? t("humanHelp.source", { name: sourceName }) : <Note locale={locale} note={note} />}
    </p>
  );
}

/** Where it was read, in the words of who read it: French. */
function Note({ locale, note }: { locale: PageLocale; note: string | undefined }) {
  if (!note) return null;
  const words = () => <span lang="fr">{note}</span>;
  return locale === "fr" ? words() : translator(locale).rich("humanHelp.noteInFrench", { note: words });
}
