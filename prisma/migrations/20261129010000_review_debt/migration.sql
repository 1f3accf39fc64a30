-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('current', 'due', 'overdue', 'undated');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "review_state" "ReviewState";

-- CreateIndex
CREATE INDEX "article_status_next_review_at_idx" ON "article"("status", "next_review_at");

-- Whatever is published no more says since when, and why: withdrawn texts, and now those that are gone.
ALTER TABLE "article" DROP CONSTRAINT "article_withdrawal_is_explained";
ALTER TABLE "article" ADD CONSTRAINT "article_withdrawal_is_explained" CHECK (
    ("status" IN ('draft', 'published')) = ("withdrawn_at" IS NULL)
    AND ("withdrawn_at" IS NOT NULL) = ("withdrawn_reason" IS NOT NULL AND length(trim("withdrawn_reason")) > 0));
-- Texts that were withdrawn before there were three reasons, or by their first publisher, bear none.
ALTER TABLE "article" ADD CONSTRAINT "article_reason_fits_its_status" CHECK (
    CASE WHEN "status" IN ('draft', 'published') THEN "unpublished_for" IS NULL
         WHEN "status" = 'withdrawn' THEN coalesce("unpublished_for" = 'withdrawn', true)
         ELSE coalesce("unpublished_for" IN ('consolidated', 'published_in_error'), false) END);

-- An address that led somewhere is never forgotten.
CREATE TRIGGER article_redirect_kept BEFORE DELETE ON "article_redirect" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_redirects_kept BEFORE TRUNCATE ON "article_redirect" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
