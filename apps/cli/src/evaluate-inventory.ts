import {
  evaluateInventoryFile,
  type InstanceEvaluation,
  type InventoryEvaluation,
} from "@bellwether/inventory/evaluate";
import type { Command } from "commander";
import { CommandError, exitCodeHelp, exitCodes } from "./exit-codes.ts";
import { formatTable } from "./terminal/table.ts";

/** Adds `inventory <instances.json>` to `bellwether evaluate`. */
export function addEvaluateInventory(evaluate: Command): void {
  evaluate
    .command("inventory")
    .description("solve inventory instances of the literature and compare with their known answers")
    .argument("<file>", "JSON list of {id, model, input, expected}")
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText(
      "after",
      `\nAnswers that differ are a result, exit code 0; malformed instances are an error, 1.${exitCodeHelp}`,
    )
    .action(async (file: string, flags: { json?: boolean }) => {
      const evaluation = await evaluateInventoryFile(file);
      process.stdout.write(flags.json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation)}\n`);
      const malformed = evaluation.instances.flatMap(({ error }) => error ?? []);
      if (malformed.length > 0) throw new CommandError(exitCodes.failed, malformed.join("\n"));
    });
}

function describe({ passed, failed, unsupported, instances }: InventoryEvaluation): string {
  const rows = instances.map((instance) => [instance.id, verdictOf(instance), remarkOn(instance)]);
  const counts = `${passed} passed, ${failed} failed, ${unsupported} unsupported`;
  return `${formatTable(["instance", "verdict", ""], rows)}\n${counts}`;
}

function verdictOf({ pass, unsupported, error }: InstanceEvaluation): string {
  if (pass) return "passed";
  if (error !== undefined) return "malformed";
  return unsupported === undefined ? "failed" : "unsupported";
}

/** Why there is no answer, or what was expected where the answer differs. */
function remarkOn({ pass, expected, actual, unsupported, error }: InstanceEvaluation): string {
  if (pass) return "";
  if (error !== undefined) return "see the message below";
  return unsupported ?? `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}
