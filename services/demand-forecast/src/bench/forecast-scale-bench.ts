import { Random } from "@bellwether/runtime/tensor/random";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import { forecastAll, type SeriesInput } from "../forecast-all.ts";
import { shapeFor, trainingSettings } from "../train/training-settings.ts";

export interface ScaleOptions {
  /** An eighth of the series. */
  quick: boolean;
}

/** Daily series of the sample company: 200 products, overall and at the places where they sell. */
const sampleSeries = 800;

const days = 1095;

export interface ScaleResult {
  series: number;
  seconds: number;
  /** Per 1,000 series that the method was tried on, over all threads. */
  secondsPerThousand: Record<string, number>;
}

/**
 * Shows how the cost of a training grows: once, four and sixteen times the daily series of the sample company, simulated with its
 * mix of daily sellers and rare sales, with the settings that a training has. The largest may take no more than its share of the
 * smallest's time, with a quarter on top for noise.
 *
 * @throws Error when the cost grows faster than the series.
 */
export async function run({ quick }: ScaleOptions): Promise<{ results: ScaleResult[] }> {
  const base = quick ? sampleSeries / 8 : sampleSeries;
  const results: ScaleResult[] = [];
  const pool = new WorkerPool({ memoryLimitMb: 2048 });
  try {
    for (const times of [1, 4, 16]) {
      const result = await measure(base * times, pool);
      results.push(result);
      process.stderr.write(`${result.series} series: ${result.seconds.toFixed(1)} s\n`);
    }
  } finally {
    await pool.close();
  }
  process.stderr.write(`${table(results.at(-1)!)}\n`);
  const [least, , most] = results as [ScaleResult, ScaleResult, ScaleResult];
  const growth = most.seconds / least.seconds;
  if (growth > 16 * 1.25) throw new Error(`Sixteen times the series took ${growth.toFixed(1)} times as long`);
  return { results };
}

async function measure(series: number, pool: WorkerPool): Promise<ScaleResult> {
  const settings = trainingSettings("DAY", new Array<number>(series).fill(days), 1);
  const inputs = Array.from({ length: series }, (_, i): SeriesInput => {
    const values = simulated(new Random(`scale/${i}`), i);
    return { values, startDate: "2023-01-02", shape: shapeFor("DAY", days, settings.backtest), earlier: null };
  });
  const workplace = { pool, parallel: 2, signal: new AbortController().signal };
  const started = performance.now();
  const { rows, networks, seconds } = await forecastAll(inputs, settings, workplace, () => undefined);
  const wall = (performance.now() - started) / 1000;
  const secondsPerThousand: Record<string, number> = {};
  const add = (method: string, spent: number): void => {
    const tried = rows.filter((found) => method in found).length;
    if (tried > 0) secondsPerThousand[method] = (1000 * spent) / tried;
  };
  for (const [method, spent] of Object.entries(seconds)) add(method, spent);
  for (const network of networks) add(network.method, network.seconds);
  return { series, seconds: wall, secondsPerThousand };
}

/** Three in ten sell daily with a weekly rhythm, the others now and then. */
function simulated(random: Random, place: number): Float64Array {
  const level = place % 10 < 3 ? 5 + 20 * random.uniform() : 0.05 + 0.4 * random.uniform();
  return Float64Array.from({ length: days }, (_, t) => {
    const rate = level * [0.8, 0.8, 0.9, 1, 1.2, 1.5, 0.8][t % 7]! * (1 + 0.3 * Math.sin((2 * Math.PI * t) / 365));
    if (level < 1) return random.uniform() < rate ? 1 + random.integer(3) : 0;
    return Math.max(0, Math.round(rate + Math.sqrt(rate) * random.normal()));
  });
}

function table({ series, secondsPerThousand }: ScaleResult): string {
  const rows = Object.entries(secondsPerThousand).sort(([, one], [, other]) => other - one);
  const lines = rows.map(([method, seconds]) => `| ${method} | ${seconds.toFixed(1)} |`);
  return [`Seconds per 1,000 series, ${series} series`, "", "| method | seconds |", "| --- | --- |", ...lines].join(
    "\n",
  );
}
