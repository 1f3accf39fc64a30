import { Moment } from "#components/ui/time.tsx";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type OwnDraft = {
  id: string;
  /** Opens the form with what was typed. */
  href: string;
  articleTitle: string;
  sectionHeading: string | null;
  updatedAt: Date;
};

export function OwnDrafts({ locale, drafts }: { locale: PageLocale; drafts: readonly OwnDraft[] }) {
  const t = translator(locale);
  return (
    <section aria-labelledby="brouillons">
      <h2 id="brouillons" className="mb-3">
        {t("space.drafts")}
      </h2>
      <p className="text-soft">{t(drafts.length === 0 ? "space.noDrafts" : "space.draftsHint")}</p>
      {drafts.length > 0 && (
        <ul className="divide-y divide-line">
          {drafts.map((draft) => (
            <li key={draft.id} className="relative py-4">
              <a href={draft.href} className="text-lg font-bold after:absolute after:inset-0">
                {draft.articleTitle}
              </a>
              <p className="text-sm text-soft">
                {draft.sectionHeading && `${t("space.draftOf", { heading: draft.sectionHeading })}, `}
                {t("space.savedOn")} <Moment date={draft.updatedAt} locale={locale} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
