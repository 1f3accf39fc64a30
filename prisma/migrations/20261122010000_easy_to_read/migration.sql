ALTER TYPE "SectionRole" ADD VALUE 'easy_to_read';
