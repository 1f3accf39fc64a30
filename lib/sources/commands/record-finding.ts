import type { Transaction } from "#lib/platform/db.ts";
import { type Finding, follow, type LinkEvent, type LinkState, settled } from "#lib/sources/rules/link-state.ts";

const stateFields = {
  status: true,
  httpStatus: true,
  movedTo: true,
  etag: true,
  lastModified: true,
  digest: true,
  seenDigest: true,
  changedAt: true,
  checkedAt: true,
  nextCheckAt: true,
  failures: true,
  firstFailureAt: true,
} as const;

export type Followed = { address: string; before: LinkState; after: LinkState; event: LinkEvent | null };

/** Whoever changes what is known of an address waits for us. */
export async function lockAddress(tx: Transaction, address: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM cited_address WHERE address = ${address} FOR UPDATE`;
}

async function lockState(tx: Transaction, address: string): Promise<LinkState | null> {
  await lockAddress(tx, address);
  return tx.citedAddress.findUnique({ where: { address }, select: stateFields });
}

/** Takes in one look at an address; null when nobody cites it any more. */
export async function recordFinding(
  tx: Transaction,
  address: string,
  finding: Finding,
  now: Date,
): Promise<Followed | null> {
  const before = await lockState(tx, address);
  if (!before) return null;
  const { state: after, event } = follow(before, finding, now, Math.random());
  await tx.citedAddress.update({ where: { address }, data: after });
  return { address, before, after, event };
}

/** People have dealt with what changed there: the text as it is now is the one to compare with.
 * @returns whether there was such a change. */
export async function settleChange(tx: Transaction, address: string): Promise<boolean> {
  const state = await lockState(tx, address);
  if (!state?.changedAt) return false;
  await tx.citedAddress.update({ where: { address }, data: settled(state) });
  return true;
}
