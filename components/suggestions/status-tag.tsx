import { Tag, type TagTone } from "#components/ui/tag.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { SuggestionStatus } from "#lib/suggestions/views.ts";

const tones: Record<SuggestionStatus, TagTone> = {
  submitted: "neutral",
  awaiting_signature: "accent",
  published: "success",
  rejected: "danger",
  superseded: "warning",
};

export function StatusTag({ locale, status }: { locale: PageLocale; status: SuggestionStatus }) {
  return <Tag tone={tones[status]}>{translator(locale)(`status.${status}`)}</Tag>;
}
