import { availableParallelism } from "node:os";
import { evaluateForecastFile, type ForecastEvaluation } from "@bellwether/demand-forecast/evaluate";
import { computingThreads } from "@bellwether/runtime/tensor/engine-candidates";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import { readEnvironment } from "@bellwether/schema/config/environment";
import type { Command } from "commander";
import { addEvaluateInventory } from "./evaluate-inventory.ts";
import { exitCodeHelp } from "./exit-codes.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";
import { formatTable } from "./terminal/table.ts";

/** Adds `bellwether evaluate forecast <file.jsonl>` and `evaluate inventory <file.json>` to the command line. */
export function addEvaluateCommand(program: Command): void {
  const command = program.command("evaluate").description("score models on data whose outcome is known");
  addEvaluateInventory(command);
  command
    .command("forecast")
    .description("forecast the test part of each series and score it by the measures of the M4 competition")
    .argument("<file>", "JSONL with {id, seasonality, horizon, train, test} a line")
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, flags: { json?: boolean }) => {
      const evaluation = await evaluate(file);
      process.stdout.write(flags.json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation)}\n`);
    });
}

async function evaluate(file: string): Promise<ForecastEvaluation> {
  const environment = readEnvironment();
  const wanted = environment.MODEL_WORKERS ?? Math.min(8, availableParallelism());
  const size = computingThreads(environment.MODEL_BACKEND, wanted);
  const pool = new WorkerPool({ size, memoryLimitMb: environment.MODEL_WORKER_MEMORY_MB });
  const interrupt = abortOnSignals();
  const line = new ProgressLine("Evaluating");
  try {
    return await evaluateForecastFile(file, {
      pool,
      parallel: size,
      signal: interrupt.signal,
      onProgress: (fraction) => line.show(fraction, "series"),
    });
  } finally {
    line.close();
    interrupt.dispose();
    await pool.close();
  }
}

function describe({ series, methods, chosen }: ForecastEvaluation): string {
  const number = (value: number | null, digits: number) => (value === null ? "–" : value.toFixed(digits));
  const rows = methods.map((method) => [
    method.name === chosen ? `${method.name} *` : method.name,
    number(method.smape, 3),
    number(method.mase, 3),
    number(method.owa, 3),
    number(method.msis, 3),
    number(method.coverage95, 3),
    number(method.seconds, 1),
  ]);
  const table = formatTable(["method", "sMAPE", "MASE", "OWA", "MSIS", "coverage", "seconds"], rows);
  return `${series} series\n${table}\n* what the platform forecasts with`;
}
