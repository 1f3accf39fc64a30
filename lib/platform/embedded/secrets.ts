// Secrets that the portal makes for itself, once, and keeps beside its data, readable by its owner only.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The secret kept in `file`; made of 32 random bytes the first time. */
export function keptSecret(file: string): string {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // "wx" fails where the file exists, so that two processes starting together agree on one secret.
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 64) throw new Error(`${file} est incomplet : supprimez-le et recommencez.`);
  return secret;
}
