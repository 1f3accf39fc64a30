import { controlAttributes, controlLook, FieldFrame, type FieldProps } from "#components/ui/field.tsx";

type TextAreaProps = FieldProps & { value?: string; rows?: number; lang?: string; maxLength?: number };

export function TextArea({ value, rows = 4, lang, maxLength, ...field }: TextAreaProps) {
  return (
    <FieldFrame {...field}>
      <textarea
        {...controlAttributes(field)}
        defaultValue={value}
        rows={rows}
        lang={lang}
        maxLength={maxLength}
        className={`${controlLook} resize-y`}
      />
    </FieldFrame>
  );
}

/** Rows enough to show a text whole, within reason, on a line of about 60 characters. */
export function rowsFor(text: string, least = 8, most = 28): number {
  const lines = text.split("\n").reduce((total, line) => total + 1 + Math.floor(line.length / 60), 0);
  return Math.min(most, Math.max(least, lines + 2));
}
