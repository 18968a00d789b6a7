import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import { evaluateForecastFile, type ForecastEvaluation } from "../evaluate.ts";

export interface BenchOptions {
  /** Every fourth hourly series instead of all. */
  quick: boolean;
}

/** What must hold on each file: the largest OWA of the chosen forecast, and the official scores of the benchmarks. */
interface Bar {
  file: string;
  maxOwa: number;
  official: Record<"Naive2" | "sNaive", { smape: number; mase: number }>;
}

/** Official scores: "Evaluation and Ranks.xlsx" of the M4 competition. */
const bars: readonly Bar[] = [
  {
    file: "weekly",
    maxOwa: 0.95,
    official: { Naive2: { smape: 9.161, mase: 2.777 }, sNaive: { smape: 9.161, mase: 2.777 } },
  },
  {
    file: "hourly",
    maxOwa: 0.65,
    official: { Naive2: { smape: 18.383, mase: 2.395 }, sNaive: { smape: 13.912, mase: 1.193 } },
  },
];

/** Official scores have three decimals. */
const tolerance = 0.0006;

const data = fileURLToPath(new URL("../../../../../shared/data/m4/", import.meta.url));

export interface BarResult {
  file: string;
  series: number;
  seconds: number;
  owa: number | null;
  maxOwa: number;
  methods: ForecastEvaluation["methods"];
}

/**
 * Accuracy check on M4 weekly and hourly: our choice under its bar, and the benchmarks at their official scores, which
 * proves the measures. Skips with a line where the data are absent.
 *
 * @throws Error naming every bar that is missed.
 */
export async function run({ quick }: BenchOptions): Promise<{ results: BarResult[] }> {
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  const results: BarResult[] = [];
  const missed: string[] = [];
  const pool = new WorkerPool({ memoryLimitMb: 2048 });
  try {
    for (const bar of bars) {
      const path = `${data}${bar.file}.jsonl`;
      if (!existsSync(path)) {
        say(`forecast: skipped ${bar.file}, since ../shared/data/m4/${bar.file}.jsonl is not there.`);
        continue;
      }
      const part = quick && bar.file === "hourly" ? (position: number) => position % 4 === 0 : undefined;
      const started = performance.now();
      const evaluation = await evaluateForecastFile(path, { pool, only: part });
      const seconds = (performance.now() - started) / 1000;
      const chosen = evaluation.methods.find(({ name }) => name === evaluation.chosen)!;
      const { series, methods } = evaluation;
      results.push({ file: bar.file, series, seconds, owa: chosen.owa, maxOwa: bar.maxOwa, methods });
      missed.push(...missedBars(bar, evaluation, part === undefined));
      say(table(`M4 ${bar.file}, ${series} series, ${seconds.toFixed(0)} s`, methods));
    }
  } finally {
    await pool.close();
  }
  if (missed.length > 0) throw new Error(`Accuracy bars missed: ${missed.join("; ")}`);
  return { results };
}

function missedBars(bar: Bar, { methods, chosen }: ForecastEvaluation, whole: boolean): string[] {
  const row = (name: string) => methods.find((method) => method.name === name);
  const owa = row(chosen)?.owa ?? Number.POSITIVE_INFINITY;
  const missed = owa <= bar.maxOwa ? [] : [`${bar.file} OWA ${owa.toFixed(3)} > ${bar.maxOwa}`];
  if (!whole) return missed;
  for (const [name, official] of Object.entries(bar.official)) {
    for (const measure of ["smape", "mase"] as const) {
      const value = row(name)?.[measure] ?? Number.NaN;
      if (!(Math.abs(value - official[measure]) <= tolerance)) {
        missed.push(`${bar.file} ${name} ${measure} ${value} is not the official ${official[measure]}`);
      }
    }
  }
  return missed;
}

function table(title: string, methods: ForecastEvaluation["methods"]): string {
  const number = (value: number | null, digits: number): string => (value === null ? "-" : value.toFixed(digits));
  const rows = methods.map(({ name, smape, mase, owa, msis, coverage95, seconds }) => [
    name,
    number(smape, 3),
    number(mase, 3),
    number(owa, 3),
    number(msis, 2),
    number(coverage95, 3),
    number(seconds, 1),
  ]);
  const head = ["method", "sMAPE", "MASE", "OWA", "MSIS", "coverage95", "seconds"];
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [title, "", ...lines, ""].join("\n");
}
