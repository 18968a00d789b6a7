import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { askedForecasts, askedKey, askedPairs, daysPerStep, historyLength } from "./forecast-sql.ts";
import type { Granularity } from "./granularity.enum.ts";
import { readNumberArrays } from "./number-bytes.ts";
import type { Series } from "./series.type.ts";

/** The positions of the last `$3` steps before the forecast, and the length of a step. */
const historyCut = `LATERAL (
  SELECT greatest(${historyLength} - $3::int, 0) + 1 AS first, ${historyLength} AS last, ${daysPerStep} AS days OFFSET 0
) AS cut`;

interface HistoryRow {
  key: string;
  granularity: Granularity;
  start: string;
  values: Buffer;
}

/** The last steps before forecasts, by the forecast's key. */
export function historyByForecastKey(db: TenantSnapshot, last: number): DataLoader<string, Series | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<HistoryRow>(
      `SELECT ${askedKey}, s.granularity, (s.start_date + (cut.first - 1) * cut.days)::text AS start,
         array_send(s.values[cut.first : cut.last]) AS values
       FROM ${askedForecasts} CROSS JOIN ${historyCut}`,
      [...askedPairs(keys), last],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      ({ start, granularity, values }) => ({ start, step: granularity, values: readNumberArrays(values)[0] ?? [] }),
    );
  });
}

/** The dates without stock among the last steps before forecasts, by the forecast's key. */
export function stockoutsByForecastKey(db: TenantSnapshot, last: number): DataLoader<string, string[] | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<{ key: string; dates: string[] }>(
      `SELECT ${askedKey}, (
         SELECT coalesce(json_agg(s.start_date + position * cut.days ORDER BY position), '[]')
         FROM unnest(s.stockout_steps) AS position WHERE position + 1 BETWEEN cut.first AND cut.last
       ) AS dates
       FROM ${askedForecasts} CROSS JOIN ${historyCut}`,
      [...askedPairs(keys), last],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      (row) => row.dates,
    );
  });
}
