import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { CaptureError } from "./capture-error.ts";
import type { ExecutionProvider } from "./execution-provider.ts";

/** Milliseconds; a card's first kernels are compiled then. */
const trialMs = 120_000;

const trialProcess = new URL("./provider-trial-process.js", import.meta.url.replace("/src/capture/", "/dist/capture/"));

/**
 * Runs the reference step on a provider in a process of its own: a card's driver may end its process, or never return.
 *
 * @param options.script the process; prints {"reason": null} once the step has run, or why it did not
 * @throws CaptureError saying what came of it
 */
export async function tryProvider(
  provider: ExecutionProvider,
  { script = trialProcess, timeoutMs = trialMs } = {},
): Promise<void> {
  const reason = await new Promise<string | null>((resolve) => {
    const options = { timeout: timeoutMs, killSignal: "SIGKILL", encoding: "utf8" } as const;
    execFile(process.execPath, [fileURLToPath(script), provider], options, (error, said) => {
      const answer = /^\{"reason":.*\}$/m.exec(said)?.[0];
      if (answer !== undefined) resolve((JSON.parse(answer) as { reason: string | null }).reason);
      else if (error?.killed) resolve(`Its trial gave no answer within ${timeoutMs / 1000} s`);
      else resolve(`Its trial ended by ${error?.signal ?? `exit code ${error?.code ?? 0}`}`);
    });
  });
  if (reason !== null) throw new CaptureError(reason);
}
