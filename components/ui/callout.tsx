import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type CalloutTone = "info" | "success" | "warning" | "danger";

const looks: Record<CalloutTone, { box: string; word: string }> = {
  info: { box: "border-accent bg-accent-wash", word: "text-accent" },
  success: { box: "border-success bg-success-wash", word: "text-success" },
  warning: { box: "border-warning bg-warning-wash", word: "text-warning" },
  danger: { box: "border-danger bg-danger-wash", word: "text-danger" },
};

const words = { info: "ui.information", success: "ui.success", warning: "ui.warning", danger: "ui.danger" } as const;

type CalloutProps = {
  locale: PageLocale;
  tone: CalloutTone;
  /** Says the tone in a word; by default "Information", "Attention"… */
  word?: string;
  /** A heading, where the callout is a section of the page. */
  title?: ReactNode;
  id?: string;
  /** A message that appears in answer to what was just done. */
  status?: boolean;
  children?: ReactNode;
};

/** A box that stands out by its word, its icon and its frame; its colour only repeats them. */
export function Callout({ locale, tone, word, title, id, status, children }: CalloutProps) {
  const look = looks[tone];
  return (
    <div role={status ? "status" : undefined} className={`max-w-form rounded-lg border-2 p-5 sm:px-6 ${look.box}`}>
      <p className={`flex items-center gap-2 font-bold wrap-anywhere hyphens-auto ${look.word}`}>
        <Icon name={tone} />
        {word ?? translator(locale)(words[tone])}
      </p>
      {title && (
        <h2 id={id} className="mt-1">
          {title}
        </h2>
      )}
      {children && <div className="mt-2">{children}</div>}
    </div>
  );
}
