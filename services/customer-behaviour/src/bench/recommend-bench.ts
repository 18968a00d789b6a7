import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Random } from "@bellwether/runtime/tensor/random";
import { evaluateRecommendFile, type RecommendEvaluation } from "../evaluate-recommend.ts";
import { ease } from "../model/recommend/ease.ts";
import { gatherPurchases } from "../model/recommend/purchases.ts";

export interface RecommendBenchResult {
  /** Products and customers of the simulated shop, whose taste nobody has to find. */
  items: number;
  customers: number;
  /** Learning EASE, which costs the cube of the products. */
  easeSeconds: number;
  /** Ranking all products for a thousand customers. */
  rankSeconds: number;
  /** Of the whole process, MB. */
  peakMb: number;
  /** Null with `quick`, and where the data set is absent. */
  onlineRetail: RecommendEvaluation | null;
}

const data = fileURLToPath(new URL("../../../../../shared/data/online_retail/", import.meta.url));
/** What a laptop has, shared with others; and what EASE at its largest may take of it. */
const bars = { easeSeconds: 90, peakMb: 2_500 };

/** Learns EASE between 4,000 products, a tenth of the work with `quick`, and judges all methods on Online Retail. */
export async function run({ quick }: { quick: boolean }): Promise<RecommendBenchResult> {
  const [items, customers] = quick ? [1_800, 5_000] : [4_000, 20_000];
  const random = new Random(1);
  const lines = Array.from({ length: 15 * customers }, (_, i) => ({
    customer: i % customers,
    item: Math.floor(items * random.uniform() ** 2),
    day: random.integer(365),
  }));
  const purchases = gatherPurchases(
    { customer: lines.map((l) => l.customer), item: lines.map((l) => l.item), day: lines.map((l) => l.day) },
    customers,
    items,
  );
  const signal = new AbortController().signal;
  const started = performance.now();
  const recommender = await ease.fit(purchases, ease.candidates[0]!, { seed: 1, signal, onProgress: () => undefined });
  const fitted = performance.now();
  const scores = new Float32Array(items);
  for (let customer = 0; customer < 1_000; customer++) recommender.score(customer, scores);
  const ranked = performance.now();
  return {
    items,
    customers,
    easeSeconds: (fitted - started) / 1000,
    rankSeconds: (ranked - fitted) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
    onlineRetail: quick ? null : await onlineRetail(signal),
  };
}

async function onlineRetail(signal: AbortSignal): Promise<RecommendEvaluation | null> {
  if (!existsSync(data)) {
    process.stderr.write(`Online Retail is skipped: ${data} is not there.\n`);
    return null;
  }
  return evaluateRecommendFile(`${data}lines.csv`, {
    orders: `${data}invoices.csv`,
    columns: {},
    split: "2011-09-01",
    seed: 1,
    signal,
    onProgress: () => undefined,
  });
}

export function missedBars({ easeSeconds, peakMb, onlineRetail: judged }: RecommendBenchResult): string[] {
  const missed: string[] = [];
  if (easeSeconds > bars.easeSeconds)
    missed.push(`EASE took ${easeSeconds.toFixed(1)} s, more than ${bars.easeSeconds}`);
  if (peakMb > bars.peakMb) missed.push(`the process took ${peakMb.toFixed(0)} MB, more than ${bars.peakMb}`);
  const ndcgOf = (name: string) => judged?.methods.find((one) => one.name === name)?.ndcgAt10 ?? 0;
  if (judged && ndcgOf(judged.chosen) < Math.max(ndcgOf("POPULARITY"), ndcgOf("PERSONAL")))
    missed.push(`${judged.chosen} ranks no better than what is popular or was bought before`);
  return missed;
}
