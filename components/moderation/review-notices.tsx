import { Callout } from "#components/ui/callout.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";
import type { ReviewView } from "#lib/suggestions/views.ts";

/** What to know before reading the difference: the article has moved, or both sides changed the same lines. */
export function ReviewNotices({ locale, review, waits }: { locale: PageLocale; review: ReviewView; waits: boolean }) {
  if (!waits) return null;
  const t = translator(locale);
  const conflicts = review.merged.some(({ clean }) => !clean);
  return (
    <>
      {conflicts && (
        <Callout locale={locale} tone="danger" title={t("review.conflictTitle")}>
          <p>{t("review.conflict")}</p>
        </Callout>
      )}
      {review.articleChangedSince && (
        <Callout locale={locale} tone="warning">
          <p>{t("review.changed", { number: review.baseRevision })}</p>
          <p>
            <a
              href={href("article", review.locale, { slug: review.article.slug })}
              className="inline-flex min-h-11 items-center"
            >
              {t("review.readArticle")}
            </a>
          </p>
        </Callout>
      )}
    </>
  );
}
