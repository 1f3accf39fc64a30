-- AlterTable
ALTER TABLE "source" ADD COLUMN "language" "Locale" NOT NULL DEFAULT 'fr';
