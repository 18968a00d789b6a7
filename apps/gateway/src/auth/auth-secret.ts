import { readKeptSecret } from "@bellwether/schema/config/kept-secret";

/** The secret that signs session cookies: AUTH_SECRET where it is set, else one of the data directory. Several gateways need the same one. */
export function readAuthSecret(given: string | undefined, dataDirectory: string): Promise<string> {
  return readKeptSecret(given, dataDirectory, "auth-secret");
}
