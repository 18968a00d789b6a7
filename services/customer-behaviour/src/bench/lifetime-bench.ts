import { bgNbd } from "../model/lifetime/beta-geometric.ts";
import { fitPurchases, fitWorth } from "../model/lifetime/fit-lifetime.ts";
import { expectedWorth } from "../model/lifetime/gamma-gamma.ts";
import { simulateBuyers } from "../testing/simulated-buyers.ts";

export interface LifetimeBenchResult {
  customers: number;
  /** Fitting BG/NBD and Gamma–Gamma. */
  fitSeconds: number;
  /** P(alive), mean and median of purchases over 39 weeks, and what they are worth. */
  scoreSeconds: number;
  /** Of the whole process, simulated customers included, MB. */
  peakMb: number;
}

const bars = { seconds: 20, megabytes: 1_500 };

/** Fits and scores a million simulated customers; a tenth with `quick`. */
export async function run({ quick }: { quick: boolean }): Promise<LifetimeBenchResult> {
  const customers = quick ? 100_000 : 1_000_000;
  const { histories } = simulateBuyers(customers, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 0, 1);
  const started = performance.now();
  const purchases = fitPurchases(bgNbd, histories);
  const worth = fitWorth(histories)!;
  const fitted = performance.now();
  const scores = {
    alive: new Float32Array(customers),
    value: new Float32Array(customers),
    median: new Float32Array(customers),
  };
  for (let i = 0; i < customers; i++) {
    const history = { repeats: histories.repeats[i]!, recency: histories.recency[i]!, age: histories.age[i]! };
    const { alive, expected, median } = bgNbd.outlook(purchases.values, history, 39);
    scores.alive[i] = alive;
    scores.median[i] = median;
    scores.value[i] = expected * expectedWorth(worth.values, history.repeats, histories.spend[i]!);
  }
  const scored = performance.now();
  return {
    customers,
    fitSeconds: (fitted - started) / 1000,
    scoreSeconds: (scored - fitted) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

export function missedBars({ fitSeconds, scoreSeconds, peakMb }: LifetimeBenchResult): string[] {
  const seconds = fitSeconds + scoreSeconds;
  const missed: string[] = [];
  if (seconds > bars.seconds)
    missed.push(`fitting and scoring took ${seconds.toFixed(1)} s, more than ${bars.seconds}`);
  if (peakMb > bars.megabytes) missed.push(`the process took ${peakMb.toFixed(0)} MB, more than ${bars.megabytes}`);
  return missed;
}
