import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type Driver, DriverName } from "./driver.type.ts";
import { askedForecasts, askedKey, askedPairs } from "./forecast-sql.ts";

/** The parts of forecasts over the first steps, by the forecast's key. */
export function driversByForecastKey(db: TenantSnapshot, horizon: number): DataLoader<string, Driver[] | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<{ key: string; drivers: Record<string, number[]> | null; change: number[] | null }>(
      `SELECT ${askedKey}, (
         SELECT json_object_agg(part.name, jsonb_path_query_array(part.steps, ('$[0 to ' || $3::int - 1 || ']')::jsonpath))
         FROM jsonb_each(f.drivers) AS part (name, steps)
       ) AS drivers, array_to_json(f.override_change[1:$3::int]) AS change
       FROM ${askedForecasts}`,
      [...askedPairs(keys), horizon],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      ({ drivers, change }) => toDrivers({ ...drivers, ...(change === null ? {} : { override: change }) }),
    );
  });
}

/** In the order of the enum, so that a stacked chart keeps its layers. */
function toDrivers(stored: Record<string, number[]>): Driver[] {
  return Object.values(DriverName).flatMap((name) => {
    const values = stored[name.toLowerCase()];
    return values === undefined ? [] : [{ name, values }];
  });
}
