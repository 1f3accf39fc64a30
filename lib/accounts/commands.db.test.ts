// Here the database is a configured one (DATABASE_URL is set): the demonstration must not exist, whatever the rows say.
import { describe, expect, it } from "vitest";
import { closeSession, ensureDemoPeople, ensurePerson, openDemoSession } from "#lib/accounts/commands.ts";
import { actorOfSession } from "#lib/accounts/queries.ts";
import { demoPeople } from "#lib/accounts/rules.ts";
import { db } from "#lib/platform/db.ts";
import { getEnv } from "#lib/platform/env.ts";
import { aPerson } from "#tests/support/factories.ts";

async function aSession(email: string, expires = new Date(Date.now() + 60_000)): Promise<string> {
  const token = crypto.randomUUID();
  const user = await db.user.upsert({ where: { email }, create: { email }, update: {} });
  await db.session.create({ data: { userId: user.id, sessionToken: token, expires } });
  return token;
}

describe("with a configured database", () => {
  it("there is no demonstration", async () => {
    expect(getEnv().demo).toBe(false);
    await ensureDemoPeople();
    expect(await db.user.count()).toBe(0);
    for (const { key } of demoPeople)
      expect(await openDemoSession(key)).toEqual({ ok: false, reason: "not-a-demonstration" });
  });

  it.each(demoPeople.map(({ email }) => email))(
    "a session of %s, left from a demonstration, opens nothing",
    async (email) => {
      expect(await actorOfSession(await aSession(email))).toEqual({ kind: "anonymous" });
    },
  );
});

describe("a session", () => {
  it("says who holds it, with their roles", async () => {
    const person = await aPerson(db, { roles: ["moderator", "clinical_reviewer"] });
    const { email } = await db.user.findUniqueOrThrow({ where: { id: person.userId ?? "" } });
    const actor = await actorOfSession(await aSession(email));
    expect(actor).toMatchObject({ kind: "person", personId: person.id, pseudonym: person.pseudonym });
    expect(actor.kind === "person" && actor.roles.toSorted()).toEqual(["clinical_reviewer", "moderator"]);
  });

  it("gives a pseudonym to whoever signs in for the first time, once", async () => {
    const token = await aSession("nouvelle@exemple.invalid");
    const [one, other] = await Promise.all([actorOfSession(token), actorOfSession(token)]);
    expect(one).toMatchObject({ kind: "person", pseudonym: expect.stringMatching(/^Membre /) });
    expect(other).toEqual(one);
    const user = await db.user.findUniqueOrThrow({ where: { email: "nouvelle@exemple.invalid" } });
    await ensurePerson(user.id);
    expect(await db.person.count({ where: { userId: user.id } })).toBe(1);
  });

  it("opens nothing once it is over, closed, or unknown", async () => {
    const over = await aSession("a@exemple.invalid", new Date(Date.now() - 1));
    const closed = await aSession("b@exemple.invalid");
    await closeSession(closed);
    for (const token of [over, closed, "unknown", "", undefined])
      expect(await actorOfSession(token)).toEqual({ kind: "anonymous" });
  });
});
