import { dataDirectory } from "./data-directory.ts";
import type { Environment } from "./environment.ts";
import { readKeptSecret } from "./kept-secret.ts";

/** What secrets are sealed with in the database: SECRETS_KEY, else one kept in the data directory that gateway and model host share. */
export function readSecretsKey(environment: Pick<Environment, "SECRETS_KEY" | "DATA_DIR">): Promise<string> {
  return readKeptSecret(environment.SECRETS_KEY, dataDirectory(environment), "secrets-key");
}
