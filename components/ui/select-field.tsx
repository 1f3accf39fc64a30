import { controlAttributes, controlLook, FieldFrame, type FieldProps } from "#components/ui/field.tsx";

export type SelectOption = { value: string; label: string; lang?: string };

type SelectFieldProps = FieldProps & { value?: string; options: readonly SelectOption[] };

/** One choice among many; among few, radio buttons show more. */
export function SelectField({ value, options, ...field }: SelectFieldProps) {
  return (
    <FieldFrame {...field}>
      <select {...controlAttributes(field)} defaultValue={value} className={`${controlLook} min-h-12`}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
