import { renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "@bellwether/infra/files/process-identity";

const fileName = "processes.json";
const patienceMs = 5_000;

/**
 * Writes down which programs we started, for the next start to find should we be killed. Synchronous, since programs start
 * side by side and each tells of itself: two writers must not rename one another's file away.
 */
export function rememberProcesses(dataDirectory: string, pids: readonly number[]): void {
  const identities = pids.map(processIdentity).filter((identity) => identity !== undefined);
  const path = join(dataDirectory, fileName);
  writeFileSync(`${path}.partial`, JSON.stringify(identities));
  renameSync(`${path}.partial`, path);
}

/**
 * Ends the programs of an earlier start that was killed before it could end them. A process that merely has the same id
 * by now is left alone, where the system can tell.
 *
 * @returns how many there were.
 */
export async function endLeftovers(dataDirectory: string): Promise<number> {
  const text = await readFile(join(dataDirectory, fileName), "utf8").catch(() => "[]");
  const identities = JSON.parse(text) as string[];
  const pidOf = (identity: string) => Number.parseInt(identity, 10);
  const alive = () => identities.filter((identity) => processIdentity(pidOf(identity)) === identity);
  const found = alive();
  for (const identity of found) process.kill(pidOf(identity), "SIGTERM");
  for (const deadline = Date.now() + patienceMs; alive().length > 0 && Date.now() < deadline; ) await sleep(50);
  for (const identity of alive()) process.kill(pidOf(identity), "SIGKILL");
  rememberProcesses(dataDirectory, []);
  return found.length;
}
