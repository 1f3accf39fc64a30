import { controlAttributes, controlLook, FieldFrame, type FieldProps } from "#components/ui/field.tsx";

type TextFieldProps = FieldProps & {
  value?: string;
  type?: "text" | "email" | "url";
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "email" | "url";
  maxLength?: number;
};

export function TextField({
  value,
  type = "text",
  autoComplete = "off",
  inputMode,
  maxLength,
  ...field
}: TextFieldProps) {
  return (
    <FieldFrame {...field}>
      <input
        {...controlAttributes(field)}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        spellCheck={type === "text" ? undefined : false}
        className={`${controlLook} min-h-12`}
      />
    </FieldFrame>
  );
}
