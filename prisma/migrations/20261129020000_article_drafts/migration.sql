-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('draft', 'submitted', 'rejected', 'scheduled');

-- CreateTable
CREATE TABLE "article_draft" (
    "article_id" UUID NOT NULL,
    "base_revision_id" UUID,
    "state" "DraftState" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "lock_version" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by_id" UUID NOT NULL,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "signed_by_id" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "signature_note" TEXT,
    "signature_interests" TEXT,
    "signed_until" DATE,
    "scheduled_by_id" UUID,
    "scheduled_for" TIMESTAMPTZ(3),
    "returned_reason" TEXT,
    "returned_by_id" UUID,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_draft_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "article_draft_author" (
    "article_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "article_draft_author_pkey" PRIMARY KEY ("article_id","person_id")
);

-- CreateTable
CREATE TABLE "article_draft_version" (
    "article_id" UUID NOT NULL,
    "lock_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by_id" UUID NOT NULL,

    CONSTRAINT "article_draft_version_pkey" PRIMARY KEY ("article_id","lock_version")
);

-- CreateIndex
CREATE INDEX "article_draft_state_scheduled_for_idx" ON "article_draft"("state", "scheduled_for");

-- AddForeignKey
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_scheduled_by_id_fkey" FOREIGN KEY ("scheduled_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_returned_by_id_fkey" FOREIGN KEY ("returned_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_draft_author" ADD CONSTRAINT "article_draft_author_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article_draft"("article_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_draft_author" ADD CONSTRAINT "article_draft_author_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_draft_version" ADD CONSTRAINT "article_draft_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article_draft"("article_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_draft_version" ADD CONSTRAINT "article_draft_version_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A schedule has its hour, a text sent back its reason, a signature its words and its term.
ALTER TABLE "article_draft" ADD CONSTRAINT "draft_schedule_has_hour" CHECK (("state" = 'scheduled') = ("scheduled_for" IS NOT NULL));
ALTER TABLE "article_draft" ADD CONSTRAINT "draft_rejection_has_reason" CHECK ("state" <> 'rejected' OR length(trim(coalesce("returned_reason", ''))) > 0);
ALTER TABLE "article_draft" ADD CONSTRAINT "draft_signature_is_whole" CHECK (
  num_nonnulls("signed_by_id", "signed_at", "signature_note", "signature_interests", "signed_until") IN (0, 5)
);
