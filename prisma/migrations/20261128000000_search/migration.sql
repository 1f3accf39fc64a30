-- Texts part by part: what is found is a passage. Those that are here already lose their marks as well as SQL can; the next
-- revision of each brings the exact words.
ALTER TABLE "article_text" ADD COLUMN     "sections" JSONB;
UPDATE "article_text" AS t SET "sections" = COALESCE((
    SELECT jsonb_agg(jsonb_build_object('key', s."key", 'role', s."role", 'heading', s."heading", 'text',
                     regexp_replace(s."markdown", '\s*\[\^[a-z0-9-]+\]|[*_#>`|]', '', 'g')) ORDER BY s."position")
    FROM "revision_section" AS s WHERE s."revision_id" = t."revision_id"), '[]');
ALTER TABLE "article_text" ALTER COLUMN "sections" SET NOT NULL,
DROP COLUMN "tsv",
DROP COLUMN "headings",
DROP COLUMN "body";

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "analysed_revision_id" UUID;

-- What has no search document yet, or one too many: looked for at every change, so never by reading every article.
CREATE INDEX "article_to_analyse_idx" ON "article" ("locale", "id") WHERE "status" = 'published' AND "analysed_revision_id" IS DISTINCT FROM "current_revision_id";
CREATE INDEX "article_to_delist_idx" ON "article" ("locale", "id") WHERE "status" <> 'published' AND "analysed_revision_id" IS NOT NULL;

-- CreateTable
CREATE TABLE "search_analysis" (
    "locale" "Locale" NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "search_analysis_pkey" PRIMARY KEY ("locale")
);

-- CreateTable
CREATE TABLE "search_document" (
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "often" TEXT NOT NULL,
    "words" TEXT[],
    "level" TEXT NOT NULL,
    "source_kinds" TEXT[],
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    -- The tokens are made already: nothing is left to parse.
    "head" tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(
        translate("title" || "names" || "questions" || "headings", E'\n', ' '), ' '), ''))) STORED,
    "whole" tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(
        translate("title" || "names" || "questions" || "headings" || "summary" || "body", E'\n', ' '), ' '), ''))) STORED,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "locale" "Locale" NOT NULL,
    "word" TEXT NOT NULL,
    "articles" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("locale","word")
);

-- CreateTable
CREATE TABLE "search_vocabulary" (
    "origin" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "concepts" JSONB NOT NULL,
    "count" INTEGER NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_vocabulary_pkey" PRIMARY KEY ("origin")
);

-- CreateTable
CREATE TABLE "search_need" (
    "locale" "Locale" NOT NULL,
    "concept" TEXT NOT NULL,
    "week" DATE NOT NULL,
    "searches" INTEGER NOT NULL DEFAULT 0,
    "requests" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "search_need_pkey" PRIMARY KEY ("locale","concept","week")
);

-- CreateIndex
CREATE INDEX "search_document_head_idx" ON "search_document" USING GIN ("head");

-- CreateIndex
CREATE INDEX "search_document_whole_idx" ON "search_document" USING GIN ("whole");

-- CreateIndex
CREATE INDEX "search_document_locale_changed_at_idx" ON "search_document"("locale", "changed_at");

-- AddForeignKey
ALTER TABLE "search_document" ADD CONSTRAINT "search_document_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article_text"("article_id") ON DELETE RESTRICT ON UPDATE CASCADE;
