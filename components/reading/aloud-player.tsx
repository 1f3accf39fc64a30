import type { ReactNode } from "react";
import { toolLook } from "#components/reading/tool-look.ts";
import { Icon } from "#components/ui/icon.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

const speeds = { slow: "0.75", normal: "1", fast: "1.25", fastest: "1.5" } as const;

/** At the foot of the screen while a text is read aloud (components/enhance/read-aloud.ts). */
export function AloudPlayer({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    <section
      // biome-ignore lint/a11y/noRedundantRoles: the script finds it by its role
      role="region"
      aria-label={t("tools.player")}
      hidden
      className="aloud-player border-edge bg-surface text-sm text-ink"
    >
      <div data-asking="" className="mx-auto grid max-w-form gap-2">
        <p id="voix-distante">{t("tools.remoteVoice")}</p>
        <div className="flex flex-wrap gap-2">
          <PlayerButton does="agree" describedBy="voix-distante">
            {t("tools.remoteYes")}
          </PlayerButton>
          <PlayerButton does="stop">{t("tools.remoteNo")}</PlayerButton>
        </div>
      </div>
      <div data-playing="" className="mx-auto flex max-w-page flex-wrap gap-2">
        <div className="flex flex-wrap gap-1">
          <PlayerButton does="previous">
            <Icon name="previous" className="size-5" />
            <VisuallyHidden>{t("tools.previous")}</VisuallyHidden>
          </PlayerButton>
          <PlayerButton does="toggle">
            {/* As wide as the wider of the two: the next button stays where the thumb is. */}
            <span className="grid">
              <span data-when="speaking" className="inline-flex items-center gap-1">
                <Icon name="pause" className="size-5" />
                {t("tools.pause")}
              </span>
              <span data-when="paused" className="inline-flex items-center gap-1">
                <Icon name="play" className="size-5" />
                {t("tools.resume")}
              </span>
            </span>
          </PlayerButton>
          <PlayerButton does="next">
            <Icon name="next" className="size-5" />
            <VisuallyHidden>{t("tools.next")}</VisuallyHidden>
          </PlayerButton>
          <PlayerButton does="stop">
            <Icon name="close" className="size-5" />
            {t("tools.stop")}
          </PlayerButton>
        </div>
        <Choice name="part" label={t("tools.part")} className="flex-[2_1_8rem]" />
        <Choice name="speed" label={t("tools.speed")} className="flex-[1_1_8rem]">
          {(["slow", "normal", "fast", "fastest"] as const).map((speed) => (
            <option key={speed} value={speeds[speed]}>
              {t(`tools.speeds.${speed}`)}
            </option>
          ))}
        </Choice>
        <p role="status" className="w-full empty:absolute" />
      </div>
    </section>
  );
}

type PlayerButtonProps = { does: string; describedBy?: string; children: ReactNode };

function PlayerButton({ does, describedBy, children }: PlayerButtonProps) {
  return (
    <button type="button" data-do={does} aria-describedby={describedBy} className={toolLook}>
      {children}
    </button>
  );
}

type ChoiceProps = { name: string; label: string; className: string; children?: ReactNode };

function Choice({ name, label, className, children }: ChoiceProps) {
  return (
    <label className={`min-w-0 ${className}`}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <select
        name={name}
        defaultValue={name === "speed" ? speeds.normal : undefined}
        autoComplete="off"
        className="min-h-[44px] w-full cursor-pointer rounded-md border-2 border-edge bg-surface px-2 text-sm text-ink"
      >
        {children}
      </select>
    </label>
  );
}
