import { controlAttributes, controlLook, FieldFrame, type FieldProps } from "#components/ui/field.tsx";

type SelectProps = FieldProps & { value?: string; options: readonly { value: string; label: string }[] };

/** The browser's own list: the one that people know, and that works everywhere. */
export function Select({ value, options, ...field }: SelectProps) {
  return (
    <FieldFrame {...field}>
      <select {...controlAttributes(field)} defaultValue={value} className={`${controlLook} min-h-12 cursor-pointer`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
