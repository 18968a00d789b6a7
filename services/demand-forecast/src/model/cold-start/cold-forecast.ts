import type { Dependence } from "../../contract.ts";
import type { Quantiles } from "../forecast-model.ts";
import { centreIndex, repairRows } from "../quantile-rows.ts";
import type { LaunchPrior } from "./launch-prior.ts";
import { countQuantiles } from "./negative-binomial.ts";

/** What a new product has shown so far. */
export interface OwnSales {
  /** From its first sale on, without occasions and unusual prices; empty where it never sold. */
  values: Float64Array;
  /** Steps that it was known and sold nothing, where it never sold. */
  idleSteps: number;
  /** Position within the season of the first step forecast, and of the first value. */
  startPhase: number;
  firstPhase: number;
}

/** A forecast of a new product, and how the errors of its steps hang together. */
export interface ColdForecast {
  rows: Quantiles;
  dependence: Dependence;
}

/**
 * Forecasts a new product: what siblings let expect of its level is a gamma distribution, which its own sales narrow step by step, so
 * that they take over as they come; counts around it are negative binomial. The first sale is left out: its day was chosen by it.
 *
 * The level's posterior is gamma(a + S, a / m + E) for S units sold over an exposure of E mean steps. Worked: a = 1, m = 2, nothing known →
 * mean 2; after 6 units in an exposure of 1.5 → (1 + 6) / (0.5 + 1.5) = 3.5.
 */
export function coldForecast(
  prior: LaunchPrior,
  own: OwnSales,
  horizon: number,
  probabilities: readonly number[],
): ColdForecast {
  const { phases, weeks, dispersion } = prior;
  const seasonSteps = phases.length;
  const shareAt = (age: number, phase: number): number =>
    weeks[Math.min(weeks.length - 1, Math.floor(age / seasonSteps))]! * phases[phase % seasonSteps]!;
  let [units, exposure] = [0, own.idleSteps];
  for (let age = 1; age < own.values.length; age++) {
    units += own.values[age]!;
    exposure += shareAt(age, own.firstPhase + age);
  }
  const shape = prior.shape + units;
  const level = shape / (prior.shape / prior.mean + exposure);
  const countShape = 1 / (1 / shape + 1 / dispersion);
  const centre = Float64Array.from(
    { length: horizon },
    (_, h) => level * shareAt(own.values.length + h, own.startPhase + h),
  );
  const rows = probabilities.map(() => new Float64Array(horizon));
  for (let h = 0; h < horizon; h++) {
    const counts = countQuantiles(probabilities, centre[h]!, countShape);
    counts.forEach((count, k) => {
      rows[k]![h] = count;
    });
  }
  rows[centreIndex(probabilities)] = centre;
  const mean = centre.reduce((sum, value) => sum + value, 0) / horizon;
  return {
    rows: repairRows(rows, probabilities, true),
    dependence: { persistent: shared(1 / shape, 1 / dispersion + 1 / mean), fading: 0, decay: 0 },
  };
}

/** Share of the relative variance of a step that all steps have in common: that of the level. */
function shared(ofLevel: number, ofStep: number): number {
  return Number.isFinite(ofStep) ? ofLevel / (ofLevel + ofStep) : 0;
}
