-- Search when the engine is away: stems without accents. Both extensions are trusted (no superuser needed).
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TEXT SEARCH CONFIGURATION portal_fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION portal_fr ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, hword, hword_part, word WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION portal_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION portal_en ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, hword, hword_part, word WITH unaccent, english_stem;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('association_editor', 'moderator', 'clinical_reviewer', 'administrator');

-- CreateEnum
CREATE TYPE "ArticleStatus" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "SectionRole" AS ENUM ('essentials', 'red_flags', 'body', 'unknowns', 'questions', 'human_help');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('guideline', 'systematic_review', 'public_health_data', 'regulation', 'official_information', 'expert_opinion', 'patient_experience', 'unclassified');

-- CreateEnum
CREATE TYPE "CitationCheck" AS ENUM ('opened', 'catalogued', 'unchecked');

-- CreateEnum
CREATE TYPE "MadeWith" AS ENUM ('human', 'ai_assisted', 'imported');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('fr', 'en');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('health_agency', 'insurer', 'ministry', 'learned_society', 'research', 'association', 'international_body', 'public_service', 'regulator');

-- CreateEnum
CREATE TYPE "SuggestionStatus" AS ENUM ('submitted', 'awaiting_signature', 'published', 'rejected', 'superseded');

-- CreateEnum
CREATE TYPE "SuggestionOrigin" AS ENUM ('reader', 'content_conflict');

-- CreateTable
CREATE TABLE "account_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "locale" "Locale" NOT NULL DEFAULT 'fr',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_session" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_role" (
    "person_id" UUID NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("person_id","role")
);

-- CreateTable
CREATE TABLE "theme" (
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "summary_fr" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "slug" TEXT NOT NULL,
    "theme_slug" TEXT NOT NULL,
    "status" "ArticleStatus" NOT NULL DEFAULT 'draft',
    "audience" TEXT[],
    "related_slugs" TEXT[],
    "current_revision_id" UUID,
    "indexed_revision_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "next_review_at" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "key_questions" TEXT[],
    "material" BOOLEAN NOT NULL,
    "origin" TEXT NOT NULL,
    "upstream_digest" TEXT,
    "follows_digest" TEXT,
    "change_note" TEXT NOT NULL,
    "made_with" "MadeWith" NOT NULL,
    "author_id" UUID,
    "suggestion_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_section" (
    "revision_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "SectionRole" NOT NULL,
    "heading" TEXT NOT NULL,
    "aspect" TEXT,
    "markdown" TEXT NOT NULL,

    CONSTRAINT "revision_section_pkey" PRIMARY KEY ("revision_id","key")
);

-- CreateTable
CREATE TABLE "revision_citation" (
    "revision_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_slug" TEXT,
    "publisher" TEXT,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "document_date" TEXT,
    "evidence" "EvidenceKind" NOT NULL,
    "checked" "CitationCheck" NOT NULL,
    "checked_on" DATE,

    CONSTRAINT "revision_citation_pkey" PRIMARY KEY ("revision_id","key")
);

-- CreateTable
CREATE TABLE "article_upstream" (
    "article_id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "digest" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "publisher" TEXT,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "attribution" TEXT,
    "document_date" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_upstream_pkey" PRIMARY KEY ("article_id","origin")
);

-- CreateTable
CREATE TABLE "article_text" (
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "title" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    -- Weights: title, then questions and headings, then summary, then body.
    "tsv" tsvector GENERATED ALWAYS AS (
        CASE "locale" WHEN 'fr' THEN
            setweight(to_tsvector('portal_fr', "title"), 'A') || setweight(to_tsvector('portal_fr', "questions" || ' ' || "headings"), 'B')
            || setweight(to_tsvector('portal_fr', "summary"), 'C') || setweight(to_tsvector('portal_fr', "body"), 'D')
        ELSE
            setweight(to_tsvector('portal_en', "title"), 'A') || setweight(to_tsvector('portal_en', "questions" || ' ' || "headings"), 'B')
            || setweight(to_tsvector('portal_en', "summary"), 'C') || setweight(to_tsvector('portal_en', "body"), 'D')
        END) STORED,

    CONSTRAINT "article_text_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "search_index" (
    "locale" "Locale" NOT NULL,
    "generation" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_index_pkey" PRIMARY KEY ("locale")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "article_id" UUID,
    "suggestion_id" UUID,
    "revision_id" UUID,
    "reason" TEXT,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "source" (
    "slug" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "acronym" TEXT,
    "url" TEXT,
    "mission_fr" TEXT NOT NULL,
    "mission_en" TEXT NOT NULL,
    "funding_fr" TEXT NOT NULL,
    "funding_en" TEXT NOT NULL,
    "trust_fr" TEXT NOT NULL,
    "trust_en" TEXT NOT NULL,
    "limits_fr" TEXT NOT NULL,
    "limits_en" TEXT NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" UUID NOT NULL,
    "receipt" TEXT NOT NULL,
    "submission_key" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "base_revision_id" UUID NOT NULL,
    "origin" "SuggestionOrigin" NOT NULL DEFAULT 'reader',
    "author_id" UUID,
    "locale" "Locale" NOT NULL,
    "rationale" TEXT NOT NULL,
    "interests" TEXT NOT NULL DEFAULT '',
    "minor" BOOLEAN NOT NULL,
    "status" "SuggestionStatus" NOT NULL DEFAULT 'submitted',
    "decision_reason" TEXT,
    "accepted_on_id" UUID,
    "merges_with_id" UUID,
    "with_changes" BOOLEAN NOT NULL DEFAULT false,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "signature_reason" TEXT,
    "signed_off_by_id" UUID,
    "signed_off_at" TIMESTAMPTZ(3),
    "lock_version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion_change" (
    "suggestion_id" UUID NOT NULL,
    "section_key" TEXT NOT NULL,
    "proposed" TEXT NOT NULL,
    "accepted" TEXT,

    CONSTRAINT "suggestion_change_pkey" PRIMARY KEY ("suggestion_id","section_key")
);

-- CreateTable
CREATE TABLE "suggestion_citation" (
    "suggestion_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "document_date" TEXT,

    CONSTRAINT "suggestion_citation_pkey" PRIMARY KEY ("suggestion_id","key")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "errors" JSONB,
    "person_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_user_email_key" ON "account_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "account_session_session_token_key" ON "account_session"("session_token");

-- CreateIndex
CREATE INDEX "account_session_user_id_idx" ON "account_session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_verification_token_token_key" ON "account_verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "account_verification_token_identifier_token_key" ON "account_verification_token"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "person_pseudonym_key" ON "person"("pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "person_user_id_key" ON "person"("user_id");

-- CreateIndex
CREATE INDEX "article_theme_slug_locale_idx" ON "article"("theme_slug", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "article_locale_slug_key" ON "article"("locale", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_group_id_locale_key" ON "article"("group_id", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "article_id_current_revision_id_key" ON "article"("id", "current_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_suggestion_id_key" ON "revision"("suggestion_id");

-- CreateIndex
CREATE INDEX "revision_upstream_digest_idx" ON "revision"("upstream_digest");

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_number_key" ON "revision"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_id_key" ON "revision"("article_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_section_revision_id_position_key" ON "revision_section"("revision_id", "position");

-- CreateIndex
CREATE INDEX "revision_citation_source_slug_idx" ON "revision_citation"("source_slug");

-- CreateIndex
CREATE UNIQUE INDEX "revision_citation_revision_id_position_key" ON "revision_citation"("revision_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "article_upstream_origin_external_id_locale_key" ON "article_upstream"("origin", "external_id", "locale");

-- CreateIndex
CREATE INDEX "article_text_tsv_idx" ON "article_text" USING GIN ("tsv");

-- CreateIndex
CREATE INDEX "journal_entry_at_idx" ON "journal_entry"("at");

-- CreateIndex
CREATE INDEX "journal_entry_article_id_at_idx" ON "journal_entry"("article_id", "at");

-- CreateIndex
CREATE INDEX "mail_sent_at_not_before_idx" ON "mail"("sent_at", "not_before");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_receipt_key" ON "suggestion"("receipt");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_submission_key_key" ON "suggestion"("submission_key");

-- CreateIndex
CREATE INDEX "suggestion_status_created_at_idx" ON "suggestion"("status", "created_at");

-- CreateIndex
CREATE INDEX "suggestion_article_id_idx" ON "suggestion"("article_id");

-- CreateIndex
CREATE INDEX "suggestion_author_id_idx" ON "suggestion"("author_id");

-- CreateIndex
CREATE INDEX "draft_expires_at_idx" ON "draft"("expires_at");

-- AddForeignKey
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_theme_slug_fkey" FOREIGN KEY ("theme_slug") REFERENCES "theme"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_id_current_revision_id_fkey" FOREIGN KEY ("id", "current_revision_id") REFERENCES "revision"("article_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision_section" ADD CONSTRAINT "revision_section_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_citation" ADD CONSTRAINT "revision_citation_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_citation" ADD CONSTRAINT "revision_citation_source_slug_fkey" FOREIGN KEY ("source_slug") REFERENCES "source"("slug") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_upstream" ADD CONSTRAINT "article_upstream_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_text" ADD CONSTRAINT "article_text_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_base_revision_id_fkey" FOREIGN KEY ("base_revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_signed_off_by_id_fkey" FOREIGN KEY ("signed_off_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "suggestion_change" ADD CONSTRAINT "suggestion_change_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_citation" ADD CONSTRAINT "suggestion_citation_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the search index has yet to take in, or to forget: looked for at every change, so never by reading every article.
CREATE INDEX "article_to_index_idx" ON "article" ("locale", "id") WHERE "status" = 'published' AND "indexed_revision_id" IS DISTINCT FROM "current_revision_id";
CREATE INDEX "article_to_forget_idx" ON "article" ("locale", "id") WHERE "status" <> 'published' AND "indexed_revision_id" IS NOT NULL;

-- What the code promises, held by the database as well.
ALTER TABLE "article" ADD CONSTRAINT "article_live_has_revision" CHECK ("status" <> 'published' OR "current_revision_id" IS NOT NULL);
ALTER TABLE "article" ADD CONSTRAINT "article_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "revision" ADD CONSTRAINT "revision_number_positive" CHECK ("number" > 0);
ALTER TABLE "revision_citation" ADD CONSTRAINT "citation_has_publisher" CHECK ("source_slug" IS NOT NULL OR "publisher" IS NOT NULL);
ALTER TABLE "revision_citation" ADD CONSTRAINT "citation_unchecked_bears_no_date" CHECK (("checked" = 'unchecked') = ("checked_on" IS NULL));
ALTER TABLE "revision_citation" ADD CONSTRAINT "citation_date_form" CHECK ("document_date" ~ '^\d{4}(-\d{2}(-\d{2})?)?$');
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_decided_by_another" CHECK ("decided_by_id" <> "author_id");
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_signed_by_a_third" CHECK ("signed_off_by_id" <> "author_id" AND "signed_off_by_id" <> "decided_by_id");
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_decision_gives_reason"
    CHECK ("status" = 'submitted' OR "decision_reason" IS NOT NULL AND length(trim("decision_reason")) > 0);

-- A revision is immutable, and so are its parts and the journal.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % refused: its rows are immutable', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Sections and citations come with their revision, in the transaction that creates it, or never.
CREATE FUNCTION refuse_late_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM "revision" WHERE "id" = NEW."revision_id" AND xmin = pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'revision % is complete: nothing can be added to it', NEW."revision_id" USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER revision_immutable BEFORE UPDATE OR DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_kept BEFORE TRUNCATE ON "revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_section_immutable BEFORE UPDATE OR DELETE ON "revision_section" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_section_kept BEFORE TRUNCATE ON "revision_section" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_section_with_revision BEFORE INSERT ON "revision_section" FOR EACH ROW EXECUTE FUNCTION refuse_late_part();
CREATE TRIGGER revision_citation_immutable BEFORE UPDATE OR DELETE ON "revision_citation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_citation_kept BEFORE TRUNCATE ON "revision_citation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_citation_with_revision BEFORE INSERT ON "revision_citation" FOR EACH ROW EXECUTE FUNCTION refuse_late_part();
CREATE TRIGGER journal_entry_immutable BEFORE UPDATE OR DELETE ON "journal_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_entry_kept BEFORE TRUNCATE ON "journal_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
