import { demandForecastTask } from "@bellwether/demand-forecast/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { championForecasts, type ForecastRow, forecastColumns, toDemandForecast } from "./demand-forecast.row.ts";
import type { DemandForecast } from "./demand-forecast.type.ts";
import { askedForecasts, askedKey, askedPairs } from "./forecast-sql.ts";
import type { Granularity } from "./granularity.enum.ts";

/** What was found for a product: the forecast, or how far the one that is there reaches. */
export type ForecastFinding = { outcome: "found"; forecast: DemandForecast } | { outcome: "too-short"; stored: number };

/** The champion's forecast of products at one location (null: over all), by the product's key. */
export function forecastByProductKey(
  db: TenantSnapshot,
  locationKey: string | null,
  granularity: Granularity,
  horizon: number,
): DataLoader<string, ForecastFinding | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ForecastRow>(
      `SELECT ${forecastColumns} FROM ${championForecasts}
       WHERE v.task = $1 AND v.variant = $2 AND v.status = 'CHAMPION' AND s.granularity = $2
         AND s.product_id = ANY($3::uuid[]) AND s.location_id IS NOT DISTINCT FROM $4::uuid`,
      [demandForecastTask, granularity, keys, locationKey],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.product_id,
      (row) => (row.stored_horizon < horizon ? tooShort(row) : found(row, horizon)),
    );
  });
}

/** Forecasts of any version, over their first steps, by the forecast's key; null also where they do not reach as far. */
export function forecastByKey(db: TenantSnapshot, horizon: number): DataLoader<string, DemandForecast | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ForecastRow & { key: string }>(
      `SELECT ${askedKey}, ${forecastColumns} FROM ${askedForecasts} WHERE f.horizon >= $3::int`,
      [...askedPairs(keys), horizon],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      (row) => toDemandForecast(row, horizon),
    );
  });
}

function found(row: ForecastRow, horizon: number): ForecastFinding {
  return { outcome: "found", forecast: toDemandForecast(row, horizon) };
}

function tooShort(row: ForecastRow): ForecastFinding {
  return { outcome: "too-short", stored: row.stored_horizon };
}
