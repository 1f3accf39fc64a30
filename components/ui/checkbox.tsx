import { controlAttributes, FieldError, type FieldProps, Hint, Requirement } from "#components/ui/field.tsx";

type CheckboxProps = FieldProps & { value?: string; checked?: boolean };

export function Checkbox({ value = "yes", checked, ...field }: CheckboxProps) {
  const { locale, name, label, id = name, hint, error, required } = field;
  return (
    <div>
      {error && (
        <FieldError id={id} locale={locale}>
          {error}
        </FieldError>
      )}
      <div className="flex gap-3">
        <input
          {...controlAttributes(field)}
          type="checkbox"
          value={value}
          defaultChecked={checked}
          className="mt-2.5 size-6 shrink-0 cursor-pointer"
        />
        <div>
          <label htmlFor={id} className="block min-h-11 cursor-pointer py-2 font-bold">
            {label}
            <Requirement locale={locale} required={required} />
          </label>
          {hint && <Hint id={id}>{hint}</Hint>}
        </div>
      </div>
    </div>
  );
}
