import { assertNotNegative, assertPositive } from "../../parameter-error.ts";
import type { PeriodicPolicy } from "./period-cost.ts";

export interface PowerApproximationParameters {
  /** K: money per order. */
  fixedCost: number;
  /** h: money per unit on hand at the end of a period. */
  holdingCost: number;
  /** p: money per unit backordered at the end of a period. */
  stockoutCost: number;
  /** μ and σ of one period's demand, in units. */
  demandMean: number;
  demandStandardDeviation: number;
  /** L: periods from order to receipt; 0 unless given. */
  leadTime?: number;
}

/**
 * Power approximation of the best (s, S) policy, a regression on exact ones: with demand μ_L ± σ_L of L + 1 periods,
 * Q = 1.30 μ^0.494 (K/h)^0.506 (1 + σ_L²/μ²)^0.116, z = √(Qh/(σ_L p)), s = 0.973 μ_L + σ_L (0.183/z + 1.063 − 2.192 z), S = s + Q.
 *
 * Source: Ehrhardt & Mosier, A revision of the power approximation, Management Science 30(5), 1984; Snyder & Shen (2019) ch. 4, without
 * the paper's cap at the newsvendor level for small Q/μ. Worked (example 4.8): h = 0.18, p = 0.7, K = 2.5, demand 50 ± 8 →
 * s = 40.19461695647407, S = 74.29017010980579.
 *
 * @throws InventoryParameterError
 */
export function powerApproximation(parameters: PowerApproximationParameters): PeriodicPolicy {
  const { fixedCost, holdingCost, stockoutCost, demandMean, demandStandardDeviation, leadTime = 0 } = parameters;
  assertPositive("fixedCost", fixedCost);
  assertPositive("holdingCost", holdingCost);
  assertPositive("stockoutCost", stockoutCost);
  assertPositive("demandMean", demandMean);
  assertPositive("demandStandardDeviation", demandStandardDeviation);
  assertNotNegative("leadTime", leadTime);
  const mean = demandMean * (leadTime + 1);
  const deviation = demandStandardDeviation * Math.sqrt(leadTime + 1);
  const spread = (1 + (deviation / demandMean) ** 2) ** 0.116;
  const size = 1.3 * demandMean ** 0.494 * (fixedCost / holdingCost) ** 0.506 * spread;
  const z = Math.sqrt((size * holdingCost) / (deviation * stockoutCost));
  const reorderPoint = 0.973 * mean + deviation * (0.183 / z + 1.063 - 2.192 * z);
  return { reorderPoint, orderUpToLevel: reorderPoint + size };
}
