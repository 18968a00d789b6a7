import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { askedForecasts, askedKey, askedPairs, forecastTotals } from "./forecast-sql.ts";

/** Units over a horizon. */
export interface ForecastTotals {
  expected: number;
  /** What the model expects by itself. */
  modelExpected: number;
  /** In as many steps before the forecast. */
  recent: number;
  /** Whether the history covers as many steps: ten days of sales say nothing about the change over four weeks. */
  comparable: boolean;
  /** In the same steps a year earlier; null where the history is shorter. */
  yearAgo: number | null;
}

interface TotalsRow {
  key: string;
  expected: number;
  overridden: number;
  recent: number;
  comparable: boolean;
  year_ago: number | null;
}

/** Totals over the first steps, by the forecast's key. */
export function totalsByForecastKey(db: TenantSnapshot, horizon: number): DataLoader<string, ForecastTotals | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<TotalsRow>(
      `SELECT ${askedKey}, total.expected, total.recent, total.comparable, total.year_ago,
         (SELECT coalesce(sum(step), 0) FROM unnest(f.override_change[1:$3::int]) AS step) AS overridden
       FROM ${askedForecasts} CROSS JOIN ${forecastTotals("$3::int")} AS total`,
      [...askedPairs(keys), horizon],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      ({ expected, overridden, recent, comparable, year_ago }) => ({
        expected,
        modelExpected: expected - overridden,
        recent,
        comparable,
        yearAgo: year_ago,
      }),
    );
  });
}

/** expected / recent − 1; null when nothing was sold recently, or the history is shorter than the horizon. */
export function relativeChange(totals: Pick<ForecastTotals, "expected" | "recent" | "comparable">): number | null {
  return totals.comparable && totals.recent > 0 ? totals.expected / totals.recent - 1 : null;
}
