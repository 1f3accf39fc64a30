/** What a form carries without showing it. Null values are left out. */
export function HiddenFields({ fields }: { fields: Readonly<Record<string, string | number | null>> }) {
  return Object.entries(fields).map(([name, value]) =>
    value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}
