// Errors arrive as codes from schemas, policies and commands; here they become sentences.
import type { PageLocale } from "#lib/shared/addresses.ts";
import { type MessageKey, translator } from "#lib/shared/messages.ts";

/** Where the sentences of a form's codes are looked for, in this order. */
export type ErrorSpace =
  | "suggest.error"
  | "review.error"
  | "reviews.error"
  | "links.error"
  | "refusal"
  | "signIn.notice";

/** The sentence for a code. One that has none is shown as it is: better a strange word than no reason. */
export function errorText(locale: PageLocale, code: string, spaces: readonly ErrorSpace[]): string {
  const t = translator(locale);
  const key = spaces.map((space) => `${space}.${code}` as MessageKey).find((candidate) => t.has(candidate));
  return key ? t(key) : code;
}

/** The same for all the errors of a form, by field. */
export function errorTexts(
  locale: PageLocale,
  errors: Readonly<Partial<Record<string, string>>>,
  spaces: readonly ErrorSpace[],
): Record<string, string> {
  const entries = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(entries.map(([name, code]) => [name, errorText(locale, code, spaces)]));
}
