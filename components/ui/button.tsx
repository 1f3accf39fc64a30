import type { ReactNode } from "react";

export type ButtonLook = "primary" | "secondary" | "danger" | "onHero";

const looks: Record<ButtonLook, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-deep hover:text-on-accent",
  secondary: "border-accent bg-surface text-accent hover:bg-accent-wash",
  danger: "border-danger bg-surface text-danger hover:bg-danger-wash",
  onHero: "border-transparent bg-on-hero text-hero hover:underline",
};

const shape =
  "inline-flex min-h-12 max-w-full cursor-pointer items-center justify-center gap-2 rounded-md border-2 px-5 py-2 text-center font-bold no-underline";

type ButtonProps = {
  children: ReactNode;
  look?: ButtonLook;
  /** With `value`: which of a form's buttons was pressed. */
  name?: string;
  value?: string;
  /** The id of a form in which the button does not stand. */
  form?: string;
  /** Replaces its text where that would be the same many times over. */
  label?: string;
  className?: string;
};

/** Sends a form: the one that it stands in, unless told otherwise. */
export function Button({ children, look = "primary", name, value, form, label, className = "" }: ButtonProps) {
  return (
    <button
      type="submit"
      form={form}
      name={name}
      value={value}
      aria-label={label}
      className={`${shape} ${looks[look]} ${className}`}
    >
      {children}
    </button>
  );
}

type ActionButtonProps = {
  children: ReactNode;
  onPress(): void;
  label?: string;
  /** With `controls`: what it opens and closes. */
  expanded?: boolean;
  controls?: string;
};

/** Does something on the page itself: only where scripts run. */
export function ActionButton({ children, onPress, label, expanded, controls }: ActionButtonProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      aria-label={label}
      aria-expanded={expanded}
      aria-controls={controls}
      className={`${shape} ${looks.secondary}`}
    >
      {children}
    </button>
  );
}

type LinkButtonProps = { href: string; children: ReactNode; look?: ButtonLook; label?: string; className?: string };

/** A link that deserves the weight of a button. `label` replaces its text where that would be the same many times over. */
export function LinkButton({ href, children, look = "primary", label, className = "" }: LinkButtonProps) {
  return (
    <a href={href} aria-label={label} className={`${shape} ${looks[look]} ${className}`}>
      {children}
    </a>
  );
}
