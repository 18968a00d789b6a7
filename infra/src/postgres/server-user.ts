import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** The account that the server runs as. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

/** PostgreSQL's own account where the machine has one, else the account that exists to own nothing. */
const candidates = ["postgres", "nobody"];

/**
 * Whom the server must run as: undefined for ourselves, which is right for everybody but root, whom PostgreSQL refuses.
 *
 * @throws Error when run as root on a machine without any of the candidate accounts.
 */
export function findServerUser(uid = process.getuid?.(), passwd = "/etc/passwd"): ServerUser | undefined {
  if (uid !== 0) return undefined;
  const lines = readFileSync(passwd, "utf8").split("\n");
  for (const name of candidates) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields !== undefined) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    `PostgreSQL does not run as root, and none of the accounts ${candidates.join(", ")} exists to run it as. ` +
      "Start as another user, or set DATABASE_URL.",
  );
}

/** Whether `user` may enter `path` and every directory above it. */
export async function canEnter(path: string, user: ServerUser): Promise<boolean> {
  for (let at = resolve(path); ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const executeBit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & executeBit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
