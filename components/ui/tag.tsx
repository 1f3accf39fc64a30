import type { ReactNode } from "react";

export type TagTone = "neutral" | "accent" | "success" | "warning" | "danger";

const looks: Record<TagTone, string> = {
  neutral: "border-line bg-sunken text-ink",
  accent: "border-accent bg-accent-wash text-accent",
  success: "border-success bg-success-wash text-success",
  warning: "border-warning bg-warning-wash text-warning",
  danger: "border-danger bg-danger-wash text-danger",
};

/** A state, in words. */
export function Tag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-sm border px-2 py-0.5 text-sm leading-snug font-bold ${looks[tone]}`}>
      {children}
    </span>
  );
}
