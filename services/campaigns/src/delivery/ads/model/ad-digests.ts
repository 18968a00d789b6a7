import { createHash } from "node:crypto";

/** Ad platforms whose lists of people campaigns fill. */
export const adPlatforms = ["META", "GOOGLE"] as const;
export type AdPlatform = (typeof adPlatforms)[number];

/** By what a person can be known elsewhere, as the organisation wrote it down. */
export interface Contact {
  email: string | null;
  phone: string | null;
}

/** SHA-256 of each as the platform writes it; null where there is none that could be known. */
export interface Digests {
  email: Buffer | null;
  phone: Buffer | null;
}

/** Domains of which Google drops the full stops before the @. */
const dotless = new Set(["gmail.com", "googlemail.com"]);

/**
 * What a platform knows a person by. Whatever is written otherwise than the platform does hashes to somebody else, so its rules are
 * followed to the letter: Meta, "Customer information parameters"; Google, Data Manager API, "Format user data".
 *
 * @example digestsOf("GOOGLE", { email: " Dana@example.com", phone: null }).email // 07e2f1394b0e…
 */
export function digestsOf(platform: AdPlatform, { email, phone }: Contact): Digests {
  const number = internationalNumber(phone);
  return {
    email: digest(email === null ? null : writtenAddress(platform, email)),
    phone: digest(number === null ? null : platform === "GOOGLE" ? `+${number}` : number),
  };
}

function writtenAddress(platform: AdPlatform, email: string): string | null {
  const written = email.replace(/\s+/gu, "").toLowerCase();
  const at = written.lastIndexOf("@");
  if (at < 1 || at === written.length - 1) return null;
  const [mailbox, domain] = [written.slice(0, at), written.slice(at + 1)];
  const isDotless = platform === "GOOGLE" && dotless.has(domain);
  return `${isDotless ? mailbox.replaceAll(".", "") : mailbox}@${domain}`;
}

/** Digits of a number that says its country, E.164; a country that was guessed would be somebody else's number. */
function internationalNumber(phone: string | null): string | null {
  const given = /^(?:\+|00)([\d\s().\-/]+)$/.exec(phone?.trim() ?? "")?.[1];
  // A zero in brackets is dialled within the country only.
  const digits = given?.replace(/\(0\)/, "").replace(/\D/g, "") ?? "";
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : null;
}

function digest(text: string | null): Buffer | null {
  return text === null ? null : createHash("sha256").update(text, "utf8").digest();
}
