import { sqltag as sql } from "@prisma/client/runtime/client";
import { settleWhenDone } from "#lib/articles/commands/close-recheck.ts";
import { openLateRechecks } from "#lib/articles/commands/open-rechecks.ts";
import type { Locale } from "#lib/articles/rules/document.ts";
import { record } from "#lib/journal/commands.ts";
import { db } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import { translator } from "#lib/shared/messages.ts";
import { followCitations } from "#lib/sources/commands/follow-citations.ts";
import { linksTag } from "#lib/sources/rules/tags.ts";

type FollowedLinks = { added: number; dropped: number; opened: number; closed: number };

/** Follows what live articles cite: which addresses to look at, which rechecks have lost their object, and which are missing. */
export async function followLinks(now: Date): Promise<FollowedLinks> {
  const closed = await closeWithoutObject(now);
  for (const address of new Set(closed)) await db.$transaction((tx) => settleWhenDone(tx, address));
  const opened = await db.$transaction(async (tx) => {
    const late = await openLateRechecks(tx);
    if (late > 0) await notify(tx, [linksTag]);
    return late;
  });
  return { ...(await followCitations(now)), opened, closed: closed.length };
}

/** @returns their addresses. */
async function closeWithoutObject(now: Date): Promise<string[]> {
  return db.$transaction(async (tx) => {
    const closed = await tx.$queryRaw<{ articleId: string; address: string; locale: Locale }[]>(sql`
      UPDATE recheck SET closed_at = ${now}, outcome = 'no_longer_cited'
      FROM article
      WHERE recheck.closed_at IS NULL AND article.id = recheck.article_id
        AND NOT (article.status = 'published' AND EXISTS (
          SELECT FROM revision_citation citation
          WHERE citation.revision_id = article.current_revision_id AND split_part(citation.url, '#', 1) = recheck.address))
      RETURNING article.id AS "articleId", recheck.address, article.locale::text AS locale`);
    const entries = closed.map(({ articleId, address, locale }) => ({
      kind: "recheck_closed" as const,
      articleId,
      reason: translator(locale)("links.noLongerCited", { address }),
    }));
    if (entries.length > 0) {
      await record(tx, ...entries);
      await notify(tx, [linksTag]);
    }
    return closed.map(({ address }) => address);
  });
}
