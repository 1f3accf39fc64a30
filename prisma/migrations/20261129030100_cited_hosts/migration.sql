-- A server is asked at one pace whatever the scheme: its name and port tell it apart.
ALTER TABLE "cited_host" RENAME COLUMN "origin" TO "host";
