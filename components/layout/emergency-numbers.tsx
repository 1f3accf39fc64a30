import { Icon } from "#components/ui/icon.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

// 114 is reached by text message or video, not by voice (https://www.urgence114.fr): its link opens a message.
const numbers = [
  { number: "15", scheme: "tel" },
  { number: "112", scheme: "tel" },
  { number: "114", scheme: "sms" },
  { number: "3114", scheme: "tel" },
] as const;

/** Whom to call, and what each number is for. Stands on every page and needs no service of ours to work. */
export function EmergencyNumbers({ locale, columns = false }: { locale: PageLocale; columns?: boolean }) {
  const t = translator(locale);
  return (
    <ul className={columns ? "grid gap-x-8 gap-y-1 md:grid-cols-2" : "grid gap-1"}>
      {numbers.map(({ number, scheme }) => (
        <li key={number} className="flex flex-wrap items-start gap-x-4">
          <a
            href={`${scheme}:${number}`}
            aria-label={t(scheme === "tel" ? "emergency.call" : "emergency.text", { number })}
            className="inline-flex min-h-11 min-w-19 items-center gap-2 text-xl font-bold text-danger no-underline hover:text-danger hover:underline"
          >
            <Icon name={scheme === "tel" ? "phone" : "message"} className="size-5" />
            {number}
          </a>
          <span className="min-w-0 flex-[1_1_9rem] py-2 wrap-anywhere">{t(`emergency.${number}`)}</span>
        </li>
      ))}
    </ul>
  );
}
