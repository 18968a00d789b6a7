import { knownLevel, levelDays } from "../simulation/known-level.ts";
import { type DemandMargin, evenScores } from "./demand-margin.ts";

/**
 * How far the level of demand turned out to lie from what was known before, beside the chance of single sales: sums that can be
 * added up over series. A level that is 20 % higher is so on all days of a lead time, while single sales even out.
 */
export interface LevelErrors {
  /** Squared errors of sums over a window, less what independent sales explain. */
  excess: number;
  /** Squared expectations of the same windows. */
  weight: number;
}

/** Days that sums are looked at over: about a lead time. */
const windowDays = 14;
/** History before the first window: until then the known level is less steady than it gets. */
const learningDays = 112;
/** What is taken where no series is long enough to tell: between a steady and a seasonal range. */
export const usualLevelVariation = 0.25;
/** Correlation between days that a level can explain at most: above it the days would all be one. */
const mostPersistent = 0.9;

/**
 * Errors of two-week sums against the level known before each, walking through a history.
 *
 * @param history units by day, with what was not there to sell filled in.
 */
export function levelErrors(history: Float64Array): LevelErrors {
  const known = knownLevel(history);
  const { meanSize, meanSquare } = saleSizes(history);
  const errors = { excess: 0, weight: 0 };
  if (meanSize === 0) return errors;
  for (let from = learningDays; from + windowDays <= history.length; from += windowDays) {
    const level = known[from]!;
    let sold = 0;
    for (let day = from; day < from + windowDays; day++) sold += history[day]!;
    const ofDay = Math.max(0, (level / meanSize) * meanSquare - level * level);
    // The known level is itself an average of chance sales, and its square larger than the level's.
    const byChance = windowDays * ofDay * (1 + 1 / levelDays) * (1 + windowDays / levelDays);
    errors.excess += (sold - level * windowDays) ** 2 - byChance;
    errors.weight += (level * windowDays) ** 2;
  }
  return errors;
}

/** Variation of the level (deviation over mean) that the errors of many series show together. */
export function levelVariation(all: readonly LevelErrors[]): number {
  const excess = all.reduce((sum, errors) => sum + errors.excess, 0);
  const weight = all.reduce((sum, errors) => sum + errors.weight, 0);
  return weight > 0 ? Math.sqrt(Math.max(0, excess / weight)) : usualLevelVariation;
}

/**
 * Share of a day's normal score that all days have in common, for sums to vary as their level does. Days d apart with
 * correlation ρ of their scores have the covariance ρ·E[X·Z]² to first order, where Z is the score of the demand X; a level
 * of variation c makes it (c·E[X])².
 *
 * Worked: normal demand of mean 10 and deviation 4 has E[X·Z] = 4; c = 0.2 → ρ = (0.2 · 10 / 4)² = 0.25.
 *
 * @param days whose distributions are averaged. @param history of the series: the less it sold, the less its level is known.
 */
export function persistentShare(
  margin: DemandMargin,
  { days, variation, history }: { days: number; variation: number; history: Float64Array },
): number {
  let mean = 0;
  let slope = 0;
  for (let day = 0; day < days; day++)
    for (const score of evenScores) {
      const units = margin.valueAt(score, day);
      mean += units / (days * evenScores.length);
      slope += (units * score) / (days * evenScores.length);
    }
  if (!(slope > 0)) return 0;
  const { meanSize, meanSquare } = saleSizes(history);
  const ofDay = meanSize > 0 ? Math.max(0, (mean / meanSize) * meanSquare - mean * mean) : 0;
  return Math.min(mostPersistent, (variation ** 2 * mean ** 2 + ofDay / levelDays) / slope ** 2);
}

function saleSizes(history: Float64Array): { meanSize: number; meanSquare: number } {
  let [sales, units, squares] = [0, 0, 0];
  for (const value of history) {
    if (value <= 0) continue;
    sales++;
    units += value;
    squares += value * value;
  }
  return sales === 0 ? { meanSize: 0, meanSquare: 0 } : { meanSize: units / sales, meanSquare: squares / sales };
}
