-- CreateTable
CREATE TABLE "revision_author" (
    "revision_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "revision_author_pkey" PRIMARY KEY ("revision_id","person_id")
);

-- AddForeignKey
ALTER TABLE "revision_author" ADD CONSTRAINT "revision_author_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_author" ADD CONSTRAINT "revision_author_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Who wrote in a revision is part of it: it comes with it, or never, and does not change.
CREATE TRIGGER revision_author_immutable BEFORE UPDATE OR DELETE ON "revision_author" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_author_kept BEFORE TRUNCATE ON "revision_author" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_author_with_revision BEFORE INSERT ON "revision_author" FOR EACH ROW EXECUTE FUNCTION refuse_late_part();
