import type { EntityManager } from "typeorm";
import { demandKey, type PlanDemand } from "../plan/plan-data.ts";
import type { PlanClock } from "./read-plan-data.ts";

/** Days of history read: a year to replay, and what comes before it. */
const historyDays = 421;

interface Row {
  productId: string;
  locationId: string | null;
  values: number[];
  endDay: number;
  stockoutDays: number[] | null;
  forecastDay: number | null;
  horizon: number | null;
  probabilities: number[] | null;
  quantiles: number[] | null;
  dependence: { persistent: number; fading: number; decay: number } | null;
}

/**
 * Series by day with the forecasts of the version that is shown, as people plan with them. A forecast without a dependence has independent days.
 *
 * @param withStockouts reads the days without stock too, which the whole ledger tells.
 */
export async function readDemand(
  db: EntityManager,
  { timeZone }: PlanClock,
  productIds: string[] | null,
  withStockouts: boolean,
): Promise<{ demand: Record<string, PlanDemand>; modelVersionId: string | null }> {
  const [champion]: { id: string }[] = await db.query(
    "SELECT id FROM model_version WHERE task = 'demand-forecast' AND variant = 'DAY' AND status = 'CHAMPION'",
  );
  const modelVersionId = champion?.id ?? null;
  const rows: Row[] = await db.query(
    `WITH empty AS (
       SELECT product_id, location_id, array_agg(day - DATE '1970-01-01') AS days
       FROM stockout_day WHERE $5 AND day > (now() AT TIME ZONE $2)::date - $3::integer
         AND ($1::uuid[] IS NULL OR product_id = ANY ($1)) GROUP BY 1, 2
     )
     SELECT series.product_id AS "productId", series.location_id AS "locationId",
       series."values"[greatest(1, cardinality(series."values") - $3::integer + 1):] AS values,
       series.start_date - DATE '1970-01-01' + cardinality(series."values") AS "endDay", empty.days AS "stockoutDays",
       forecast.start_date - DATE '1970-01-01' AS "forecastDay", horizon, probabilities, quantiles,
       accuracy -> 'dependence' AS dependence
     FROM demand_series AS series
     LEFT JOIN planned_forecast AS forecast ON series_id = series.id AND model_version_id = $4
     LEFT JOIN empty ON empty.product_id = series.product_id AND empty.location_id = series.location_id
     WHERE granularity = 'DAY' AND ($1::uuid[] IS NULL OR series.product_id = ANY ($1))`,
    [productIds, timeZone, historyDays, modelVersionId, withStockouts],
  );
  const demand: Record<string, PlanDemand> = {};
  for (const row of rows) demand[demandKey(row.productId, row.locationId)] = demandOf(row);
  return { demand, modelVersionId };
}

function demandOf({ values, endDay, stockoutDays, ...row }: Row): PlanDemand {
  const { forecastDay, horizon, probabilities, quantiles, dependence } = row;
  const isWhole = forecastDay !== null && horizon !== null && probabilities !== null && quantiles !== null;
  return {
    values,
    startDay: endDay - values.length,
    stockoutDays: stockoutDays ?? [],
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
