// Errors arrive as codes from schemas, policies and commands; here they become sentences.
import type { PageLocale } from "#lib/shared/addresses.ts";
import { type MessageKey, translator } from "#lib/shared/messages.ts";

/** The sentence for a code: the field's own ("errors.reason-required") before the general one ("errors.required").
 * A code that has no sentence is shown as it is: better a strange word than no reason. */
export function errorText(locale: PageLocale, code: string, field?: string): string {
  const t = translator(locale);
  const keys = [field && `errors.${field}-${code}`, `errors.${code}`].filter((key) => Boolean(key)) as MessageKey[];
  const known = keys.find((key) => t.has(key));
  return known ? t(known) : code;
}

/** Turns codes by field into sentences by field. "text:crise" has the sentences of "text". */
export function errorTexts<Name extends string>(
  locale: PageLocale,
  errors: Readonly<Partial<Record<Name, string>>>,
): Partial<Record<Name, string>> {
  const entries = Object.entries(errors).filter((entry): entry is [Name, string] => typeof entry[1] === "string");
  return Object.fromEntries(
    entries.map(([name, code]) => [name, errorText(locale, code, name.split(":")[0])]),
  ) as Partial<Record<Name, string>>;
}
