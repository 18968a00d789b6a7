import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { askedPairs } from "../demand/forecast-sql.ts";
import { groupsInKeyOrder, inKeyOrder } from "../loaders.ts";
import type { AccuracyPeriod, AccuracySource } from "./accuracy.enum.ts";
import { type PointKeys, periodGroups, toPoint } from "./accuracy-groups.ts";
import { type AccuracyRow, accuracySql, toForecastAccuracy } from "./accuracy-sql.ts";
import type { AccuracyPoint } from "./demand-accuracy.type.ts";
import type { ForecastAccuracy } from "./forecast-accuracy.type.ts";

/** Months of realised accuracy that say how far to believe a forecast today. */
const recentMonths = 6;

/** Pairs of version and series asked about, `$1` and `$2`. What came is told by every version's forecasts of the series. */
const asked = `JOIN unnest($1::uuid[], $2::uuid[]) AS asked (version, series) ON asked.series = a.node_id`;
const askedKey = "asked.version || '/' || asked.series";

/**
 * Accuracy of a series over time, oldest first, by the key of one of its forecasts.
 *
 * @param source null for what came where anything has, and the backtest elsewhere. Of a backtest by month, that of the forecast itself.
 */
export function historyByForecastKey(
  db: TenantSnapshot,
  period: AccuracyPeriod,
  source: AccuracySource | null,
): DataLoader<string, AccuracyPoint[]> {
  return new DataLoader(async (keys) => {
    const wanted =
      source === null
        ? `a.source = CASE WHEN EXISTS (
             SELECT FROM forecast_accuracy came WHERE came.node_id = asked.series AND came.source = 'REALISED'
           ) THEN 'REALISED' ELSE 'BACKTEST' END`
        : `a.source = '${source}'`;
    const own = period === "MONTH" ? ["(a.source = 'REALISED' OR a.model_version_id = asked.version)"] : [];
    const sql = accuracySql({
      groups: { key: askedKey, source: "a.source", ...periodGroups(period) },
      joins: asked,
      where: [wanted, ...own],
      tail: "ORDER BY start",
    });
    const rows = await db.query<AccuracyRow & PointKeys & { key: string; source: AccuracySource }>(
      sql,
      askedPairs(keys),
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.key,
      (row) => toPoint(row, row.source),
    );
  });
}

/** What came of a series in the last months, by the key of one of its forecasts; null where nothing has. */
export function realisedByForecastKey(db: TenantSnapshot): DataLoader<string, ForecastAccuracy | null> {
  return new DataLoader(async (keys) => {
    const sql = accuracySql({
      groups: { key: askedKey },
      joins: asked,
      where: [
        "a.source = 'REALISED'",
        `a.month > (SELECT max(month) FROM forecast_accuracy WHERE source = 'REALISED') - make_interval(months => ${recentMonths})`,
      ],
    });
    const rows = await db.query<AccuracyRow & { key: string }>(sql, askedPairs(keys));
    return inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      (row) => toForecastAccuracy(row, "REALISED"),
    );
  });
}
