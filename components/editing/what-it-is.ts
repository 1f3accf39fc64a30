import type { DraftLine } from "#lib/editing/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** What a draft would become: in the list as at the head of its page. */
export function whatItIs(locale: PageLocale, draft: Pick<DraftLine, "isGone" | "isLive" | "isTranslation">): string {
  const t = translator(locale);
  if (draft.isGone) return t("editing.isGone");
  if (draft.isLive) return t("editing.isChange");
  return t(draft.isTranslation ? "editing.isTranslation" : "editing.isNew");
}
