import type { EntityManager } from "typeorm";
import { demandKey, type PlanDemand } from "../plan/plan-data.ts";
import type { PlanClock } from "./read-plan-data.ts";
import { readStockouts } from "./read-stockouts.ts";

/** Days of history read: a year to replay, and what comes before it. */
export const historyDays = 421;

interface Row {
  productId: string;
  locationId: string | null;
  values: number[];
  endDay: number;
  forecastDay: number | null;
  horizon: number | null;
  probabilities: number[] | null;
  quantiles: number[] | null;
  dependence: { persistent: number; fading: number; decay: number } | null;
}

/**
 * Series by day and their days without stock, with the forecasts of the version that is shown, as people plan with them. A
 * forecast without a dependence has independent days.
 */
export async function readDemand(
  db: EntityManager,
  { today, timeZone }: PlanClock,
  productIds: string[] | null,
): Promise<{ demand: Record<string, PlanDemand>; modelVersionId: string | null }> {
  const [champion]: { id: string }[] = await db.query(
    "SELECT id FROM model_version WHERE task = 'demand-forecast' AND variant = 'DAY' AND status = 'CHAMPION'",
  );
  const modelVersionId = champion?.id ?? null;
  const rows: Row[] = await db.query(
    `SELECT series.product_id AS "productId", series.location_id AS "locationId",
       series."values"[greatest(1, cardinality(series."values") - $2::integer + 1):] AS values,
       series.start_date - DATE '1970-01-01' + cardinality(series."values") AS "endDay",
       forecast.start_date - DATE '1970-01-01' AS "forecastDay", horizon, probabilities, quantiles,
       accuracy -> 'dependence' AS dependence
     FROM demand_series AS series
     LEFT JOIN planned_forecast AS forecast ON series_id = series.id AND model_version_id = $3
     WHERE granularity = 'DAY' AND ($1::uuid[] IS NULL OR series.product_id = ANY ($1))`,
    [productIds, historyDays, modelVersionId],
  );
  const demand: Record<string, PlanDemand> = {};
  const stockouts = await readStockouts(db, { fromDay: today - historyDays, today, timeZone }, productIds);
  for (const row of rows) {
    const key = demandKey(row.productId, row.locationId);
    demand[key] = demandOf(row, stockouts.get(key) ?? []);
  }
  return { demand, modelVersionId };
}

function demandOf({ values, endDay, ...row }: Row, stockoutDays: number[]): PlanDemand {
  const { forecastDay, horizon, probabilities, quantiles, dependence } = row;
  const isWhole = forecastDay !== null && horizon !== null && probabilities !== null && quantiles !== null;
  return {
    values,
    startDay: endDay - values.length,
    stockoutDays,
    forecast: isWhole
      ? {
          startDay: forecastDay,
          horizon,
          probabilities,
          // Intervals of a method may begin below zero; demand does not.
          quantiles: quantiles.map((value) => Math.max(0, value)),
          dependence: dependence ?? { persistent: 0, fading: 0, decay: 0 },
        }
      : null,
  };
}
