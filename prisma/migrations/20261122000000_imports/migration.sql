-- AlterTable
ALTER TABLE "article" ADD COLUMN     "is_dated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "dated_from" DATE,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

ALTER TABLE "article" ADD CONSTRAINT "article_withdrawal_is_explained" CHECK (
    ("status" = 'withdrawn') = ("withdrawn_at" IS NOT NULL)
    AND ("withdrawn_at" IS NOT NULL) = ("withdrawn_reason" IS NOT NULL AND length(trim("withdrawn_reason")) > 0));

-- AlterTable
ALTER TABLE "article_upstream" ADD COLUMN     "version_date" TIMESTAMPTZ(3);

-- What was received before has no other names.
UPDATE "article_upstream" SET "document" = "document" || '{"alsoCalled": []}';

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "also_called" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable: other names weigh as much as the title.
ALTER TABLE "article_text" ADD COLUMN     "names" TEXT NOT NULL DEFAULT '';
ALTER TABLE "article_text" DROP COLUMN "tsv";
ALTER TABLE "article_text" ADD COLUMN "tsv" tsvector GENERATED ALWAYS AS (
    CASE "locale" WHEN 'fr' THEN
        setweight(to_tsvector('portal_fr', "title" || ' ' || "names"), 'A') || setweight(to_tsvector('portal_fr', "questions" || ' ' || "headings"), 'B')
        || setweight(to_tsvector('portal_fr', "summary"), 'C') || setweight(to_tsvector('portal_fr', "body"), 'D')
    ELSE
        setweight(to_tsvector('portal_en', "title" || ' ' || "names"), 'A') || setweight(to_tsvector('portal_en', "questions" || ' ' || "headings"), 'B')
        || setweight(to_tsvector('portal_en', "summary"), 'C') || setweight(to_tsvector('portal_en', "body"), 'D')
    END) STORED;
CREATE INDEX "article_text_tsv_idx" ON "article_text" USING GIN ("tsv");

-- What becomes dated is found at once: see lib/articles/commands/mark-dated.ts.
CREATE INDEX "article_becoming_dated_idx" ON "article" ("dated_from") WHERE NOT "is_dated";
