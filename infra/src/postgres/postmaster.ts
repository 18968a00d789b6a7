import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a running server writes into its data directory. */
export interface Postmaster {
  pid: number;
  port: number;
  /** Whether it accepts connections by now. */
  ready: boolean;
}

/** Reads `postmaster.pid` of a data directory; undefined when there is none, or none whole yet. */
export async function readPostmaster(directory: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(directory, "postmaster.pid"), "utf8").catch(() => "");
  // Lines: process id, data directory, start time, port, socket directory, address, shared memory, status.
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || port <= 0) return undefined;
  return { pid, port, ready: lines[7] === "ready" };
}
