import type { ForecastMethod } from "../../contract.ts";
import type { ForecastModel, Quantiles } from "../forecast-model.ts";
import { ets } from "../local/ets.ts";
import { croston, tsb } from "../local/intermittent.ts";
import { mstl } from "../local/mstl.ts";
import { seasonalNaive } from "../local/seasonal-naive.ts";
import { zeroForecast } from "../local/zero.ts";
import type { SeriesKind } from "./series-kind.ts";

/** Methods that need one series alone. The global model and combinations are made from outside. */
export type LocalMethod = Exclude<ForecastMethod, "GLOBAL_NEURAL" | "COMBINED">;

export const localModels: Readonly<Record<LocalMethod, ForecastModel>> = {
  SEASONAL_NAIVE: seasonalNaive,
  ETS: ets,
  MSTL: mstl,
  CROSTON: croston,
  TSB: tsb,
  ZERO: zeroForecast,
};

/** Methods tried on each kind. The first is the baseline, the last the fallback where no backtest is possible. */
export const methodsOf: Readonly<Record<SeriesKind, readonly LocalMethod[]>> = {
  none: ["ZERO"],
  short: ["SEASONAL_NAIVE", "ETS"],
  intermittent: ["SEASONAL_NAIVE", "CROSTON", "TSB", "ETS"],
  regular: ["SEASONAL_NAIVE", "MSTL", "ETS"],
};

/** Methods that carry the recent level on, and so know nothing of the year. */
const levelMethods: readonly ForecastMethod[] = ["ETS", "CROSTON", "TSB"];

/** Lets the rows of a level method move as the whole organisation did a year ago; others are left alone. */
export function followYear(method: ForecastMethod, rows: Quantiles, ratios: Float64Array): Quantiles {
  if (!levelMethods.includes(method)) return rows;
  return rows.map((row) => row.map((value, h) => value * ratios[h]!));
}
