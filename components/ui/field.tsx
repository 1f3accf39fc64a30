// What every form field has: a label, whether it must be filled in (in words), a hint, an error, tied together for screen readers.
import type { ReactNode } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type FieldProps = {
  locale: PageLocale;
  name: string;
  label: ReactNode;
  /** Defaults to `name`. The error summary links to it. */
  id?: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
};

export const controlLook =
  "block w-full min-w-0 rounded-md border-2 border-edge bg-surface px-3.5 py-2 text-ink aria-invalid:border-danger aria-invalid:outline-1 aria-invalid:outline-danger";

/** Attributes that tie a control to its hint and its error. */
export function controlAttributes({ id, name, hint, error, required }: FieldProps) {
  const own = id ?? name;
  const described = [hint ? `${own}-hint` : "", error ? `${own}-error` : ""].filter(Boolean).join(" ");
  return {
    id: own,
    name,
    required,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="mt-0.5 text-sm text-soft">
      {children}
    </p>
  );
}

export function FieldError({ id, locale, children }: { id: string; locale: PageLocale; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="mt-1 font-bold text-danger">
      {translator(locale)("ui.error")} {children}
    </p>
  );
}

/** The mark of a field that must, or need not, be filled in. Nothing for `undefined`. */
export function Requirement({ locale, required }: { locale: PageLocale; required: boolean | undefined }) {
  if (required === undefined) return null;
  return (
    <span className="font-normal text-soft"> ({translator(locale)(required ? "ui.required" : "ui.optional")})</span>
  );
}

type FrameProps = FieldProps & { hideLabel?: boolean; children: ReactNode };

export function FieldFrame({ locale, name, label, id = name, hint, error, required, hideLabel, children }: FrameProps) {
  return (
    <div>
      <label htmlFor={id} className="font-bold">
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        <Requirement locale={locale} required={required} />
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && (
        <FieldError id={id} locale={locale}>
          {error}
        </FieldError>
      )}
      <div className="mt-1.5">{children}</div>
    </div>
  );
}
