import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { askedForecasts, askedKey, askedPairs, daysPerStep } from "../demand/forecast-sql.ts";
import { groupsInKeyOrder, inKeyOrder } from "../loaders.ts";
import { type OverrideRow, overrideColumns, toForecastOverride } from "./forecast-override.row.ts";
import type { ForecastOverride } from "./forecast-override.type.ts";

/** Overrides by their key. */
export function overrideByKey(db: TenantSnapshot): DataLoader<string, ForecastOverride | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<OverrideRow>(
      `SELECT ${overrideColumns} FROM forecast_override o WHERE o.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toForecastOverride);
  });
}

/** The overrides in force that reach the first steps of forecasts, earliest first, by the forecast's key. */
export function overridesByForecastKey(db: TenantSnapshot, horizon: number): DataLoader<string, ForecastOverride[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<OverrideRow & { key: string }>(
      `SELECT ${askedKey}, ${overrideColumns} FROM ${askedForecasts}
       JOIN forecast_override o ON o.product_id = s.product_id AND o.withdrawn_at IS NULL
         AND (s.location_id IS NULL OR o.location_id IS NULL OR o.location_id = s.location_id)
         AND o.to_day >= f.start_date AND o.from_day < f.start_date + $3::int * ${daysPerStep}
       ORDER BY o.from_day, o.id`,
      [...askedPairs(keys), horizon],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.key, toForecastOverride);
  });
}

/** An override as it is in a transaction that changes it. */
export async function readOverride(db: EntityManager, key: string): Promise<ForecastOverride | null> {
  const [row]: OverrideRow[] = await db.query(`SELECT ${overrideColumns} FROM forecast_override o WHERE o.id = $1`, [
    key,
  ]);
  return row === undefined ? null : toForecastOverride(row);
}
