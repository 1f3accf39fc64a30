-- CreateEnum
CREATE TYPE "UnpublishReason" AS ENUM ('published_in_error', 'consolidated', 'withdrawn');

-- CreateEnum
CREATE TYPE "SignatureKind" AS ENUM ('publication', 'reverification');

-- AlterEnum
ALTER TYPE "ArticleStatus" ADD VALUE 'superseded';

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "last_reviewed_at" DATE,
ADD COLUMN     "unpublished_for" "UnpublishReason";

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "easy_to_read_by" TEXT,
ADD COLUMN     "interests" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "review_signature" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "SignatureKind" NOT NULL,
    "note" TEXT NOT NULL,
    "interests" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_redirect" (
    "locale" "Locale" NOT NULL,
    "slug" TEXT NOT NULL,
    "target_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_redirect_pkey" PRIMARY KEY ("locale","slug")
);

-- CreateIndex
CREATE INDEX "review_signature_article_id_signed_at_idx" ON "review_signature"("article_id", "signed_at");

-- CreateIndex
CREATE INDEX "review_signature_revision_id_idx" ON "review_signature"("revision_id");

-- AddForeignKey
ALTER TABLE "review_signature" ADD CONSTRAINT "review_signature_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_signature" ADD CONSTRAINT "review_signature_article_id_revision_id_fkey" FOREIGN KEY ("article_id", "revision_id") REFERENCES "revision"("article_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_signature" ADD CONSTRAINT "review_signature_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_redirect" ADD CONSTRAINT "article_redirect_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A signature is for ever, and so is an address.
CREATE TRIGGER review_signature_immutable BEFORE UPDATE OR DELETE ON "review_signature" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_signature_kept BEFORE TRUNCATE ON "review_signature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
