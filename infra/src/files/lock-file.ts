import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "./process-identity.ts";

/** Somebody else holds the lock. */
export class LockHeldError extends Error {
  constructor(
    readonly path: string,
    readonly pid: number,
  ) {
    super(`${path} is held by process ${pid}.`);
  }
}

/**
 * Takes a lock that lasts until it is given back or this process ends: a file with the identity of this process. One
 * left by a process that is gone is taken over.
 *
 * @returns the function that gives it back.
 * @throws LockHeldError when a running process has it, this one included.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const mine = uniqueName(path);
  await writeFile(mine, processIdentity(process.pid) ?? String(process.pid));
  try {
    for (;;) {
      // Linking a whole file is atomic, so nobody ever reads a lock without its holder.
      if (await linked(mine, path)) return () => rm(path, { force: true });
      const holder = await readFile(path, "utf8").catch(() => undefined);
      if (holder === undefined) continue;
      if (isAlive(holder)) throw new LockHeldError(path, Number.parseInt(holder, 10));
      await removeStale(path);
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** Runs `work` under the lock, waiting for its holder up to `timeoutMs`. */
export async function withLock<T>(path: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const giveBack = await takeLock(path).catch((error: unknown) => {
      if (error instanceof LockHeldError && Date.now() < deadline) return undefined;
      throw error;
    });
    if (giveBack === undefined) {
      await sleep(25);
      continue;
    }
    try {
      return await work();
    } finally {
      await giveBack();
    }
  }
}

function isAlive(holder: string): boolean {
  return processIdentity(Number.parseInt(holder, 10)) === holder;
}

/** Moves a dead holder's file away; when somebody was faster and it is a living one's by now, puts it back. */
async function removeStale(path: string): Promise<void> {
  const aside = uniqueName(path);
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const holder = await readFile(aside, "utf8");
  if (isAlive(holder)) await linked(aside, path);
  await rm(aside, { force: true });
}

function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
}

function uniqueName(path: string): string {
  return `${path}.${process.pid}-${process.hrtime.bigint().toString(36)}`;
}
