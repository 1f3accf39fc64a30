import { openRechecks, tellCitingPages } from "#lib/articles/commands/open-rechecks.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import { notify } from "#lib/platform/notify.ts";
import { type CheckRun, checkAddresses } from "#lib/sources/commands/check-addresses.ts";
import type { Followed } from "#lib/sources/commands/record-finding.ts";
import { publicState } from "#lib/sources/rules/link-state.ts";
import { linksTag } from "#lib/sources/rules/tags.ts";

/** One run of the daily look at cited pages: what a look found is recorded together with the rechecks that it calls for.
 * @returns how many addresses were looked at. */
export async function checkLinks({ visitor, now }: Omit<CheckRun, "onFound">): Promise<number> {
  const checked = await checkAddresses({ visitor, now, onFound });
  if (checked > 0) await db.$transaction((tx) => notify(tx, [linksTag]));
  return checked;
}

async function onFound(tx: Transaction, { address, before, after, event }: Followed): Promise<void> {
  if (event) await openRechecks(tx, address, event);
  if (publicState(before.status) !== publicState(after.status)) await tellCitingPages(tx, address);
}
