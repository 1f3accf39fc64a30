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
  const opened = await tx.$queryRaw<Opened[]>`
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
      RETURNING article_id, address
    )
    SELECT article.id AS "articleId", address, article.locale::text AS locale FROM opened JOIN article ON article.id = article_id`;
  await recordOpened(tx, opened, reason);
  return opened.length;
}

/** Asks for another look at every published article that began to cite a page when it had vanished already: no look at the page
 * will. Not where people have looked; what the portal closed by itself was not looked at. @returns how many are new. */
export async function openLateRechecks(tx: Transaction): Promise<number> {
  const opened = await tx.$queryRaw<Opened[]>`
    WITH opened AS (
      INSERT INTO recheck (id, article_id, address, reason)
      SELECT gen_random_uuid(), citing.id, citing.address, 'vanished'
      FROM (
        SELECT DISTINCT article.id, vanished.address
        FROM cited_address vanished
        JOIN revision_citation citation ON split_part(citation.url, '#', 1) = vanished.address
        JOIN revision ON revision.id = citation.revision_id
        JOIN article ON article.id = revision.article_id AND article.current_revision_id = revision.id
        WHERE vanished.status IN ('gone', 'unreachable') AND article.status = 'published' AND NOT EXISTS (
          SELECT FROM recheck WHERE recheck.article_id = article.id AND recheck.address = vanished.address
            AND recheck.outcome IS DISTINCT FROM 'no_longer_cited')
      ) citing
      ON CONFLICT (article_id, address) WHERE closed_at IS NULL DO NOTHING
      RETURNING article_id, address
    )
    SELECT article.id AS "articleId", address, article.locale::text AS locale FROM opened JOIN article ON article.id = article_id`;
  await recordOpened(tx, opened, "vanished");
  return opened.length;
}

type Opened = { articleId: string; address: string; locale: Locale };

async function recordOpened(tx: Transaction, opened: readonly Opened[], reason: RecheckReason): Promise<void> {
  if (opened.length === 0) return;
  const entries = opened.map(({ articleId, address, locale }) => ({
    kind: "recheck_opened" as const,
    articleId,
    reason: translator(locale)(`links.opened.${reason}`, { address }),
  }));
  await record(tx, ...entries);
}

/** The pages of the articles that cite an address say something else of it now. */
export async function tellCitingPages(tx: Transaction, address: string): Promise<void> {
  const groups = await tx.$queryRaw<{ groupId: string }[]>`
    SELECT DISTINCT article.group_id AS "groupId"
    FROM revision_citation citation JOIN article ON article.current_revision_id = citation.revision_id
    WHERE split_part(citation.url, '#', 1) = ${address}`;
  if (groups.length > 0) await notify(tx, groups.flatMap(articleTags));
}
