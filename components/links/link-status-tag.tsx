import { Tag, type TagTone } from "#components/ui/tag.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { LinkStatus } from "#lib/sources/rules/link-state.ts";

const tones: Partial<Record<LinkStatus, TagTone>> = {
  ok: "success",
  changed: "warning",
  moved: "warning",
  gone: "danger",
  unreachable: "danger",
};

/** What is known of a cited page, in words. */
export function LinkStatusTag({ locale, status }: { locale: PageLocale; status: LinkStatus }) {
  return <Tag tone={tones[status]}>{translator(locale)(`links.status.${status}`)}</Tag>;
}
