-- AlterTable
ALTER TABLE "article_upstream" ADD COLUMN "next_review_at" DATE;

-- Only our own files say when an article is to be read again, and so far each load put that day back.
UPDATE "article_upstream" SET "next_review_at" = "article"."next_review_at"
FROM "article" WHERE "article"."id" = "article_upstream"."article_id" AND "origin" = 'files';
