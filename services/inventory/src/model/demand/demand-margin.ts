import { standardNormalCdf, standardNormalQuantile } from "../distribution/normal.ts";
import { assertNotNegative, InventoryParameterError } from "../parameter-error.ts";

/** What a day's demand is at a normal score: the day's distribution, written as a function. */
export interface DemandMargin {
  /** Units at a score. @param day 0 is the first day planned for. */
  valueAt(score: number, day: number): number;
}

/** Quantiles of a forecast, by day. */
export interface ForecastQuantiles {
  /** Row-major [probability][day]; rows never cross. */
  quantiles: ArrayLike<number>;
  /** Ascending, 0.5 among them. */
  probabilities: readonly number[];
  /** Days forecast. Beyond them the last week repeats. */
  horizon: number;
}

/** Scores that a day's distribution is looked at, evenly in probability. */
const points = 64;
export const evenScores: Float64Array = Float64Array.from({ length: points }, (_, i) =>
  standardNormalQuantile((i + 0.5) / points),
);

/** Units expected in a day, on average over the first days. */
export function meanDemand(margin: DemandMargin, days: number): number {
  let sum = 0;
  for (let day = 0; day < days; day++) for (const score of evenScores) sum += margin.valueAt(score, day);
  return sum / (days * points);
}

/** Deviation of a day's demand within its week, on average over a week. */
export function dailyDeviation(margin: DemandMargin): number {
  let sum = 0;
  for (let day = 0; day < 7; day++) {
    const units = Array.from(evenScores, (score) => margin.valueAt(score, day));
    const mean = units.reduce((all, value) => all + value, 0) / points;
    sum += units.reduce((all, value) => all + (value - mean) ** 2, 0) / points;
  }
  return Math.sqrt(sum / 7);
}

/** Days between demands from which a series counts as intermittent (Syntetos, Boylan & Croston 2005). */
const intermittentInterval = 1.32;

export function isIntermittent(history: ArrayLike<number>): boolean {
  let demands = 0;
  for (let i = 0; i < history.length; i++) if (history[i]! > 0) demands++;
  return demands === 0 || history.length / demands >= intermittentInterval;
}

/** @throws InventoryParameterError where a value is negative or not finite, or there are more or fewer than the shape says. */
export function assertForecast({ quantiles, probabilities, horizon }: ForecastQuantiles): void {
  if (quantiles.length !== probabilities.length * horizon || horizon < 1)
    throw new InventoryParameterError(
      "quantiles",
      `are ${probabilities.length} rows of ${horizon} days`,
      quantiles.length,
    );
  for (let i = 0; i < quantiles.length; i++) assertNotNegative("quantiles", quantiles[i]!);
}

/**
 * Regular demand: between the forecast's quantiles straight lines over normal scores, beyond them the lines go on.
 *
 * @param whole rounds to whole units, as they are sold.
 */
export function quantileMargin(forecast: ForecastQuantiles, whole: boolean): DemandMargin {
  assertForecast(forecast);
  const { quantiles, probabilities, horizon } = forecast;
  const scores = Float64Array.from(probabilities, standardNormalQuantile);
  const last = scores.length - 2;
  return {
    valueAt(score, day) {
      const step = dayWithin(day, horizon);
      let k = 0;
      while (k < last && score > scores[k + 1]!) k++;
      const low = quantiles[k * horizon + step]!;
      const high = quantiles[(k + 1) * horizon + step]!;
      const value = low + ((score - scores[k]!) / (scores[k + 1]! - scores[k]!)) * (high - low);
      return Math.max(0, whole ? Math.round(value) : value);
    },
  };
}

/**
 * Intermittent demand: on a day something is asked for with the probability that gives the expected mean, and then as
 * much as on one of the days when something was (Willemain, Smart & Schwarz 2004, with the forecast's mean). Whole where sales
 * are whole, which matters where one unit is the difference.
 *
 * @param means expected units by day. @param sizes of past demands, all above zero, any order.
 */
export function occurrenceMargin(means: ArrayLike<number>, sizes: ArrayLike<number>): DemandMargin {
  const sorted = Float64Array.from(sizes).sort();
  if (sorted.length === 0 || !(sorted[0]! > 0))
    throw new InventoryParameterError("sizes", "holds at least one demand, all above zero", sorted[0]);
  const meanSize = sorted.reduce((sum, size) => sum + size, 0) / sorted.length;
  // Most draws are of days without a sale: one comparison tells them.
  const quietBelow = Float64Array.from(means, (mean) => scoreWithin(1 - Math.min(1, mean / meanSize)));
  return {
    valueAt(score, day) {
      const step = dayWithin(day, means.length);
      if (score < quietBelow[step]!) return 0;
      const mean = means[step]!;
      const chance = Math.min(1, mean / meanSize);
      const place = cdfAt(score) - (1 - chance);
      if (place <= 0 || chance <= 0) return 0;
      const size = sorted[Math.min(sorted.length - 1, Math.floor((place / chance) * sorted.length))]!;
      // Where more is expected than every day's usual demand, each is larger.
      return mean > meanSize ? (size * mean) / meanSize : size;
    },
  };
}

/** Without a forecast: any of the last days again. @param values units by day. */
export function historyMargin(values: ArrayLike<number>): DemandMargin {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return { valueAt: () => 0 };
  return {
    valueAt: (score) => sorted[Math.min(sorted.length - 1, Math.floor(cdfAt(score) * sorted.length))]!,
  };
}

/** A day within the forecast: those beyond it are the days of its last week again. */
export function dayWithin(day: number, horizon: number): number {
  if (day < horizon) return day;
  const week = Math.min(7, horizon);
  return horizon - week + ((day - horizon) % week);
}

/** A score a hair below the quantile, so that what the table of Φ rounds is decided by the table. */
function scoreWithin(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  return p >= 1 ? Number.POSITIVE_INFINITY : standardNormalQuantile(p) - 1e-3;
}

const [lowest, perUnit, cells] = [-6, 200, 2400];
const cdf = Float64Array.from({ length: cells + 1 }, (_, i) => standardNormalCdf(lowest + i / perUnit));

/** Φ from a table: within 1e-6, and a tenth of the time. */
function cdfAt(score: number): number {
  const at = (score - lowest) * perUnit;
  if (at <= 0) return 0;
  if (at >= cells) return 1;
  const cell = Math.floor(at);
  return cdf[cell]! + (at - cell) * (cdf[cell + 1]! - cdf[cell]!);
}
