import type { Remark } from "@bellwether/schema/contracts/facts";
import { demandRemark, type Granularity } from "../contract.ts";
import { stepsPerYear } from "./training-settings.ts";

/** Lost units below this share of a year's demand are not worth a sentence. */
const worthSaying = 0.005;

/** Says what empty shelves of the last year are thought to have lost, and that the forecast counts it as demand. */
export function stockoutRemarks(demand: Float64Array, sold: Float64Array, granularity: Granularity): Remark[] {
  const from = Math.max(0, demand.length - stepsPerYear[granularity]);
  let [steps, lost, all] = [0, 0, 0];
  for (let t = from; t < demand.length; t++) {
    const missed = demand[t]! - sold[t]!;
    if (missed > 0) steps++;
    lost += missed;
    all += demand[t]!;
  }
  if (!(lost >= worthSaying * all) || lost === 0) return [];
  const percent = Math.round((lost / all) * 1000) / 10;
  return [demandRemark("demand.stockouts-filled", { steps, granularity, lost: Math.round(lost * 10) / 10, percent })];
}
