import type { Granularity } from "../contract.ts";
import type { LearnedPrices } from "../job/learn-prices.ts";
import type { Choice } from "../model/backtest/choose-series.ts";
import { assertHistory } from "../model/forecast-model.ts";
import type { Workplace } from "../run-task.ts";
import type { ColdStart } from "./cold-start.ts";
import type { OccasionPlan } from "./occasion-plan.ts";
import type { NamedHierarchy } from "./path-sources.ts";
import type { SeriesPrices } from "./price-runs.ts";

/** One series to train on; all of a training end at the same step. */
export interface TrainingSeries {
  id: string;
  /** Date of the first value, YYYY-MM-DD; of a week, its Monday. */
  startDate: string;
  /** Demand per step, gaps as zeros; none negative. */
  values: Float64Array;
  /** What of it was sold, where some was lost for want of stock; without, all. */
  sold?: Float64Array;
  /** Position of the product whose forecast it takes a share of, being one of too many places; without, it is forecast by itself. */
  shareOf?: number | null;
  /** How much of each occasion's effect it feels; without, all of it. */
  sensitivities?: readonly number[];
  /** What past and planned prices do to it; without, nothing. */
  prices?: SeriesPrices;
  /** Of a new product: whom to tell it from; null where there is nobody. */
  start?: ColdStart | null;
  /** Of a product that has never sold, for which no sale is expected: days that others of its category have. */
  unsoldDays?: number;
}

export interface TrainingOptions {
  granularity: Granularity;
  seed: number;
  /** First step to forecast, YYYY-MM-DD. */
  forecastStart: string;
  /** What the champion version chose, by series id; null when there is no champion. */
  earlier: ReadonlyMap<string, Choice> | null;
  /** Holidays and shopping days that move demand; null where none is known to. */
  occasions: OccasionPlan | null;
  /** How demand answers to prices; null where it is not seen to. */
  prices: LearnedPrices["response"];
  /** How the series add up, and from which position on they are totals of those before; null to forecast each by itself. */
  addingUp: { hierarchy: NamedHierarchy; families: readonly number[]; totalsFrom: number } | null;
  workplace: Workplace;
  onProgress: (fraction: number) => void;
}

/** @throws RangeError naming a series whose values are negative or no finite numbers. */
export function checkSeries({ id, values }: TrainingSeries): void {
  try {
    assertHistory(values);
  } catch (error) {
    throw new RangeError(`Series ${id}: ${(error as Error).message}`, { cause: error });
  }
  const negative = values.findIndex((value) => value < 0);
  if (negative >= 0) {
    throw new RangeError(`Series ${id}: demand is zero or more; got ${values[negative]} at position ${negative}.`);
  }
}
