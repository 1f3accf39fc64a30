import { controlAttributes, controlLook, FieldFrame, type FieldProps } from "#components/ui/field.tsx";

type TextFieldProps = FieldProps & {
  value?: string;
  type?: "text" | "email" | "url" | "date" | "time";
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "email" | "url";
  maxLength?: number;
  /** The first and the last day that a date may be. */
  min?: string;
  max?: string;
  lang?: string;
  /** The id of a `datalist` of what may be typed. */
  list?: string;
};

export function TextField({
  value,
  type = "text",
  autoComplete = "off",
  inputMode,
  maxLength,
  min,
  max,
  lang,
  list,
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
        min={min}
        max={max}
        lang={lang}
        list={list}
        spellCheck={type === "text" ? undefined : false}
        className={`${controlLook} min-h-12`}
      />
    </FieldFrame>
  );
}
