import type { Locale } from "#lib/articles/rules/document.ts";
import type { RecheckReason } from "#lib/articles/rules/recheck.ts";
import { articleTags } from "#lib/articles/rules/tags.ts";
import { record } from "#lib/journal/commands.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import { translator } from "#lib/shared/messages.ts";

/** Asks for another look at every published article that cites this address. Where one is asked for already, the graver
 * reason stays. @returns how many are new or graver. */
export async function openRechecks(tx: Transaction, address: string, reason: RecheckReason): Promise<number> {
  const opened = await tx.$queryRaw<{ articleId: string; locale: Locale }[]>`
    WITH opened AS (
      INSERT INTO recheck (id, article_id, address, reason)
      SELECT gen_random_uuid(), citing.id, ${address}, ${reason}::"RecheckReason"
      FROM (
        SELECT DISTINCT article.id
        FROM revision_citation citation JOIN article ON article.current_revision_id = citation.revision_id
        WHERE article.status = 'published' AND split_part(citation.url, '#', 1) = ${address}
      ) citing
      ON CONFLICT (article_id, address) WHERE closed_at IS NULL
        DO UPDATE SET reason = excluded.reason WHERE recheck.reason = 'changed' AND excluded.reason = 'vanished'
      RETURNING article_id
    )
    SELECT article.id AS "articleId", article.locale::text AS locale FROM opened JOIN article ON article.id = article_id`;
  const entries = opened.map(({ articleId, locale }) => ({
    kind: "recheck_opened" as const,
    articleId,
    reason: translator(locale)(`links.opened.${reason}`, { address }),
  }));
  if (entries.length > 0) await record(tx, ...entries);
  return entries.length;
}

/** The pages of the articles that cite an address say something else of it now. */
export async function tellCitingPages(tx: Transaction, address: string): Promise<void> {
  const groups = await tx.$queryRaw<{ groupId: string }[]>`
    SELECT DISTINCT article.group_id AS "groupId"
    FROM revision_citation citation JOIN article ON article.current_revision_id = citation.revision_id
    WHERE split_part(citation.url, '#', 1) = ${address}`;
  if (groups.length > 0) await notify(tx, groups.flatMap(articleTags));
}
