import { ensurePerson } from "#lib/accounts/commands.ts";
import { type Actor, anonymous, isDemoAddress, type Person, type Role } from "#lib/accounts/rules.ts";
import { db, type Transaction } from "#lib/platform/db.ts";
import { getEnv } from "#lib/platform/env.ts";

type SessionRow = { userId: string; email: string; personId: string | null; pseudonym: string | null; roles: Role[] };

/** Who holds this session. Anonymous when it is unknown or over. One statement: it stands before every page that is not cached. */
export async function actorOfSession(token: string | undefined): Promise<Actor> {
  if (!token) return anonymous;
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT u.id AS "userId", u.email, p.id AS "personId", p.pseudonym,
      ARRAY(SELECT r.role::text FROM person_role r WHERE r.person_id = p.id ORDER BY r.role) AS roles
    FROM account_session s JOIN account_user u ON u.id = s.user_id LEFT JOIN person p ON p.user_id = u.id
    WHERE s.session_token = ${token} AND s.expires > now()`;
  // A session that outlived the demonstration opens nothing.
  if (!row || (isDemoAddress(row.email) && !getEnv().demo)) return anonymous;
  if (row.personId === null || row.pseudonym === null) {
    await ensurePerson(row.userId);
    return actorOfSession(token);
  }
  return { kind: "person", personId: row.personId, pseudonym: row.pseudonym, roles: row.roles };
}

/** Somebody as they are now, with the roles that they have left: for what they decided once and is carried out later. */
export async function getPerson(tx: Transaction, personId: string): Promise<Person> {
  const { pseudonym, roles } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { pseudonym: true, roles: { select: { role: true } } },
  });
  return { kind: "person", personId, pseudonym, roles: roles.map(({ role }) => role) };
}
