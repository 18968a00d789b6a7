import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { processIdentity } from "../files/process-identity.ts";

/** What a running server writes into its data directory. */
export interface Postmaster {
  pid: number;
  port: number;
  /** Whether it accepts connections by now. */
  ready: boolean;
}

/** The server that runs on a data directory; undefined when none does, or none has said so yet. */
export async function readPostmaster(directory: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(directory, "postmaster.pid"), "utf8").catch(() => "");
  // Lines: process id, data directory, start time, port, socket directory, address, shared memory, status.
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(port) || port <= 0 || !(await isPostgres(pid))) return undefined;
  return { pid, port, ready: lines[7] === "ready" };
}

/** The file outlives a killed server, and its process id may be another process's by then. */
export async function isPostgres(pid: number): Promise<boolean> {
  if (processIdentity(pid) === undefined) return false;
  if (process.platform !== "linux") return true;
  const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "");
  return name.trim() === "postgres";
}
