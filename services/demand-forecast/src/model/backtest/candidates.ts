import type { ForecastMethod } from "../../contract.ts";
import type { ForecastModel, Quantiles } from "../forecast-model.ts";
import { adida } from "../local/adida.ts";
import { dynamicTheta } from "../local/dynamic-theta.ts";
import { ets } from "../local/ets.ts";
import { croston, tsb } from "../local/intermittent.ts";
import { mstl } from "../local/mstl.ts";
import { seasonalNaive } from "../local/seasonal-naive.ts";
import { theta } from "../local/theta.ts";
import { zeroForecast } from "../local/zero.ts";
import type { SeriesKind } from "./series-kind.ts";

/** Networks that learn from all series together. */
export const globalMethods = ["GLOBAL_NEURAL", "GLOBAL_MIXER"] as const satisfies readonly ForecastMethod[];
export type GlobalMethod = (typeof globalMethods)[number];

/** Methods that need one series alone. The global model and combinations are made from outside. */
export type LocalMethod = Exclude<ForecastMethod, GlobalMethod | "COMBINED" | "PRODUCT_SHARE" | "SIBLINGS">;

export const localModels: Readonly<Record<LocalMethod, ForecastModel>> = {
  SEASONAL_NAIVE: seasonalNaive,
  ETS: ets,
  THETA: theta,
  DYNAMIC_THETA: dynamicTheta,
  MSTL: mstl,
  CROSTON: croston,
  TSB: tsb,
  ADIDA: adida,
  ZERO: zeroForecast,
};

/** Methods tried on each kind. The first is the baseline, the last the fallback where no backtest is possible. */
export const methodsOf: Readonly<Record<SeriesKind, readonly LocalMethod[]>> = {
  none: ["ZERO"],
  short: ["SEASONAL_NAIVE", "THETA", "ETS"],
  intermittent: ["SEASONAL_NAIVE", "CROSTON", "TSB", "ADIDA", "ETS"],
  regular: ["SEASONAL_NAIVE", "MSTL", "THETA", "DYNAMIC_THETA", "ETS"],
};

/** Methods that cost tens of milliseconds a fit: run last, and rationed. */
export const dearMethods: readonly LocalMethod[] = ["MSTL"];

/** Methods that carry the recent level on, and so know nothing of the year. */
const levelMethods: readonly ForecastMethod[] = ["ETS", "THETA", "DYNAMIC_THETA", "CROSTON", "TSB", "ADIDA"];

/** Whether a method's forecast moves with last year, by itself or by its starting line. */
export function movesWithYear(method: ForecastMethod): boolean {
  return levelMethods.includes(method) || (globalMethods as readonly ForecastMethod[]).includes(method);
}

/** Lets the rows of a level method move as the whole organisation did a year ago; others are left alone. */
export function followYear(method: ForecastMethod, rows: Quantiles, ratios: Float64Array): Quantiles {
  if (!levelMethods.includes(method)) return rows;
  return rows.map((row) => row.map((value, h) => value * ratios[h]!));
}
