import { db } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import { searchTag } from "#lib/search/rules/tags.ts";

/** Forgets what was loaded from an origin, and tells every process.
 * @returns false when there was nothing of it. */
export const dropTerminology = (origin: string): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.searchVocabulary.deleteMany({ where: { origin } });
    if (count > 0) await notify(tx, [searchTag]);
    return count > 0;
  });
