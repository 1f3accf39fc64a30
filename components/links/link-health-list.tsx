import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Day } from "#components/ui/time.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import { linkStatuses } from "#lib/sources/rules/link-state.ts";
import type { LinkHealth } from "#lib/sources/views.ts";

type LinkHealthListProps = {
  locale: PageLocale;
  health: LinkHealth;
  /** Is anybody looking at all? */
  checked: boolean;
};

/** How many cited pages are in which state, and when one was last looked at. What nobody has looked at comes first. */
export function LinkHealthList({ locale, health, checked }: LinkHealthListProps) {
  const t = translator(locale);
  const states = linkStatuses.map((status) => ({
    term: t(`links.status.${status}`),
    value: health.counts[status] > 0 && (
      <>
        {health.counts[status].toLocaleString(locale)}
        <span className="text-soft"> ({t(`links.statusHint.${status}`)})</span>
      </>
    ),
  }));
  const last = {
    term: t("links.lastCheck"),
    value: health.lastCheckedAt ? <Day date={health.lastCheckedAt} locale={locale} /> : t("links.never"),
  };
  const isUnknown = health.total > 0 && health.counts.unchecked === health.total;
  return (
    <>
      <p className="mb-4 max-w-measure text-soft">{t(checked ? "links.checkedDaily" : "links.checksOff")}</p>
      <p className="mb-3">{t("links.total", { count: health.total })}</p>
      {isUnknown && <p>{t("links.uncheckedAll")}</p>}
      {health.total > 0 && !isUnknown && <DefinitionList items={[...states, last]} />}
    </>
  );
}
