import { assertFinite, assertPositive, assertProbabilityInside } from "../../parameter-error.ts";
import { type BaseStockPolicy, criticalRatio } from "../single-stage/newsvendor.ts";

/** Known demand from a supplier that is, in each period, either in order or not. */
export interface DisruptedBaseStockParameters {
  /** h: money per unit on hand at the end of a period. */
  holdingCost: number;
  /** p: money per unit backordered at the end of a period. */
  stockoutCost: number;
  /** d: units in every period. */
  demand: number;
  /** α: chance that a supplier in order is out of order in the next period. */
  disruptionProbability: number;
  /** β: chance that one out of order is in order in the next. */
  recoveryProbability: number;
}

/**
 * Best base-stock level: (n + 1) d, where n is the smallest number of periods with P(out of order for at most n) ≥ p/(h + p). The number of
 * periods since the last delivery is geometric: π₀ = β/(α + β), πₙ = αβ/(α + β) (1 − β)^(n − 1).
 *
 * Source: Tomlin (2006); Snyder & Shen (2019) ch. 9. Worked (example 9.3): h = 0.25, p = 3, d = 2000, α = 0.04, β = 0.25 →
 * S* = 8000 at 2737.068965…
 *
 * @throws InventoryParameterError
 */
export function baseStockWithDisruptions(parameters: DisruptedBaseStockParameters): BaseStockPolicy {
  assertDisrupted(parameters);
  const { demand, disruptionProbability: alpha, recoveryProbability: beta } = parameters;
  const ratio = criticalRatio(parameters);
  // P(at most n) = 1 − α/(α + β) (1 − β)^n; sums of decimals may miss the ratio by rounding.
  const missed = 1 - ratio + 1e-12;
  let dryPeriods = 0;
  for (let tail = alpha / (alpha + beta); tail > missed; tail *= 1 - beta) dryPeriods++;
  const baseStockLevel = (dryPeriods + 1) * demand;
  return { baseStockLevel, cost: baseStockWithDisruptionsCost(parameters, baseStockLevel) };
}

/** Expected cost per period Σ πₙ [h (S − (n + 1)d)⁺ + p ((n + 1)d − S)⁺] of any base-stock level S. */
export function baseStockWithDisruptionsCost(parameters: DisruptedBaseStockParameters, baseStockLevel: number): number {
  assertDisrupted(parameters);
  assertFinite("baseStockLevel", baseStockLevel);
  const { holdingCost, stockoutCost, demand, disruptionProbability: alpha, recoveryProbability: beta } = parameters;
  const meanNeed = demand * (1 + alpha / ((alpha + beta) * beta));
  let leftOver = 0;
  let probability = beta / (alpha + beta);
  for (let need = demand, n = 0; need < baseStockLevel && probability > 1e-300; need += demand, n++) {
    leftOver += probability * (baseStockLevel - need);
    probability = n === 0 ? (alpha * beta) / (alpha + beta) : probability * (1 - beta);
  }
  // E[(X − S)⁺] = E[(S − X)⁺] + E[X] − S keeps the sum finite.
  return holdingCost * leftOver + stockoutCost * (leftOver + meanNeed - baseStockLevel);
}

function assertDisrupted(parameters: DisruptedBaseStockParameters): void {
  criticalRatio(parameters);
  assertPositive("demand", parameters.demand);
  assertProbabilityInside("disruptionProbability", parameters.disruptionProbability);
  assertProbabilityInside("recoveryProbability", parameters.recoveryProbability);
}
