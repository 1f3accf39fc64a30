import { controlAttributes, controlLook, FieldFrame, type FieldProps } from "#components/ui/field.tsx";

type SelectProps = FieldProps & { value?: string; options: readonly { value: string; label: string }[] };

/** One of a list that is too long for radio buttons. */
export function Select({ value, options, ...field }: SelectProps) {
  return (
    <FieldFrame {...field}>
      <select {...controlAttributes(field)} defaultValue={value} className={`${controlLook} min-h-12`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
