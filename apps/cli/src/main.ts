#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { CommandError, exitCodeHelp, exitCodes } from "./exit-codes.ts";

/** Adds the commands of each name. Each loads its own code only: an import must not carry a web server's memory. */
const mounts: { names: readonly string[]; mount(program: Command): Promise<void> }[] = [
  {
    names: ["start", "migrate"],
    mount: async (program) => (await import("./start/start-command.ts")).addStartCommands(program),
  },
  { names: ["import"], mount: async (program) => (await import("./import-command.ts")).addImportCommand(program) },
  { names: ["query"], mount: async (program) => (await import("./query-command.ts")).addQueryCommand(program) },
  {
    names: ["evaluate"],
    mount: async (program) => (await import("./evaluate-command.ts")).addEvaluateCommand(program),
  },
  { names: ["train"], mount: async (program) => (await import("./train-command.ts")).addTrainCommand(program) },
  { names: ["export"], mount: async (program) => (await import("./export-command.ts")).addExportCommand(program) },
  { names: ["keys"], mount: async (program) => (await import("./keys-command.ts")).addKeysCommand(program) },
];

const words = process.argv.slice(2);
const program = new Command("bellwether")
  .description("Bellwether on the command line")
  .addHelpText("after", exitCodeHelp);
const named = mounts.filter(({ names }) => names.includes(words[0] ?? ""));
for (const { mount } of named.length > 0 ? named : mounts) await mount(program);
exitOverEverywhere(program);

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has printed its message already; asking for help is no failure.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof CommandError) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return exitCodes.failed;
}

/** Commander ends the process by itself unless each command is told not to. */
function exitOverEverywhere(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) exitOverEverywhere(child);
}
