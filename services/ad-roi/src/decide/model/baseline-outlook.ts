import { Random } from "@bellwether/runtime/tensor/random";
import { contributionOf, drawsOf, type FittedMediaMix } from "../../media-mix/model/fitted-media-mix.ts";
import { meanOfLast, type OutlookSize, spreadDraws } from "./media-outlook.ts";
import { moneyNoise } from "./period-noise.ts";

/** Periods that the level of a year ago is compared over. */
const comparedPeriods = 13;
/** A level that more than doubled or halved within a year is not expected to go on at that rate. */
const growthLimits = { least: 0.5, most: 2 };
const daysOfYear = 365.25;

/** What the coming periods bring without any paid spend in them. */
export interface BaselineOutlook {
  /** Money: `[draw * periods + period]`. Trend, season, organic channels, and the noise that a fit leaves. */
  money: Float64Array;
  /** Relative error of the rule for the level, one standard deviation, from how it did at earlier times of the same data. */
  levelError: number;
}

/**
 * Foretells the baseline as last year's, at the level that it has now against then, or as its last quarter where there is no such year. The
 * level's error is drawn for each draw anew from how the same rule did before; organic channels go on as lately.
 */
export function baselineOutlook(fitted: FittedMediaMix, size: OutlookSize, seed: number): BaselineOutlook {
  const chosen = spreadDraws(drawsOf(fitted), size.draws);
  const year = Math.round(daysOfYear / fitted.periodDays);
  const value = moneyPerBaselineUnit(fitted);
  const meanBaseline = fitted.periods.map((_, period) =>
    fitted.baselineByGeo.reduce((sum, row) => sum + row[period]!, 0),
  );
  const levelError = errorOfRule(meanBaseline, size.periods, year);
  const random = new Random(seed);
  const money = new Float64Array(chosen.length * size.periods);
  chosen.forEach((draw, row) => {
    const level = Math.exp(levelError * random.normal());
    const baseline = seasonalNext(fitted.baselineDraws[draw]!, size.periods, year);
    const organic = organicMoney(fitted, draw);
    const noise = moneyNoise(fitted, draw);
    for (let period = 0; period < size.periods; period++)
      money[row * size.periods + period] = value * level * baseline[period]! + organic + noise * random.normal();
  });
  return { money, levelError };
}

/**
 * The next values of a row: those of a year before, times the level of the last quarter against the same quarter a year before.
 *
 * @param year values in a year
 */
export function seasonalNext(row: readonly number[], periods: number, year: number): number[] {
  const level = meanOfLast(row);
  if (row.length < year + comparedPeriods) return new Array<number>(periods).fill(level);
  const before = meanOfLast(row.slice(0, row.length - year));
  const growth = before > 0 ? Math.min(growthLimits.most, Math.max(growthLimits.least, level / before)) : 1;
  return Array.from({ length: periods }, (_, period) => {
    const yearsBack = Math.floor(period / year) + 1;
    return row[row.length + period - yearsBack * year]! * growth ** yearsBack;
  });
}

/** Root mean square of the logarithmic errors that the rule made in sums over a horizon, at up to eight earlier times. */
function errorOfRule(row: readonly number[], periods: number, year: number): number {
  const errors: number[] = [];
  for (let back = 1; back <= 8; back++) {
    const origin = row.length - periods - (back - 1) * Math.ceil(periods / 2);
    if (origin < comparedPeriods) break;
    const foretold = sum(seasonalNext(row.slice(0, origin), periods, year));
    const actual = sum(row.slice(origin, origin + periods));
    if (foretold > 0 && actual > 0) errors.push(Math.log(actual / foretold));
  }
  if (errors.length === 0) return 0;
  return Math.sqrt(sum(errors.map((error) => error * error)) / errors.length);
}

/** Money that one unit of the baseline is worth lately, over geos by what they sell. */
function moneyPerBaselineUnit({ baselineByGeo, valuePerUnit }: FittedMediaMix): number {
  const units = baselineByGeo.map((row) => Math.max(0, meanOfLast(row)));
  const whole = sum(units);
  const values = valuePerUnit.map((row) => meanOfLast(row));
  return whole > 0 ? sum(units.map((count, geo) => count * values[geo]!)) / whole : (values[0] ?? 1);
}

/** Money of a period that unpaid channels bring, as lately. */
function organicMoney(fitted: FittedMediaMix, draw: number): number {
  const organic = fitted.channels.filter(({ isPaid }) => !isPaid);
  const values = fitted.valuePerUnit.map((row) => meanOfLast(row));
  return sum(
    organic.flatMap((channel) => contributionOf(channel, draw).map((row, geo) => meanOfLast(row) * values[geo]!)),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
