import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Characters of a secret at least. */
const minimumLength = 32;

/**
 * A secret of the installation: the given one, else one made once and kept in the data directory, readable by its owner alone.
 * Processes on several machines need the same one, so a deployment gives it.
 *
 * @param name of its file
 */
export async function readKeptSecret(given: string | undefined, directory: string, name: string): Promise<string> {
  if (given !== undefined) return given;
  const path = join(directory, name);
  await mkdir(directory, { recursive: true });
  await makeOnce(path);
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < minimumLength)
    throw new Error(`${path} holds no secret of at least ${minimumLength} characters; remove it to make a new one.`);
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
