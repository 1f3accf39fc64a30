import { UnsavedText } from "#components/editing/unsaved-text.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import type { LivePlace } from "#lib/editing/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type NoDraftPageProps = {
  locale: PageLocale;
  /** What was typed into it. */
  typed: DraftContent;
  /** The article, where it is published. */
  live: LivePlace | null;
};

/** A draft that went while somebody was typing: they are told, and have their words. */
export function NoDraftPage({ locale, typed, live }: NoDraftPageProps) {
  const t = translator(locale);
  return (
    <div className="grid gap-6">
      <h1 className="max-w-form">{t("editing.unsaved.goneTitle")}</h1>
      <p className="max-w-form text-lg">{t(live ? "editing.unsaved.over" : "editing.unsaved.deleted")}</p>
      <UnsavedText locale={locale} language={live?.locale} typed={typed} saved={null} />
      <p className="flex flex-wrap gap-3">
        {live && (
          <LinkButton href={href("article", live.locale, { slug: live.slug })}>
            {t("editing.unsaved.toLive")}
          </LinkButton>
        )}
        <LinkButton href={href("editing", locale)} look="secondary">
          {t("editing.back")}
        </LinkButton>
      </p>
    </div>
  );
}
