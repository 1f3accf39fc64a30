import type { ReactNode } from "react";
import { FieldError, type FieldProps, Hint, Requirement } from "#components/ui/field.tsx";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode };

type RadioGroupProps = FieldProps & { value?: string; options: readonly RadioOption[] };

/** The first radio bears the group's id, so that the error summary can lead to it. */
export function RadioGroup({ locale, name, label, id = name, hint, error, required, value, options }: RadioGroupProps) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={described || undefined} className="min-w-0">
      <legend className="font-bold">
        {label}
        <Requirement locale={locale} required={required} />
      </legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && (
        <FieldError id={id} locale={locale}>
          {error}
        </FieldError>
      )}
      <div className="mt-2 grid gap-2">
        {options.map((option, position) => (
          <Radio
            key={option.value}
            id={position === 0 ? id : `${id}-${option.value}`}
            name={name}
            option={option}
            checked={option.value === value}
            required={required}
          />
        ))}
      </div>
    </fieldset>
  );
}

type RadioProps = { id: string; name: string; option: RadioOption; checked: boolean; required?: boolean };

function Radio({ id, name, option, checked, required }: RadioProps) {
  return (
    <label
      htmlFor={id}
      className="flex min-h-12 cursor-pointer gap-3 rounded-md border-2 border-line bg-surface px-4 py-2.5 has-checked:border-accent has-checked:bg-accent-wash"
    >
      <input
        id={id}
        type="radio"
        name={name}
        value={option.value}
        defaultChecked={checked}
        required={required}
        className="mt-0.5 size-6 shrink-0 cursor-pointer"
      />
      <span>
        <span className="font-bold">{option.label}</span>
        {option.hint && <span className="block text-sm text-soft">{option.hint}</span>}
      </span>
    </label>
  );
}
