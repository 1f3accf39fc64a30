// Mail on a real Postgres and a real SMTP server: none lost, none without its fact, one refusal spares the others.
import { createServer } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enqueueMail, sendDueMails } from "#lib/notifications/commands.ts";
import { db } from "#lib/platform/db.ts";
import { type Mailer, openMailer } from "#lib/platform/mailer.ts";

type Delivered = { to: string; data: string };
let server: SMTPServer;
let send: Mailer;
let delivered: Delivered[];
let refused: (address: string) => boolean;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeEach(async () => {
  delivered = [];
  refused = () => false;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: ({ address }, _, callback) =>
      callback(refused(address) ? Object.assign(new Error("no such box"), { responseCode: 550 }) : null),
    onData(stream, session, callback) {
      let data = "";
      stream.on("data", (chunk) => {
        data += chunk;
      });
      stream.on("end", () => {
        delivered.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), data });
        callback();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  send = openMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, portalUrl: "https://sante.example" });
  await db.mail.deleteMany();
});

afterEach(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const enqueue = (recipient: string) =>
  db.$transaction((tx) =>
    enqueueMail(tx, {
      recipient,
      subject: "Décision : acceptée",
      text: "Bonjour,\n\nvotre proposition a été acceptée.",
    }),
  );

describe("sendDueMails", () => {
  it("sends each mail once, with a Message-ID that stays the same", async () => {
    await enqueue("a@exemple.invalid");
    expect(await sendDueMails(send)).toEqual({ sent: 1, refused: 0 });
    expect(await sendDueMails(send)).toEqual({ sent: 0, refused: 0 });
    const mail = await db.mail.findFirstOrThrow();
    expect(delivered).toHaveLength(1);
    expect(delivered[0]?.data).toContain(`Message-ID: <${mail.id}@sante.example>`);
  });

  it("sends once when two workers look at the same time", async () => {
    await Promise.all(["a", "b", "c", "d"].map((name) => enqueue(`${name}@exemple.invalid`)));
    await Promise.all([sendDueMails(send), sendDueMails(send)]);
    expect(delivered.map(({ to }) => to).toSorted()).toEqual(
      ["a", "b", "c", "d"].map((name) => `${name}@exemple.invalid`),
    );
  });

  it("puts off the mail that is refused, and sends the others", async () => {
    refused = (address) => address.startsWith("b@");
    await Promise.all(["a", "b", "c"].map((name) => enqueue(`${name}@exemple.invalid`)));
    expect(await sendDueMails(send)).toEqual({ sent: 2, refused: 1 });
    const waiting = await db.mail.findFirstOrThrow({ where: { sentAt: null } });
    expect(waiting).toMatchObject({ recipient: "b@exemple.invalid", attempts: 1 });
    // What the server said may repeat the address.
    expect(waiting.lastError).not.toContain("exemple");
    refused = () => false;
    await db.mail.updateMany({ where: { sentAt: null }, data: { notBefore: new Date(0) } });
    expect(await sendDueMails(send)).toEqual({ sent: 1, refused: 0 });
  });

  it("keeps everything while no server answers", async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await enqueue("a@exemple.invalid");
    expect(await sendDueMails(send)).toEqual({ sent: 0, refused: 1 });
    expect(await db.mail.count({ where: { sentAt: null } })).toBe(1);
  });
});

describe("enqueueMail", () => {
  it("leaves no mail when its transaction does not commit", async () => {
    const failing = db.$transaction(async (tx) => {
      await enqueueMail(tx, { recipient: "a@exemple.invalid", subject: "s", text: "t" });
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    expect(await db.mail.count()).toBe(0);
  });
});
