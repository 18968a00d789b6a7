import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What a request brought to prove who it is. `hash` stands for the secret wherever it must be remembered or counted. */
export type Credentials =
  | { kind: "apiKey"; secret: string; hash: string }
  | { kind: "session"; secret: string; hash: string };

/** The session cookie, with the prefix that browsers demand of Secure ones where the origin is https. */
const sessionCookies = ["__Secure-bellwether.session_token", "bellwether.session_token"];

/**
 * Finds credentials: `Authorization: Bearer`, then `x-api-key`, then the session cookie. A key wins over a cookie, so that
 * a script run from a signed-in browser's machine is what its key says.
 */
export function readCredentials(headers: IncomingHttpHeaders): Credentials | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  const key = bearer ?? singleHeader(headers["x-api-key"]);
  if (key !== undefined) return { kind: "apiKey", secret: key, hash: hashOf("key", key) };
  for (const name of sessionCookies) {
    const value = cookieValue(headers.cookie, name);
    if (value !== undefined) return { kind: "session", secret: `${name}=${value}`, hash: hashOf("session", value) };
  }
  return null;
}

function singleHeader(value: string | string[] | undefined): string | undefined {
  const single = Array.isArray(value) ? value[0] : value;
  return single === "" ? undefined : single;
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  if (header === undefined) return undefined;
  for (const part of header.split(";")) {
    const cut = part.indexOf("=");
    if (cut > 0 && part.slice(0, cut).trim() === name) return part.slice(cut + 1).trim() || undefined;
  }
  return undefined;
}

function hashOf(kind: string, secret: string): string {
  return createHash("sha256").update(kind).update("\0").update(secret).digest("base64url");
}
