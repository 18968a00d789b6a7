import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, realpath, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canEnter, type ServerUser } from "./server-user.ts";
import { stagingRoot } from "./staging.ts";

const stateSchema = z.object({
  /** The owner's password. */
  password: z.string().min(1),
  /** Where PostgreSQL's files lie: in DATA_DIR, or where the server's user can reach them. */
  directory: z.string().min(1),
  /** The port of the last start; kept while it stays free. */
  port: z.number().int().positive().optional(),
});

/** What DATA_DIR remembers of its database, in `database.json`, readable by its owner alone. */
export type DataState = z.infer<typeof stateSchema>;

const fileName = "database.json";

/** Reads the state; undefined before the first start. */
export async function readDataState(dataDirectory: string): Promise<DataState | undefined> {
  const path = join(dataDirectory, fileName);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    throw new Error(`${path} is not readable as the state of a database; restore it, or move the data directory away.`);
  }
}

/** Writes the state whole or not at all. */
export async function writeDataState(dataDirectory: string, state: DataState): Promise<void> {
  const path = join(dataDirectory, fileName);
  await writeFile(`${path}.partial`, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.partial`, path);
}

/** A new state: a random password, and a place for the data that `user` can enter. */
export async function createDataState(dataDirectory: string, user: ServerUser | undefined): Promise<DataState> {
  const state = {
    password: randomBytes(24).toString("base64url"),
    directory: await placeForData(dataDirectory, user),
  };
  await writeDataState(dataDirectory, state);
  return state;
}

/** Makes DATA_DIR; the server's own account may pass through it without seeing what it holds. */
export async function prepareDataDirectory(dataDirectory: string, user: ServerUser | undefined): Promise<void> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  if (user === undefined) return;
  const { mode, uid } = await stat(dataDirectory);
  if (uid === process.getuid?.()) await chmod(dataDirectory, (mode & 0o777) | 0o011);
}

async function placeForData(dataDirectory: string, user: ServerUser | undefined): Promise<string> {
  const real = await realpath(dataDirectory);
  if (user === undefined || (await canEnter(real, user))) return join(real, "postgres");
  // A random name: a data directory that was removed and made again starts empty instead of finding foreign data.
  const directory = join(stagingRoot, `data-${randomBytes(6).toString("hex")}`);
  await mkdir(directory, { recursive: true, mode: 0o711 });
  await writeFile(join(directory, "belongs-to"), `${real}\n`);
  return join(directory, "postgres");
}
