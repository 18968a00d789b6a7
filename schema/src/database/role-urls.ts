import { createHmac } from "node:crypto";

/** The database roles that are not the owner: the application's, and the sign-in library's. */
export type ServiceRole = "bellwether_app" | "bellwether_auth";

/**
 * The password of a service role: HMAC-SHA256 of the role's name under the owner's password, in hexadecimal.
 * Whoever knows the owner's password can do more already, and one secret less has to be handed around.
 */
export function rolePassword(ownerPassword: string, role: ServiceRole): string {
  return createHmac("sha256", ownerPassword).update(role).digest("hex");
}

/**
 * Where a service role reaches the owner's database: the same server and database, its own name and password.
 *
 * @throws RangeError when `ownerUrl` carries no password to derive from; the message does not repeat the address.
 */
export function roleUrl(ownerUrl: string, role: ServiceRole): string {
  const url = new URL(ownerUrl);
  const ownerPassword = decodeURIComponent(url.password);
  if (ownerPassword === "")
    throw new RangeError(
      "DATABASE_URL has no password to derive the service roles' passwords from; set DATABASE_APP_URL and DATABASE_AUTH_URL.",
    );
  url.username = role;
  url.password = rolePassword(ownerPassword, role);
  return url.toString();
}
