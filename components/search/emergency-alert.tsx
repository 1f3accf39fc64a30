import { Icon } from "#components/ui/icon.tsx";
import type { EmergencyMatch } from "#lib/help/rules/emergency.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type EmergencyAlertProps = { locale: PageLocale; emergencies: readonly EmergencyMatch[] };

/** Someone may be in danger: the numbers come before any reading. General information; it says nothing of the person. A
 * heading leads to them whoever goes from one to the next (RGAA 9.1). */
export function EmergencyAlert({ locale, emergencies }: EmergencyAlertProps) {
  const t = translator(locale);
  if (emergencies.length === 0) return null;
  return (
    <div role="alert">
      <section
        aria-labelledby="en-danger"
        className="grid max-w-form gap-5 rounded-lg border-4 border-danger bg-danger-wash p-5 sm:px-6"
      >
        <h2 id="en-danger" className="flex items-center gap-2 text-lg text-danger">
          <Icon name="danger" />
          {t("emergency.maybe")}
        </h2>
        {emergencies.map(({ rule, advice, lines }) => (
          <div key={rule}>
            <ul className="grid gap-2">
              {lines.map((line, place) => (
                <Line key={line.slug} locale={locale} line={line} first={place === 0} />
              ))}
            </ul>
            <p className="mt-3 text-lg font-bold">{advice}</p>
          </div>
        ))}
        <p className="text-sm">{t("emergency.general")}</p>
      </section>
    </div>
  );
}

type LineProps = { locale: PageLocale; line: EmergencyMatch["lines"][number]; first: boolean };

// 114 is reached by text message or video, not by voice (https://www.urgence114.fr): its link opens a message.
const schemeOf = (slug: string) => (slug === "urgence-114" ? "sms" : "tel");

function Line({ locale, line: { slug, name, numbers }, first }: LineProps) {
  const t = translator(locale);
  const scheme = schemeOf(slug);
  const look = first
    ? "bg-danger px-5 text-2xl text-surface hover:text-surface"
    : "border-2 border-danger px-4 text-xl text-danger hover:text-danger";
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {numbers.map(({ number, label }) => (
        <a
          key={number}
          href={`${scheme}:${number.replaceAll(" ", "")}`}
          aria-label={t(scheme === "tel" ? "emergency.call" : "emergency.text", { number })}
          className={`inline-flex min-h-12 items-center gap-3 rounded-md py-2 font-bold no-underline ${look}`}
        >
          <Icon name={scheme === "tel" ? "phone" : "message"} />
          {number}
          {label && <span className="text-base">{label}</span>}
        </a>
      ))}
      <span className="min-w-0">{name}</span>
    </li>
  );
}
