// Carries one mail: to the SMTP server when there is one, else into a folder where a developer can read it.
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { type Env, getEnv } from "#lib/platform/env.ts";

export type OutgoingMail = { id: string; recipient: string; subject: string; text: string };

export type Mailer = (mail: OutgoingMail) => Promise<void>;

// A mail is sent within the transaction that marks it: a silent server must be given up long before that one ends.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Where mails are kept when no SMTP server is configured. */
export const mailFolder = (): string => path.join(getEnv().dataDir, "mail");

/** A mailer for this process's configuration. It throws when the mail was not taken. */
export function openMailer({ smtpUrl, portalUrl }: Pick<Env, "smtpUrl" | "portalUrl"> = getEnv()): Mailer {
  const host = new URL(portalUrl).hostname;
  const from = `Santé en commun <ne-pas-repondre@${host}>`;
  if (!smtpUrl) return (mail) => keepInFolder(mail, from);
  const transport = createTransport({ url: smtpUrl, ...patience }, { from });
  return async ({ id, recipient, subject, text }) => {
    // The same identifier at each try, so that a repeat is recognised.
    await transport.sendMail({ to: recipient, subject, text, messageId: `<${id}@${host}>` });
  };
}

async function keepInFolder(mail: OutgoingMail, from: string): Promise<void> {
  const folder = mailFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = path.join(folder, `${mail.id}.txt`);
  await writeFile(`${place}.part`, `From: ${from}\nTo: ${mail.recipient}\nSubject: ${mail.subject}\n\n${mail.text}\n`, {
    mode: 0o600,
  });
  await rename(`${place}.part`, place);
}
