import { readingChoices } from "#components/enhance/reading-choices.ts";
import { toolLook } from "#components/reading/tool-look.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

// components/enhance/reading-settings.ts.
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "reading-settings": HTMLAttributes<HTMLElement>;
    }
  }
}

/** How the reader wants pages to look: kept on the device, shown by components/enhance/reading-settings.css. */
export function ReadingSettings({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <reading-settings className="with-script print:hidden">
      <details>
        <summary className="flex min-h-11 list-none items-center font-bold max-sm:text-sm hover:text-accent hover:underline [&::-webkit-details-marker]:hidden">
          {t("tools.display")}
        </summary>
        <div className="reading-panel grid gap-4 rounded-lg border-2 border-edge bg-surface p-4 text-sm">
          <Choices
            name="text"
            legend={t("tools.text")}
            options={readingChoices.text.map((value) => [value, locale === "fr" ? `${value}\u00A0%` : `${value}%`])}
          />
          <Choices
            name="spacing"
            legend={t("tools.spacing")}
            options={readingChoices.spacing.map((value) => [value, t(`tools.spacings.${value}`)])}
          />
          <Choices
            name="lines"
            legend={t("tools.lines")}
            options={readingChoices.lines.map((value) => [value, t(`tools.lineLengths.${value}`)])}
          />
          <button type="button" className={`${toolLook} w-fit`}>
            {t("tools.displayReset")}
          </button>
          <p className="text-soft">{t("tools.displayKept")}</p>
        </div>
      </details>
    </reading-settings>
  );
}

type ChoicesProps = { name: string; legend: string; options: [value: string, label: string][] };

function Choices({ name, legend, options }: ChoicesProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-bold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(([value, label], place) => (
          <label
            key={value}
            className="flex min-h-[44px] min-w-0 cursor-pointer items-center gap-2 rounded-md border-2 border-line px-3 py-1 has-checked:border-accent has-checked:bg-accent-wash"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={place === 0}
              className="size-5 shrink-0 cursor-pointer"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
