-- AlterTable
ALTER TABLE "revision" ADD COLUMN "follows_revision_id" UUID;
ALTER TABLE "article_draft" ADD COLUMN "follows_revision_id" UUID;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_follows_revision_id_fkey" FOREIGN KEY ("follows_revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_follows_revision_id_fkey" FOREIGN KEY ("follows_revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A text follows one original, named in one way.
ALTER TABLE "revision" ADD CONSTRAINT "revision_follows_once" CHECK ("follows_digest" IS NULL OR "follows_revision_id" IS NULL);
