import { readEnvironment } from "@bellwether/schema/config/environment";
import type { Command } from "commander";
import { addMigrateCommand } from "./migrate-command.ts";
import { Reporter } from "./reporter.ts";
import { startBellwether } from "./start.ts";

/** Adds `bellwether start` and `bellwether migrate` to the command line. */
export function addStartCommands(program: Command): void {
  addMigrateCommand(program);
  program
    .command("start")
    .description("start everything on this machine: database, gateway, model host and dashboard")
    .addHelpText(
      "after",
      "\nPorts by GATEWAY_PORT, DASHBOARD_PORT and MODEL_HOST_PORT, data by DATA_DIR; SAMPLE=0 starts empty.",
    )
    .action(async () => {
      process.exitCode = await runUntilStopped();
    });
}

/** Runs until SIGINT or SIGTERM. Returns the exit code: 0 after a clean stop, 1 when the start failed. */
async function runUntilStopped(): Promise<number> {
  const reporter = new Reporter(process.stdout);
  const stop = new AbortController();
  const signals = ["SIGINT", "SIGTERM"] as const;
  const onSignal = () => {
    // A second one is from somebody who does not want to wait.
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  };
  for (const name of signals) process.on(name, onSignal);
  try {
    const running = await startBellwether(readEnvironment(), reporter, stop.signal);
    running.settled.catch((error: unknown) => {
      if (!stop.signal.aborted) reporter.say(`  ! ${messageOf(error)}`);
    });
    await new Promise<void>((resolve) => {
      if (stop.signal.aborted) resolve();
      else stop.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    reporter.say("Stopping");
    await running.close();
    reporter.say("Stopped");
    return 0;
  } catch (error) {
    if (stop.signal.aborted) return 0;
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  } finally {
    for (const name of signals) process.off(name, onSignal);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
