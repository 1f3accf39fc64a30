import { db, type Transaction } from "#lib/platform/db.ts";
import type { Mailer } from "#lib/platform/mailer.ts";
import { notify } from "#lib/platform/notify.ts";

export type NewMail = { recipient: string; subject: string; text: string };

/** Writes a mail to be sent, in the transaction of what it tells: no mail without the fact, no fact without the mail. */
export async function enqueueMail(tx: Transaction, mail: NewMail): Promise<void> {
  await tx.mail.create({ data: mail });
  await notify(tx, ["mail"]);
}

const keptAfterSending = 30 * 24 * 3_600_000;

/** Forgets mails a month after they were sent: they hold addresses. */
export async function forgetOldMail(): Promise<void> {
  await db.mail.deleteMany({ where: { sentAt: { lt: new Date(Date.now() - keptAfterSending) } } });
}

type DueMail = { id: string; recipient: string; subject: string; text: string; attempts: number };

const longestDelay = 3_600_000;

/** Sends what is due, one by one; a refusal puts that one off and spares the others.
 * @returns how many were sent and how many refused. */
export async function sendDueMails(send: Mailer): Promise<{ sent: number; refused: number }> {
  const counts = { sent: 0, refused: 0 };
  for (;;) {
    const outcome = await db.$transaction((tx) => sendNext(tx, send), { timeout: 60_000, maxWait: 5_000 });
    if (outcome === "none") return counts;
    counts[outcome] += 1;
  }
}

async function sendNext(tx: Transaction, send: Mailer): Promise<"sent" | "refused" | "none"> {
  const [mail] = await tx.$queryRaw<DueMail[]>`
    SELECT id, recipient, subject, text, attempts FROM mail
    WHERE sent_at IS NULL AND not_before <= now() ORDER BY not_before LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!mail) return "none";
  try {
    await send(mail);
  } catch (error) {
    await putOff(tx, mail, error);
    return "refused";
  }
  await tx.mail.update({ where: { id: mail.id }, data: { sentAt: new Date() } });
  return "sent";
}

async function putOff(tx: Transaction, mail: DueMail, error: unknown): Promise<void> {
  const delay = Math.min(5_000 * 2 ** mail.attempts, longestDelay);
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  await tx.mail.update({
    where: { id: mail.id },
    data: {
      attempts: { increment: 1 },
      notBefore: new Date(Date.now() + delay),
      // The server's words often repeat the address: only its codes are kept.
      lastError: [code, responseCode].filter(Boolean).join(" ") || "unknown",
    },
  });
}
