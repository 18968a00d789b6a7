import type { Granularity } from "../contract.ts";
import { totalOf } from "../forecast-all.ts";
import { firstDayOf, stepOf, toDayNumber } from "../job/calendar.ts";
import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import { coldForecast } from "../model/cold-start/cold-forecast.ts";
import { type LaunchPrior, launchCourse, launchPrior, type Sibling } from "../model/cold-start/launch-prior.ts";

/** Whom a new product is told from. Plain data. */
export interface ColdStart {
  /** Positions among all series, and how much each counts. */
  siblings: { position: number; weight: number }[];
  /** Positions of all launches that were followed for half a year, of any category: they tell the course of one. */
  launches: readonly number[];
  /** Whether their values begin with their launch; else they have long been on sale. */
  fromLaunch: boolean;
  /** Whether they share its nearest category, or only one above it. */
  source: "CATEGORY" | "PARENT";
  /** Days that it was known before the end of the history without a sale. */
  idleDays: number;
}

/** What a model keeps of a new product, to forecast it again. */
export interface StoredStart {
  prior: LaunchPrior;
  idleSteps: number;
}

/** Steps of a launch that are learned from, and of a product that has long been on sale: half a year, and eight weeks. */
const launchWeeks = 26;
const latestWeeks = 8;

/** Steps that a tide is the mean of: four weeks before. */
const tideWeeks = 4;

const weekSteps: Readonly<Record<Granularity, number>> = { DAY: 7, WEEK: 1 };

interface PlainSeries {
  values: Float64Array;
  startDate: string | null;
}

/**
 * What new products start from, by position; null for those that are not new, or like none.
 *
 * @param plain values without occasions and unusual prices, all ending together.
 */
export function learnStarts(
  plain: readonly PlainSeries[],
  starts: readonly (ColdStart | null | undefined)[],
  granularity: Granularity,
): (StoredStart | null)[] {
  if (!starts.some((start) => start)) return starts.map(() => null);
  const tide = tideOf(totalOf(plain), tideWeeks * weekSteps[granularity]);
  const week = weekSteps[granularity];
  const told = new Map<string, Omit<Sibling, "weight">>();
  const seen = (position: number, weight: number, isLaunch: boolean): Sibling => {
    const key = `${position}/${isLaunch}`;
    const known = told.get(key) ?? look(position, isLaunch);
    told.set(key, known);
    return { ...known, weight };
  };
  const look = (position: number, isLaunch: boolean): Omit<Sibling, "weight"> => {
    const { values, startDate } = plain[position]!;
    const steps = week * (isLaunch ? launchWeeks : latestWeeks);
    const from = isLaunch ? 0 : Math.max(0, values.length - steps);
    const own = values.slice(from, from + steps);
    const offset = tide.length - values.length + from;
    const first = firstPhase(startDate, granularity) + from;
    return {
      values: own,
      tide: tide.slice(offset, offset + own.length),
      phases: Uint8Array.from(own, (_, t) => (first + t) % week),
    };
  };
  const courses = new Map<readonly number[], number[]>();
  const courseOf = (launches: readonly number[]): number[] => {
    const known =
      courses.get(launches) ??
      launchCourse(
        launches.map((position) => seen(position, 1, true)),
        week,
      );
    courses.set(launches, known);
    return known;
  };
  return starts.map((start) => {
    if (!start) return null;
    const siblings = start.siblings.map(({ position, weight }) => seen(position, weight, start.fromLaunch));
    const prior = roundedPrior(launchPrior(siblings, courseOf(start.launches), week, start.fromLaunch));
    return { prior, idleSteps: start.idleDays / (granularity === "DAY" ? 1 : 7) };
  });
}

/** Forecasts with those of new products told from their siblings, where there are any. */
export function startCold(
  forecasts: readonly ForecastedSeries[],
  plain: readonly PlainSeries[],
  starts: readonly (StoredStart | null)[],
  granularity: Granularity,
  probabilities: readonly number[],
): ForecastedSeries[] {
  return forecasts.map((forecast, i) => {
    const start = starts[i];
    if (!start) return forecast;
    const horizon = forecast.quantiles[0]!.length;
    const { rows, dependence } = coldForecast(
      start.prior,
      ownSales(plain[i]!, start.idleSteps, granularity),
      horizon,
      probabilities,
    );
    return {
      ...forecast,
      method: "SIBLINGS",
      members: [],
      weights: [],
      kind: "short",
      windows: 0,
      pastRows: [],
      quantiles: rows,
      corrections: probabilities.map(() => 0),
      accuracy: { ...notJudged, dependence },
      score: { mase: null, rmsse: null },
      naiveScore: { mase: null, rmsse: null },
      scaledPinball: null,
      keptEarlier: false,
    };
  });
}

const notJudged = { mase: null, wape: null, pinball: null, coverage95: null, naiveMase: null, windows: 0 };

/** What a product has sold since its first sale; what never sold has nothing. */
export function ownSales(
  { values, startDate }: PlainSeries,
  idleSteps: number,
  granularity: Granularity,
): Parameters<typeof coldForecast>[1] {
  const first = firstPhase(startDate, granularity);
  const startPhase = (first + values.length) % weekSteps[granularity];
  const sold = values.findIndex((value) => value > 0);
  if (sold < 0) return { values: new Float64Array(0), idleSteps, startPhase, firstPhase: startPhase };
  return { values: values.slice(sold), idleSteps: 0, startPhase, firstPhase: (first + sold) % weekSteps[granularity] };
}

/** Weekday of days, counted as steps are; 0 of weeks. */
function firstPhase(startDate: string | null, granularity: Granularity): number {
  if (granularity === "WEEK" || startDate === null) return 0;
  return firstDayOf(stepOf(toDayNumber(startDate), granularity), granularity) % 7;
}

/** All demand of the weeks up to each step, over that of the last ones; 1 where there is too little to tell. */
function tideOf(total: Float64Array, steps: number): Float64Array {
  const sums = new Float64Array(total.length + 1);
  total.forEach((value, t) => {
    sums[t + 1] = sums[t]! + value;
  });
  const meanTo = (end: number): number => {
    const from = Math.max(0, end - steps);
    return (sums[end]! - sums[from]!) / (end - from);
  };
  const now = meanTo(total.length);
  return total.map((_, t) => {
    const share = now > 0 ? meanTo(t + 1) / now : 1;
    return share > leastTide && share < 1 / leastTide ? share : 1;
  });
}

/** An organisation that was ten times smaller or larger tells nothing of its level now. */
const leastTide = 0.1;

function roundedPrior({ mean, shape, dispersion, weeks, phases }: LaunchPrior): LaunchPrior {
  const round = (value: number): number => Number(value.toPrecision(8));
  return {
    mean: round(mean),
    shape: round(shape),
    dispersion: round(dispersion),
    weeks: weeks.map(round),
    phases: phases.map(round),
  };
}
