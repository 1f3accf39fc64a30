import { randomBytes, randomInt } from "node:crypto";

// Crockford's base 32: no I, L, O or U, so that a code can be read aloud and copied by hand.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const randomCode = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** Opens something to whoever holds it: 128 bits, safe in an address. */
export const newToken = (): string => randomBytes(16).toString("base64url");

/** A follow-up code for people without an account, such as "7K3Q-9FWM-2C4T" (60 bits). */
export const newReceipt = (): string => [randomCode(4), randomCode(4), randomCode(4)].join("-");

/** What people type from paper, as it is stored: upper case, grouped by four, the usual confusions undone. */
export function normaliseReceipt(typed: string): string {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.match(/.{1,4}/g)?.join("-") ?? "";
}

/** A name to act under until one chooses another, such as "Membre 7K3Q9". */
export const newPseudonym = (): string => `Membre ${randomCode(5)}`;
