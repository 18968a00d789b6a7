import { daysAfter, daysBefore, type OccasionDays } from "./occasion-days.ts";

/** How one occasion moves demand, learned from all series together. */
export interface OccasionEffect {
  /** Position in the list of occasions. */
  occasion: number;
  /** Natural logarithm of the factor on demand, from 21 days before to 4 days after. */
  logs: Float64Array;
  /** Share by which the error around it is smaller when each year is foretold from the others, 0 … 1. */
  gain: number;
}

/** Days to both sides whose median is what a day would sell without an occasion. */
const baselineDays = 28;

/** An occasion counts when foretelling it from its other years saves this share of the squared error: less may be chance. */
const leastGain = 0.25;

/** Quietest and loudest a day may be against its baseline: beyond, it says more about missing data. */
const mostLog = Math.log(5);

/** Standard deviations of daily noise, as a share of demand, below which a baseline is not trusted to be known. */
const leastNoise = 0.02;

/** Least share of a mean day that a weekday is taken to sell: shops shut on Sundays have no Sunday to compare with. */
const leastShare = 0.05;

const width = daysBefore + daysAfter + 1;

/**
 * log(demand / what the day would sell without an occasion) per day: the baseline is the median of the weekday-adjusted four weeks to
 * both sides, within the given days only. NaN where nothing was sold, or the baseline is nothing.
 */
export function logRatios(demand: Float64Array): Float64Array {
  const means = demand.map((_, t) => mean(demand.subarray(Math.max(0, t - 3), t + 4)));
  const shares = Array.from({ length: 7 }, (_, weekday) => {
    const own: number[] = [];
    for (let t = weekday; t < demand.length; t += 7) if (means[t]! > 0) own.push(demand[t]! / means[t]!);
    return own.length > 0 ? Math.max(leastShare, median(Float64Array.from(own))) : 1;
  });
  const even = demand.map((value, t) => value / shares[t % 7]!);
  return even.map((value, t) => {
    const baseline = median(even.slice(Math.max(0, t - baselineDays), t + baselineDays + 1));
    if (!(value > 0) || !(baseline > 0)) return Number.NaN;
    return Math.max(-mostLog, Math.min(mostLog, Math.log(value / baseline)));
  });
}

/**
 * Learns the occasions that moved demand alike in different years: each year's days are foretold from the other years', and the
 * occasion is kept only where that beats expecting nothing. Factors are shrunk by what noise alone would leave of them.
 *
 * @param ratios by `logRatios`, of the days of `days` from the first on; days beyond them are not looked at.
 */
export function learnOccasions(ratios: Float64Array, days: OccasionDays): OccasionEffect[] {
  const noise = noiseOf(ratios, days);
  const years = new Map<number, Map<number, Float64Array>>();
  ratios.forEach((ratio, t) => {
    const occasion = days.occasion[t]!;
    if (occasion < 0 || Number.isNaN(ratio)) return;
    const instances = years.get(occasion) ?? new Map<number, Float64Array>();
    years.set(occasion, instances);
    const own = instances.get(days.instance[t]!) ?? new Float64Array(width).fill(Number.NaN);
    instances.set(days.instance[t]!, own);
    own[days.offset[t]! + daysBefore] = ratio;
  });
  const effects: OccasionEffect[] = [];
  for (const [occasion, instances] of [...years].sort(([x], [y]) => x - y)) {
    const all = [...instances.values()];
    const gain = gainOf(all, noise);
    if (gain >= leastGain) effects.push({ occasion, logs: shrunkMean(all, noise), gain });
  }
  return effects;
}

/** Share of the squared error saved by foretelling each year from the others; 0 with a single year. */
function gainOf(years: readonly Float64Array[], noise: number): number {
  let [plain, foretold] = [0, 0];
  if (years.length < 2) return 0;
  years.forEach((year, i) => {
    const expected = shrunkMean(
      years.filter((_, j) => j !== i),
      noise,
    );
    year.forEach((ratio, place) => {
      if (Number.isNaN(ratio)) return;
      plain += ratio ** 2;
      foretold += (ratio - expected[place]!) ** 2;
    });
  });
  return plain > 0 ? Math.max(0, 1 - foretold / plain) : 0;
}

/** Mean per place, drawn to 0 by 1 − σ² / (n m²): what is no larger than noise is nothing (positive-part James & Stein). */
function shrunkMean(years: readonly Float64Array[], noise: number): Float64Array {
  return Float64Array.from({ length: width }, (_, place) => {
    const known = years.map((year) => year[place]!).filter((ratio) => !Number.isNaN(ratio));
    if (known.length === 0) return 0;
    const centre = mean(known);
    return centre === 0 ? 0 : centre * Math.max(0, 1 - noise ** 2 / (known.length * centre ** 2));
  });
}

/** Standard deviation of the ratios, robustly: most days around most occasions are plain. */
export function noiseOf(ratios: Float64Array, { occasion }: Pick<OccasionDays, "occasion">): number {
  const sizes = ratios.filter((ratio, t) => !Number.isNaN(ratio) && occasion[t] === -1).map(Math.abs);
  const all = sizes.length >= baselineDays ? sizes : ratios.filter((ratio) => !Number.isNaN(ratio)).map(Math.abs);
  return Math.max(leastNoise, all.length > 0 ? 1.4826 * median(all) : 1);
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Sorts `values`. */
function median(values: Float64Array): number {
  values.sort();
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}
