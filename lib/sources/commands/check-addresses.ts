// The daily look at cited pages, in small runs. All that it knows is in the tables: a run that dies is taken up by the next,
// and several workers share the work.
import { sqltag as sql } from "@prisma/client/runtime/client";
import { db, type Transaction } from "#lib/platform/db.ts";
import { lookAtPage, type Visitor } from "#lib/sources/adapters/look-at-page.ts";
import { type Followed, recordFinding } from "#lib/sources/commands/record-finding.ts";

type Taken = { address: string; host: string; etag: string | null; lastModified: string | null };

const mostAtOnce = 60;
const mostPerHost = 10;
const hostsAtOnce = 6;
const longestRun = 10 * 60_000;
// Longer than the longest run and its last look, of ten minutes and one request: who has not come back by then has died.
const absence = 45 * 60_000;

/** Takes addresses that are due, for this run alone: whoever comes next finds their date moved. */
const takeDue = (now: Date): Promise<Taken[]> =>
  db.$queryRaw<Taken[]>(sql`
    WITH due AS (
      SELECT address, row_number() OVER (PARTITION BY ${hostOf} ORDER BY next_check_at) AS place
      FROM cited_address WHERE next_check_at <= ${now}
    ), taken AS (
      SELECT cited_address.address FROM cited_address JOIN due USING (address)
      WHERE place <= ${mostPerHost} AND next_check_at <= ${now}
      ORDER BY next_check_at LIMIT ${mostAtOnce}
      FOR UPDATE OF cited_address SKIP LOCKED
    )
    UPDATE cited_address SET next_check_at = ${now}::timestamptz + ${absence} * interval '1 ms'
    FROM taken WHERE cited_address.address = taken.address
    RETURNING cited_address.address, ${hostOf} AS host, etag, last_modified AS "lastModified"`);

const hostOf = sql`lower(substring(cited_address.address from '://(?:[^/?#]*@)?([^/?#]*)'))`;

export type CheckRun = {
  visitor: Visitor;
  now: () => Date;
  /** In the transaction that records what a look found. */
  onFound(tx: Transaction, followed: Followed): Promise<void>;
};

/** Looks at addresses that are due. @returns how many were looked at.
 * @throws what went wrong with one of them, once the others are done. */
export async function checkAddresses(run: CheckRun): Promise<number> {
  const until = performance.now() + longestRun;
  const hosts = [...Map.groupBy(await takeDue(run.now()), ({ host }) => host).values()];
  const errors: unknown[] = [];
  let checked = 0;
  const visitHosts = async () => {
    for (let pages = hosts.pop(); pages; pages = hosts.pop()) {
      for (const page of pages) {
        // What is left of a long run comes back by itself.
        if (performance.now() > until) return;
        try {
          await checkOne(run, page);
          checked += 1;
        } catch (error) {
          errors.push(error);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, visitHosts));
  if (errors.length > 0) throw errors[0];
  return checked;
}

async function checkOne({ visitor, now, onFound }: CheckRun, { address, ...known }: Taken): Promise<void> {
  const finding = await lookAtPage(visitor, address, known);
  await db.$transaction(async (tx) => {
    const followed = await recordFinding(tx, address, finding, now());
    if (followed) await onFound(tx, followed);
  });
}
