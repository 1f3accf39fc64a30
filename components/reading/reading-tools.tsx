import type { ReactNode } from "react";
import { AloudPlayer } from "#components/reading/aloud-player.tsx";
import { PrintButton } from "#components/reading/print-button.tsx";
import { toolLook } from "#components/reading/tool-look.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

// components/enhance: without script these are elements like any other, and are not shown.
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "read-aloud": HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string };
      "share-page": HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string };
    }
  }
}

/** What one can do with a text besides reading it: print it, share it, have it read aloud (the parts that bear data-read). */
export function ReadingTools({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are not fields
    <div
      role="group"
      aria-label={t("tools.label")}
      data-silent=""
      className="reading-tools with-script flex max-w-measure flex-wrap gap-2 text-sm print:hidden"
    >
      <PrintButton>{t("tools.print")}</PrintButton>
      <share-page data-copied={t("tools.copied")} className="contents">
        <ToolButton icon="share">{t("tools.share")}</ToolButton>
        {/* Empty, it takes no room; hidden, it would not be heard when it speaks. */}
        <p role="status" className="order-last w-full empty:absolute" />
        <label hidden className="order-last w-full">
          {t("tools.copyByHand")}
          <input
            type="text"
            readOnly
            className="mt-1 block min-h-11 w-full rounded-md border-2 border-edge bg-surface px-3 text-ink"
          />
        </label>
      </share-page>
      {/* Last: whether it can be shown is known a moment later than the rest, and its place is kept. */}
      <read-aloud data-failed={t("tools.failed")}>
        <ToolButton icon="listen" does="listen">
          {t("tools.listen")}
        </ToolButton>
        <AloudPlayer locale={locale} />
      </read-aloud>
    </div>
  );
}

type ToolButtonProps = { icon: "share" | "listen"; does?: string; children: ReactNode };

function ToolButton({ icon, does, children }: ToolButtonProps) {
  return (
    <button type="button" data-do={does} className={toolLook}>
      <Icon name={icon} className="size-5" />
      {children}
    </button>
  );
}
