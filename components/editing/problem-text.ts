// Codes of what is missing or refused, as sentences.
import type { Problems } from "#lib/editing/rules/readiness.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { type MessageKey, translator } from "#lib/shared/messages.ts";

/** "mark_unknown|has-2024" is « La marque [^has-2024] ne renvoie à aucune source ». */
export function problemText(locale: PageLocale, problem: string): string {
  const t = translator(locale);
  const [code = "", detail = ""] = problem.split(/\|(.*)/);
  const key = [`editing.problem.${code}`, `editing.refusal.${code}`].find((each) => t.has(each as MessageKey));
  // Better a strange word than no reason.
  return key ? t(key as "editing.problem.mark_unknown", { detail }) : problem;
}

export const problemTexts = (locale: PageLocale, problems: Problems): Record<string, string> =>
  Object.fromEntries(Object.entries(problems).map(([field, code]) => [field, problemText(locale, code)]));
