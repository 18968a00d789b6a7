import { lastDays } from "../candidates/last-days.ts";
import { lifetimeCandidate } from "../candidates/lifetime-candidate.ts";
import { bgNbdChoice, leavingChoices } from "../candidates/lifetime-choices.ts";
import { rfmRates } from "../candidates/rfm-rates.ts";
import { simulateShop } from "../testing/simulated-shop.ts";
import { trainScores } from "../train.ts";

export interface ScoresBenchResult {
  customers: number;
  /** Judging the naive ways and the lifetime models, choosing, and scoring everybody with errors and reasons. */
  seconds: number;
  chosen: string;
  logLoss: number;
  baselineLogLoss: number;
  /** Over ten bins of equal width, in the hold-out. */
  ece: number;
  /** Of the whole process, MB. */
  peakMb: number;
}

const bars = { ece: 0.02 };

/** Judges and scores 100,000 simulated customers of three years; a tenth with `quick`. Networks are measured elsewhere. */
export async function run({ quick }: { quick: boolean }): Promise<ScoresBenchResult> {
  const customers = quick ? 10_000 : 100_000;
  const data = simulateShop({ customers, days: 1_000 });
  const candidates = [rfmRates, lastDays, ...[bgNbdChoice, ...leavingChoices].map(lifetimeCandidate)];
  const started = performance.now();
  const trained = await trainScores(
    data,
    { seed: 1, discountRate: 0.1, candidates },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  if (!("report" in trained)) throw new Error("The simulated shop is too small to be judged by.");
  const { report } = trained;
  const scoresOf = (name: string) => report.candidates.find((one) => one.name === name)!;
  return {
    customers,
    seconds: (performance.now() - started) / 1000,
    chosen: report.chosen,
    logLoss: scoresOf(report.chosen).logLoss,
    baselineLogLoss: scoresOf(report.baseline).logLoss,
    ece: scoresOf(report.chosen).ece,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

export function missedBars({ logLoss, baselineLogLoss, ece }: ScoresBenchResult): string[] {
  const missed: string[] = [];
  if (logLoss >= baselineLogLoss)
    missed.push(`log loss ${logLoss.toFixed(4)} is not below ${baselineLogLoss.toFixed(4)}`);
  if (ece > bars.ece) missed.push(`ECE ${ece.toFixed(3)} is more than ${bars.ece}`);
  return missed;
}
