import { sqltag as sql } from "@prisma/client/runtime/client";
import { inDoubt } from "#lib/articles/rules/index-doubt.ts";
import { articlesTag, articleTags } from "#lib/articles/rules/tags.ts";
import { db } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";

/** Some texts become dated today (rules/dated.ts): from now on their pages say so, and searches rank them after living
 * ones. Run it now and then. @returns how many. */
export async function markDated(): Promise<number> {
  return db.$transaction(async (tx) => {
    const groups = await tx.$queryRaw<{ groupId: string }[]>(sql`
      UPDATE article SET is_dated = true, indexed_revision_id = ${inDoubt}::uuid
      WHERE NOT is_dated AND dated_from <= current_date
      RETURNING group_id AS "groupId"`);
    if (groups.length > 0) await notify(tx, [...groups.flatMap(articleTags), articlesTag]);
    return groups.length;
  });
}
