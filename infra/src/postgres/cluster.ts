import { spawn } from "node:child_process";
import { chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { executable, type PostgresBinaries } from "./binaries.ts";
import { isPostgres, readPostmaster } from "./postmaster.ts";
import type { ServerUser } from "./server-user.ts";

/** A data directory, and what serves it. */
export interface Cluster {
  binaries: PostgresBinaries;
  /** The data directory, in a directory that `user` can enter. */
  directory: string;
  /** Whom the server runs as; undefined: ourselves. */
  user: ServerUser | undefined;
}

/** Name of the superuser of every embedded cluster, and of its database. */
export const ownerName = "bellwether";

const startTimeoutMs = 60_000;

/**
 * Creates the data directory with one superuser, in UTF-8 and code-point order (the same on every platform, whatever
 * locales it has). Made beside and renamed, so that one cut off half-way is made anew.
 */
export async function initialiseCluster(cluster: Cluster, password: string): Promise<void> {
  const { binaries, directory, user } = cluster;
  const partial = `${directory}.partial`;
  const passwordFile = `${directory}.password`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: "wx" });
  try {
    if (user !== undefined) {
      await chown(partial, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    await run(executable(binaries, "initdb"), user, [
      `--pgdata=${partial}`,
      `--username=${ownerName}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ]);
    await rename(partial, directory);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * Starts a server on the data directory and waits until it accepts connections. It runs in a session of its own, so
 * that Ctrl-C in a terminal reaches us alone and we stop it last, and it writes to `logFile`, which outlives us.
 *
 * @returns the server's process id.
 * @throws Error with the end of the log when it does not come up.
 */
export async function startCluster(
  cluster: Cluster,
  options: { port: number; settings: Record<string, string>; logFile: string },
): Promise<number> {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...options.settings,
  };
  // One left by a killed server may name a process that is somebody else's by now, at which PostgreSQL would refuse.
  if ((await readPostmaster(cluster.directory)) === undefined) {
    await rm(join(cluster.directory, "postmaster.pid"), { force: true });
  }
  const log = await open(options.logFile, "a", 0o600);
  try {
    const child = spawn(
      executable(cluster.binaries, "postgres"),
      [
        "-D",
        cluster.directory,
        "-p",
        String(options.port),
        ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
      ],
      { ...asUser(cluster.user), cwd: "/", detached: true, stdio: ["ignore", log.fd, log.fd] },
    );
    let failure: Error | undefined;
    child.once("error", (error) => {
      failure = error;
    });
    child.once("exit", (code, signal) => {
      failure = new Error(`the server ended with ${signal ?? `code ${code}`}`);
    });
    child.unref();
    const deadline = Date.now() + startTimeoutMs;
    for (;;) {
      if (failure === undefined && Date.now() > deadline) failure = new Error(`not ready after ${startTimeoutMs} ms`);
      if (failure !== undefined) throw new StartError(failure.message, await logEnd(options.logFile));
      const postmaster = await readPostmaster(cluster.directory);
      if (postmaster !== undefined && postmaster.pid === child.pid && postmaster.ready) return postmaster.pid;
      await sleep(10);
    }
  } finally {
    await log.close();
  }
}

/** The server did not start; `log` is the end of what it said. */
export class StartError extends Error {
  constructor(
    reason: string,
    readonly log: string,
  ) {
    super(`PostgreSQL did not start: ${reason}. Its last words:\n${log}`);
  }
}

/**
 * Stops the server on a data directory: open transactions are rolled back and everything is written ("fast"), and
 * after `patienceMs` without the last step ("immediate": the next start recovers from the log). Nothing running: done.
 */
export async function stopCluster(directory: string, patienceMs = 8_000): Promise<void> {
  const postmaster = await readPostmaster(directory);
  if (postmaster === undefined) return;
  for (const [signal, waitMs] of [
    ["SIGINT", patienceMs],
    ["SIGQUIT", 5_000],
  ] as const) {
    signalProcess(postmaster.pid, signal);
    const deadline = Date.now() + waitMs;
    while (Date.now() < deadline) {
      if (!(await isPostgres(postmaster.pid))) return;
      await sleep(20);
    }
  }
  throw new Error(`PostgreSQL (process ${postmaster.pid}, data in ${directory}) does not stop.`);
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function asUser(user: ServerUser | undefined): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  // The server needs nothing of our environment, which may hold secrets; Windows cannot start a process without a few.
  const env: NodeJS.ProcessEnv = { LC_ALL: "C", PATH: process.env.PATH, SystemRoot: process.env.SystemRoot };
  return user === undefined ? { env } : { env, uid: user.uid, gid: user.gid };
}

function run(command: string, user: ServerUser | undefined, parameters: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { ...asUser(user), cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with code ${code}: ${said.trim()}`));
    });
  });
}

async function logEnd(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-8).join("\n");
}
