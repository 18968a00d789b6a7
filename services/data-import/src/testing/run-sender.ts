import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The answer to one call. */
export interface SentCall {
  created: number;
  unchanged: number;
  rejected: number;
}

/** Worker processes run what is compiled. */
export const senderPath = fileURLToPath(new URL("./event-sender.js", import.meta.url.replace("/src/", "/dist/")));

/**
 * Runs a process that sends made events, and ends with it.
 *
 * @param onCall told of each answered call; may kill the process
 * @returns every answer that came
 */
export async function runSender(
  sent: { appUrl: string; tenantId: string; events: number; perCall: number },
  onCall: (calls: number, sender: ChildProcess) => void = () => undefined,
): Promise<SentCall[]> {
  const words = [sent.appUrl, sent.tenantId, String(sent.events), String(sent.perCall)];
  const sender = spawn(process.execPath, [senderPath, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(sender, "exit");
  const calls: SentCall[] = [];
  for await (const line of createInterface({ input: sender.stdout })) {
    calls.push(JSON.parse(line) as SentCall);
    onCall(calls.length, sender);
  }
  const [code, signal] = (await ended) as [number | null, string | null];
  if (code !== 0 && signal === null) throw new Error(`The sender ended with ${code}.`);
  return calls;
}
