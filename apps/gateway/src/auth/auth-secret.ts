import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The secret that signs session cookies: AUTH_SECRET where it is set, else one made once and kept in the data directory,
 * readable by its owner alone. Several gateways need the same one, so a deployment sets AUTH_SECRET.
 */
export async function readAuthSecret(given: string | undefined, dataDirectory: string): Promise<string> {
  if (given !== undefined) return given;
  const path = join(dataDirectory, "auth-secret");
  await mkdir(dataDirectory, { recursive: true });
  await makeOnce(path);
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < 32)
    throw new Error(`${path} holds no secret of at least 32 characters; remove it to make a new one.`);
  return secret;
}

/** Written beside and linked into place, so that a second process starting now sees the whole secret or makes none. */
async function makeOnce(path: string): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600 });
  try {
    await link(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(beside, { force: true });
  }
}
