import { FollowForm } from "#components/editing/step-forms.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { comparisonAddress } from "#lib/articles/rules/comparison.ts";
import type { DraftView, FollowedOriginal } from "#lib/editing/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { formatDay } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";

type TranslationNoteProps = {
  locale: PageLocale;
  draft: Pick<DraftView, "id" | "lockVersion">;
  followed: FollowedOriginal;
  error: string | undefined;
};

/** Which text this one translates, and by which of its revisions; how to say that it has caught up with the present one. */
export function TranslationNote({ locale, draft, followed, error }: TranslationNoteProps) {
  const t = translator(locale);
  const { original, revision, current } = followed;
  return (
    <section aria-labelledby="traduction" className="grid gap-4">
      <h2 id="traduction">{t("editing.translation.title")}</h2>
      <p className="max-w-measure">
        {t.rich("editing.translation.of", {
          revision: revisionName(locale, followed),
          link: () => (
            <a href={href("article", original.locale, original)} lang={original.locale} hrefLang={original.locale}>
              {original.title}
            </a>
          ),
        })}
      </p>
      {followed.isGone && (
        <Callout locale={locale} tone="warning">
          <p>{t("editing.translation.gone")}</p>
        </Callout>
      )}
      {!followed.isGone && revision?.id !== current.id && (
        <>
          {revision && revision.number < current.number && (
            <p>
              <a
                href={comparisonAddress(original.locale, original.slug, { from: revision.number, to: current.number })}
                className="inline-flex min-h-11 items-center font-bold"
              >
                {t("editing.translation.changed", { from: revision.number, to: current.number })}
              </a>
            </p>
          )}
          <FollowForm locale={locale} draft={draft} current={current} isBehind={followed.isBehind} error={error} />
        </>
      )}
    </section>
  );
}

function revisionName(locale: PageLocale, { revision }: FollowedOriginal): string {
  const t = translator(locale);
  if (!revision) return t("editing.translation.unknown");
  return t("editing.translation.revision", {
    number: revision.number,
    date: formatDay(revision.createdAt, locale),
  });
}

const lineKey = ({ isGone, isBehind }: FollowedOriginal) =>
  isGone ? "editing.translation.lineGone" : isBehind ? "editing.translation.lineBehind" : "editing.translation.line";

/** The same in a line, for those who decide. */
export const followedLine = (locale: PageLocale, followed: FollowedOriginal): string =>
  translator(locale)(lineKey(followed), {
    title: followed.original.title,
    revision: revisionName(locale, followed),
  });
