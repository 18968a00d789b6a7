import type { DemandBasis } from "../contract.ts";
import {
  type DemandMargin,
  dayWithin,
  historyMargin,
  isIntermittent,
  occurrenceMargin,
  quantileMargin,
} from "../model/demand/demand-margin.ts";
import type { StepDependence } from "../model/demand/score-table.ts";
import { uncensored } from "../model/simulation/history-paths.ts";
import { demandKey, type PlanData, type PlanDemand, type PlanForecast } from "./plan-data.ts";

/** What demand of a position is planned with. */
export interface PositionDemand {
  basis: DemandBasis;
  margin: DemandMargin;
  /** How the days hang together; null: as far as nobody knows the level that they have in common. */
  dependence: StepDependence | null;
  /** Whether sales are in whole units. */
  isWhole: boolean;
  /** Daily demand of the last days up to yesterday, with what was not there to sell filled in. */
  history: Float64Array;
  /** Raw sales of the same days, of which the first counts from 1970, and those without stock, counted from the first. */
  record: { startDay: number; values: number[]; stockoutDays: number[] };
  /** Whether the location's own sales are known: the largest series are kept, so none may also mean that nobody looked. */
  isRecorded: boolean;
  /** Of the product's sales, with the basis PRODUCT_SHARE. */
  share: number | null;
  /** Days since the last sale; null where there never was one. */
  quietDays: number | null;
}

/** Days that a forecast must still reach beyond today to be used; an older one is repeated from its last week. */
const leastForecastDays = 7;
/** Days whose sales stand for the days to come where there is no forecast, and tell a location's share. */
const recentDays = 180;

/** The best there is: the location's forecast, the product's by the location's share, or the last days' sales. */
export function positionDemand(data: PlanData, productId: string, locationId: string): PositionDemand {
  const own = data.demand[demandKey(productId, locationId)];
  const whole = data.demand[demandKey(productId, null)];
  const record = recordUntil(own, data.today);
  const history = uncensored(record);
  const lastSale = record.values.findLastIndex((value) => value > 0);
  const unknownDays = own === undefined ? 0 : Math.max(0, data.today - own.startDay - record.values.length);
  const known = {
    history,
    record,
    isWhole: record.values.every(Number.isInteger),
    isRecorded: record.values.length > 0,
    share: null,
    quietDays: lastSale < 0 ? null : record.values.length - 1 - lastSale + unknownDays,
  };
  const forecast = usableForecast(own, data.today);
  if (forecast !== null)
    return {
      ...known,
      basis: "FORECAST",
      margin: marginOf(forecast, 1, known),
      // Scores of rare sales are mostly ties, which tell little of how days keep together: sums of past sales tell more.
      dependence: isOccurrence(known, 1) ? null : forecast.dependence,
    };
  const share = shareOf(own, whole, data.today);
  const wholeForecast = usableForecast(whole, data.today);
  if (wholeForecast !== null && share > 0)
    return {
      ...known,
      basis: "PRODUCT_SHARE",
      share,
      margin: marginOf(wholeForecast, share, known),
      dependence: isOccurrence(known, share) ? null : wholeForecast.dependence,
    };
  // What sold before a gap of half a year says nothing of now.
  const recent = history.slice(Math.max(0, history.length - Math.max(0, recentDays - unknownDays)));
  const hasSold = recent.some((value) => value > 0);
  return {
    ...known,
    basis: hasSold ? "HISTORY" : "NONE",
    margin: historyMargin(hasSold ? recent : []),
    dependence: null,
  };
}

function marginOf(
  forecast: PlanForecast,
  share: number,
  { history, isWhole }: Pick<PositionDemand, "history" | "isWhole">,
): DemandMargin {
  const sizes = history.filter((value) => value > 0);
  const centre = forecast.probabilities.indexOf(0.5);
  // For intermittent demand the row at 0.5 holds the mean.
  if (isOccurrence({ history }, share)) {
    const { horizon, quantiles } = forecast;
    const means = quantiles.slice(centre * horizon, (centre + 1) * horizon).map((value) => value * share);
    return occurrenceMargin(means, sizes);
  }
  return quantileMargin({ ...forecast, quantiles: forecast.quantiles.map((value) => value * share) }, isWhole);
}

/** Whether demand is drawn as single sales: rare ones, and a share of the product's forecast, spread like the location's sales. */
function isOccurrence({ history }: Pick<PositionDemand, "history">, share: number): boolean {
  return (isIntermittent(history) || share < 1) && history.some((value) => value > 0);
}

/** The forecast from today on; null where it is missing or too old. */
function usableForecast(demand: PlanDemand | undefined, today: number): PlanForecast | null {
  const forecast = demand?.forecast ?? null;
  if (forecast === null) return null;
  const late = Math.max(0, today - forecast.startDay);
  if (late === 0) return forecast;
  const { horizon, probabilities, quantiles } = forecast;
  if (horizon - late < leastForecastDays) return null;
  const kept = probabilities.flatMap((_, row) =>
    Array.from({ length: horizon - late }, (_, day) => quantiles[row * horizon + dayWithin(day + late, horizon)]!),
  );
  return { ...forecast, startDay: today, horizon: horizon - late, quantiles: kept };
}

/** Sales up to yesterday; days after the series' end sold nothing that we know of, so they are left out. */
function recordUntil(demand: PlanDemand | undefined, today: number): PositionDemand["record"] {
  if (demand === undefined) return { startDay: today, values: [], stockoutDays: [] };
  const days = Math.max(0, Math.min(demand.values.length, today - demand.startDay));
  return {
    startDay: demand.startDay,
    values: demand.values.slice(0, days).map((value) => Math.max(0, value)),
    stockoutDays: demand.stockoutDays.map((day) => day - demand.startDay).filter((day) => day >= 0 && day < days),
  };
}

function shareOf(own: PlanDemand | undefined, whole: PlanDemand | undefined, today: number): number {
  const recent = (demand: PlanDemand | undefined) =>
    recordUntil(demand, today)
      .values.slice(-recentDays)
      .reduce((sum, value) => sum + value, 0);
  const total = recent(whole);
  return total > 0 ? Math.min(1, recent(own) / total) : 0;
}
