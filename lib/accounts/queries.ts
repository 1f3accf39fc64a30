import { ensurePerson } from "#lib/accounts/commands.ts";
import { type Actor, anonymous } from "#lib/accounts/rules.ts";
import { db } from "#lib/platform/db.ts";

/** Who holds this session. Anonymous when it is unknown or over. */
export async function actorOfSession(token: string | undefined): Promise<Actor> {
  if (!token) return anonymous;
  const session = await db.session.findUnique({
    where: { sessionToken: token },
    select: {
      expires: true,
      userId: true,
      user: { select: { person: { select: { id: true, pseudonym: true, roles: { select: { role: true } } } } } },
    },
  });
  if (!session || session.expires < new Date()) return anonymous;
  const { person } = session.user;
  if (!person) {
    await ensurePerson(session.userId);
    return actorOfSession(token);
  }
  return {
    kind: "person",
    personId: person.id,
    pseudonym: person.pseudonym,
    roles: person.roles.map(({ role }) => role),
  };
}
