// How long a decision takes to be seen: a minor suggestion is accepted, and looked for as readers would.
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { portalAddress as portal } from "./portal.ts";

export const article = "/articles/avc-reconnaitre-et-agir";
export const formHeaders = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** From a decision's answer to the new text on the page, and in the search: as the moderator's and a reader's browsers see it. */
let measured = 0;

/** @returns milliseconds until the page shows it, and until the search finds it: medians. */
export async function measurePublication(database: pg.Client, rounds = 30): Promise<{ page: number; search: number }> {
  const cookie = await signInModerator(database);
  const times = { page: [] as number[], search: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    measured += 1;
    const word = `zyx${String.fromCharCode(97 + measured / 26, 97 + (measured % 26))}`;
    const decidedAt = await publishWord(database, cookie, word);
    // One or the other: asking for both at once would have them wait for each other.
    if (round % 2 === 0) {
      const seen = await until(async () => (await (await fetch(portal + article)).text()).includes(word));
      times.page.push(seen - decidedAt);
    } else {
      const found = await until(async () => (await searchTotal(word)) > 0);
      times.search.push(found - decidedAt);
    }
  }
  return { page: median(times.page), search: median(times.search) };
}

async function searchTotal(word: string): Promise<number> {
  const answer = (await (await fetch(`${portal}/api/v1/search?q=${word}`)).json()) as { total: number };
  return answer.total;
}

async function until(done: () => Promise<boolean>): Promise<number> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(2))
    if (await done()) return performance.now();
  return Number.NaN;
}

async function signInModerator(database: pg.Client): Promise<string> {
  await database.query(
    `INSERT INTO account_session (id, session_token, user_id, expires)
     SELECT gen_random_uuid(), 'bench-moderator', id, now() + interval '1 hour' FROM account_user WHERE email = 'moderator@demo.invalid'
     ON CONFLICT DO NOTHING`,
  );
  return "portal-session=bench-moderator";
}

/** A minor suggestion, accepted at once; answers with the moment at which the decision was answered. */
async function publishWord(database: pg.Client, cookie: string, word: string): Promise<number> {
  const section = "comprendre";
  const { rows } = await database.query<{ revision: string; markdown: string }>(
    `SELECT r.revision_id AS revision, r.markdown FROM article a JOIN revision_section r ON r.revision_id = a.current_revision_id AND r.key = $2
     WHERE a.slug = $1 AND a.locale = 'fr'`,
    [article.split("/").at(-1), section],
  );
  const { revision = "", markdown = "" } = rows[0] ?? {};
  const send = (address: string, fields: Record<string, string>, headers = {}) =>
    fetch(portal + address, {
      method: "POST",
      redirect: "manual",
      headers: { ...formHeaders, ...headers },
      body: new URLSearchParams(fields),
    });
  const submissionKey = `bench-publication-${word}`;
  await send(`${article}/proposer/envoyer`, {
    section,
    text: `${markdown} ${word}`,
    baseRevision: revision,
    submissionKey,
    rationale: "Mesure",
    minor: "on",
    intent: "send",
  });
  const { rows: made } = await database.query<{ id: string }>(
    "SELECT id FROM suggestion ORDER BY created_at DESC LIMIT 1",
  );
  await send(
    `/moderation/${made[0]?.id}/decider`,
    { step: "decision", decision: "accept", reason: "Mesure", lockVersion: "0", headRevision: revision },
    { cookie },
  );
  return performance.now();
}
