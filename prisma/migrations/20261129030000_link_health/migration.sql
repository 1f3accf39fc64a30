-- CreateEnum
CREATE TYPE "LinkStatus" AS ENUM ('unchecked', 'ok', 'moved', 'changed', 'failing', 'gone', 'unreachable', 'barred', 'refused');

-- CreateEnum
CREATE TYPE "RecheckReason" AS ENUM ('changed', 'vanished');

-- CreateEnum
CREATE TYPE "RecheckOutcome" AS ENUM ('still_valid', 'citation_replaced', 'to_rewrite', 'no_longer_cited');

-- CreateTable
CREATE TABLE "cited_address" (
    "address" TEXT NOT NULL,
    "status" "LinkStatus" NOT NULL DEFAULT 'unchecked',
    "http_status" INTEGER,
    "moved_to" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "digest" TEXT,
    "seen_digest" TEXT,
    "changed_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "next_check_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "first_failure_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cited_address_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "cited_host" (
    "origin" TEXT NOT NULL,
    "robots" TEXT,
    "robots_status" INTEGER,
    "robots_read_at" TIMESTAMPTZ(3),
    "free_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cited_host_pkey" PRIMARY KEY ("origin")
);

-- CreateTable
CREATE TABLE "recheck" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "reason" "RecheckReason" NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "outcome" "RecheckOutcome",
    "note" TEXT,

    CONSTRAINT "recheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "cited_address_next_check_at_idx" ON "cited_address"("next_check_at");

-- CreateIndex
CREATE INDEX "cited_address_status_idx" ON "cited_address"("status");

-- CreateIndex
CREATE INDEX "recheck_article_id_idx" ON "recheck"("article_id");

-- CreateIndex
CREATE INDEX "recheck_address_idx" ON "recheck"("address");

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- One open recheck for an article and an address; a closed one says how it ended.
CREATE UNIQUE INDEX "recheck_open_key" ON "recheck" ("article_id", "address") WHERE "closed_at" IS NULL;
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_closed_with_outcome" CHECK (("closed_at" IS NULL) = ("outcome" IS NULL));

-- Who cites an address (lib/articles/commands/check-links.ts): equality is all that is asked, and addresses can be long.
CREATE INDEX "revision_citation_address_idx" ON "revision_citation" USING hash (split_part("url", '#', 1));
