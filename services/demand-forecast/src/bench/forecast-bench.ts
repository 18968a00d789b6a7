import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import type { EvaluationSeries } from "../evaluate/evaluation-file.ts";
import { evaluateForecastFile, type ForecastEvaluation } from "../evaluate.ts";
import { type Bar, bars, missedOf } from "./forecast-bars.ts";

export interface BenchOptions {
  /** Without the sets that take longest. Sets are whole always, since bars are of whole sets. */
  quick: boolean;
}

const data = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));

export interface BarResult extends Pick<Bar, "title" | "most"> {
  series: number;
  seconds: number;
  methods: ForecastEvaluation["methods"];
  /** Sentences on the bars that are missed. */
  missed: string[];
}

/**
 * Accuracy check on public competitions: our choice within its bars, and the benchmarks at their official scores, which proves the
 * measures. One configuration serves every set. Skips with a line where the data are absent.
 */
export async function run({ quick }: BenchOptions): Promise<{ results: BarResult[] }> {
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  const results: BarResult[] = [];
  const pool = new WorkerPool({ memoryLimitMb: 2048 });
  try {
    for (const bar of bars) {
      if (quick && bar.long) {
        say(`forecast: left out ${bar.title}, which takes longest; it is judged without --quick.`);
        continue;
      }
      const path = `${data}${bar.file}`;
      if (!existsSync(path)) {
        say(`forecast: skipped ${bar.title}, since ../shared/data/${bar.file} is not there.`);
        continue;
      }
      const only = ({ seasonality }: EvaluationSeries): boolean =>
        bar.seasonality === undefined || seasonality === bar.seasonality;
      const started = performance.now();
      const evaluation = await evaluateForecastFile(path, { pool, only, table: bar.table });
      const seconds = (performance.now() - started) / 1000;
      const { series, methods } = evaluation;
      const { title, most } = bar;
      results.push({ title, most, series, seconds, methods, missed: missedOf(bar, evaluation) });
      say(table(`${title}, ${series} series, ${seconds.toFixed(0)} s`, methods));
    }
  } finally {
    await pool.close();
  }
  return { results };
}

export function missedBars({ results }: { results: BarResult[] }): string[] {
  return results.flatMap(({ missed }) => missed);
}

function table(title: string, methods: ForecastEvaluation["methods"]): string {
  const number = (value: number | null, digits: number): string => (value === null ? "-" : value.toFixed(digits));
  const rows = methods.map(({ name, smape, mase, owa, msis, pinball, coverage95, seconds }) => [
    name,
    number(smape, 3),
    number(mase, 3),
    number(owa, 3),
    number(msis, 2),
    number(pinball, 4),
    number(coverage95, 3),
    number(seconds, 1),
  ]);
  const head = ["method", "sMAPE", "MASE", "OWA", "MSIS", "pinball", "coverage95", "seconds"];
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [title, "", ...lines, ""].join("\n");
}
