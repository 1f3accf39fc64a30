import type { DraftContent } from "#lib/editing/rules/content.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { type MessageKey, translator } from "#lib/shared/messages.ts";

/** What to call a part of a draft. */
export function partName(locale: PageLocale, part: string, { document }: DraftContent): string {
  const t = translator(locale);
  const [kind = "", key = ""] = part.split(/:(.*)/);
  if (kind === "section") {
    const heading = document.sections.find((section) => section.key === key)?.heading;
    return t("editing.partNames.section", { name: heading || key });
  }
  if (kind === "citation") {
    const title = document.citations.find((citation) => citation.key === key)?.title;
    return t("editing.partNames.citation", { name: title || key });
  }
  const name = `editing.partNames.${kind}` as MessageKey;
  return t.has(name) ? t(name) : kind;
}
