import { chmod, cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { PostgresBinaries } from "./binaries.ts";
import { canEnter, type ServerUser } from "./server-user.ts";

/** Where root puts what the server's own account must reach. Survives restarts of the machine, as /tmp does not. */
export const stagingRoot = "/var/lib/bellwether";

/** The binaries themselves when the server's user can reach them, else a copy that it can. */
export async function reachableBinaries(
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
): Promise<PostgresBinaries> {
  if (user === undefined || (await canEnter(join(binaries.directory, "bin"), user))) return binaries;
  const directory = join(stagingRoot, `postgres-${binaries.version}`);
  const isThere = await stat(directory).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    // Copied beside and renamed, so that a copy cut off half-way is never taken for a whole one.
    const partial = `${directory}.${process.pid}.partial`;
    await mkdir(stagingRoot, { recursive: true, mode: 0o755 });
    await cp(binaries.directory, partial, { recursive: true, verbatimSymlinks: true });
    await chmod(partial, 0o755);
    await rename(partial, directory).catch(async (error: NodeJS.ErrnoException) => {
      await rm(partial, { recursive: true, force: true });
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  }
  return { ...binaries, directory };
}
