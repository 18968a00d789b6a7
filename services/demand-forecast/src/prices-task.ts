import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { type LearnedPrices, learnPrices, type PriceHistory } from "./job/learn-prices.ts";

/** Worker task: learns how demand answers to prices, and what they do to every series. */
export async function run(input: PriceHistory, _: WorkerContext): Promise<LearnedPrices> {
  return learnPrices(input);
}
