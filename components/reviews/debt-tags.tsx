import { Tag } from "#components/ui/tag.tsx";
import type { ReviewRow } from "#lib/articles/views/reviews.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type Standing = Pick<ReviewRow, "state" | "isDated" | "recheck" | "lastReviewedAt">;

/** Every reason why an article asks for a review, in words. */
export function DebtTags({
  locale,
  of: { state, isDated, recheck, lastReviewedAt },
}: {
  locale: PageLocale;
  of: Standing;
}) {
  const t = translator(locale);
  return (
    <span className="flex flex-wrap gap-1.5">
      {recheck && <Tag tone="danger">{t("reviews.debt.recheck")}</Tag>}
      {state === "overdue" && <Tag tone="danger">{t("reviews.debt.overdue")}</Tag>}
      {state === "due" && <Tag tone="warning">{t("reviews.debt.due")}</Tag>}
      {isDated && <Tag tone="warning">{t("reviews.debt.dated")}</Tag>}
      {lastReviewedAt === null ? (
        <Tag>{t("reviews.debt.never_signed")}</Tag>
      ) : (
        state === "current" && !isDated && !recheck && <Tag tone="success">{t("reviews.upToDate")}</Tag>
      )}
    </span>
  );
}
