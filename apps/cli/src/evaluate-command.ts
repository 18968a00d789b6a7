import { availableParallelism } from "node:os";
import { evaluateForecastFile, type ForecastEvaluation } from "@bellwether/demand-forecast/evaluate";
import type { WideCsvSettings } from "@bellwether/demand-forecast/evaluate/wide-csv-file";
import { computingThreads } from "@bellwether/runtime/tensor/engine-candidates";
import { choosePoolEngine, whyWithoutOnnxRuntime } from "@bellwether/runtime/workers/pool-engine";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import { readEnvironment } from "@bellwether/schema/config/environment";
import { type Command, InvalidArgumentError } from "commander";
import { addEvaluateAnswers } from "./evaluate-answers.ts";
import { addEvaluateAttribution } from "./evaluate-attribution.ts";
import { addEvaluateChurn } from "./evaluate-churn.ts";
import { addEvaluateIntents } from "./evaluate-intents.ts";
import { addEvaluateInventory } from "./evaluate-inventory.ts";
import { addEvaluateLifetime } from "./evaluate-lifetime.ts";
import { addEvaluateMediaMix } from "./evaluate-media-mix.ts";
import { addEvaluateRecommend } from "./evaluate-recommend.ts";
import { addEvaluateRepurchase } from "./evaluate-repurchase.ts";
import { addEvaluateRetrieval } from "./evaluate-retrieval.ts";
import { addEvaluateSentiment } from "./evaluate-sentiment.ts";
import { exitCodeHelp } from "./exit-codes.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";
import { formatTable } from "./terminal/table.ts";

interface EvaluateFlags {
  json?: boolean;
  seasonality?: number;
  horizon: number;
  series?: string[];
  pastCovariates?: string[];
  futureCovariates?: string[];
  /** Seconds. */
  budget?: number;
}

/** Adds `bellwether evaluate` with its commands for forecasts, inventory, customers, ads and support. */
export function addEvaluateCommand(program: Command): void {
  const command = program.command("evaluate").description("score models on data whose outcome is known");
  addEvaluateInventory(command);
  addEvaluateChurn(command);
  addEvaluateLifetime(command);
  addEvaluateRepurchase(command);
  addEvaluateRecommend(command);
  addEvaluateAttribution(command);
  addEvaluateMediaMix(command);
  addEvaluateIntents(command);
  addEvaluateRetrieval(command);
  addEvaluateAnswers(command);
  addEvaluateSentiment(command);
  command
    .command("forecast")
    .description("forecast the test part of each series and score it by the measures of the M4 competition")
    .argument(
      "<file>",
      "JSONL with {id, seasonality, horizon, train, test} a line, or a CSV table with a column per series",
    )
    .option(
      "--seasonality <steps>",
      "season of a CSV table's series; of a JSONL file, only series of that season",
      wholeNumber,
    )
    .option("--horizon <steps>", "last rows of a CSV table that are to be forecast", wholeNumber, 12)
    .option("--series <columns>", "columns of a CSV table to forecast; by default all that are no covariates", names)
    .option("--past-covariates <columns>", "columns of a CSV table that are known when a step is over", names)
    .option("--future-covariates <columns>", "columns of a CSV table that are known ahead, such as holidays", names)
    .option("--budget <time>", "time to train and forecast in, such as 120s or 5m; cheap methods come first", seconds)
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, flags: EvaluateFlags) => {
      const evaluation = await evaluate(file, flags);
      process.stdout.write(flags.json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation)}\n`);
    });
}

async function evaluate(file: string, flags: EvaluateFlags): Promise<ForecastEvaluation> {
  const { seasonality, budget } = flags;
  const environment = readEnvironment();
  const wanted = environment.MODEL_WORKERS ?? Math.min(8, availableParallelism());
  const size = computingThreads(environment.MODEL_BACKEND, wanted);
  const pool = new WorkerPool({ size, memoryLimitMb: environment.MODEL_WORKER_MEMORY_MB });
  const interrupt = abortOnSignals();
  try {
    const slower = whyWithoutOnnxRuntime(await choosePoolEngine(pool));
    if (slower !== null) process.stderr.write(`Models are computed more slowly, without ONNX Runtime: ${slower}\n`);
    const line = new ProgressLine("Evaluating");
    const evaluation = evaluateForecastFile(file, {
      pool,
      parallel: size,
      signal: interrupt.signal,
      budgetSeconds: budget,
      table: tableOf(file, flags),
      only: seasonality === undefined ? undefined : (series) => series.seasonality === seasonality,
      onProgress: (fraction) => line.show(fraction, "series"),
    });
    return await evaluation.finally(() => line.close());
  } finally {
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
    number(method.pinball, 4),
    number(method.coverage95, 3),
    number(method.seconds, 1),
  ]);
  const table = formatTable(["method", "sMAPE", "MASE", "OWA", "MSIS", "pinball", "coverage", "seconds"], rows);
  return `${series} series\n${table}\n* what the platform forecasts with`;
}

/** What a CSV table does not say itself; a JSONL file says all. */
function tableOf(file: string, flags: EvaluateFlags): WideCsvSettings | undefined {
  const { seasonality = 1, horizon, series, pastCovariates: past, futureCovariates: future } = flags;
  if (file.toLowerCase().endsWith(".csv")) return { seasonality, horizon, series, past, future };
  if (series ?? past ?? future) throw new InvalidArgumentError("Columns are named for a CSV table; the file is none.");
  return undefined;
}

function names(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It is a whole number from 1.");
  return value;
}

/** Seconds of "90", "90s" or "2m". */
function seconds(text: string): number {
  const found = /^(\d+(?:\.\d+)?)(s|m)?$/.exec(text);
  const value = Number(found?.[1]) * (found?.[2] === "m" ? 60 : 1);
  if (!(value > 0)) throw new InvalidArgumentError("It is a number of seconds, such as 120s, or minutes, such as 5m.");
  return value;
}
