import { type DemoKey, demoPeople } from "#lib/accounts/rules.ts";
import { db } from "#lib/platform/db.ts";
import { getEnv } from "#lib/platform/env.ts";
import type { Result } from "#lib/shared/result.ts";
import { newPseudonym, newToken } from "#lib/shared/tokens.ts";

const sessionDays = 30;

/** Creates the pseudonym row of an account that has none. Called twice at once, one row results. */
export async function ensurePerson(userId: string): Promise<void> {
  await db.person.upsert({ where: { userId }, create: { userId, pseudonym: newPseudonym() }, update: {} });
}

/** Opens a session for a demonstration account. Refused wherever the portal does not run on its embedded defaults. */
export async function openDemoSession(
  key: DemoKey,
): Promise<Result<{ token: string; expires: Date }, "not-a-demonstration">> {
  const email = demoPeople.find((person) => person.key === key)?.email;
  if (!getEnv().demo || !email) return { ok: false, reason: "not-a-demonstration" };
  const user = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const session = {
    token: newToken() + newToken(),
    expires: new Date(Date.now() + sessionDays * 24 * 3_600_000),
  };
  await db.session.create({ data: { userId: user.id, sessionToken: session.token, expires: session.expires } });
  return { ok: true, ...session };
}

/** Ends a session; an unknown one is already ended. */
export async function closeSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: token } });
}

/** Forgets sessions and sign-in links past their date. */
export async function forgetExpiredSessions(): Promise<void> {
  const past = { expires: { lt: new Date() } };
  await db.session.deleteMany({ where: past });
  await db.verificationToken.deleteMany({ where: past });
}

/** Creates the people of the demonstration where they are missing, and only on embedded defaults. */
export async function ensureDemoPeople(): Promise<void> {
  if (!getEnv().demo) return;
  for (const { email, pseudonym, role } of demoPeople) {
    await db.user.upsert({
      where: { email },
      update: {},
      create: { email, person: { create: { pseudonym, ...(role && { roles: { create: { role } } }) } } },
    });
  }
}
