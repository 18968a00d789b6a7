import { demandForecastTask } from "@bellwether/demand-forecast/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { toRemark } from "../remarks/remark.row.ts";
import { championForecasts } from "./demand-forecast.row.ts";
import { type DemandSummary, summaryListLength } from "./demand-summary.type.ts";
import { forecastTotals } from "./forecast-sql.ts";
import type { Granularity } from "./granularity.enum.ts";
import { horizonTooLong } from "./horizon.ts";
import { jointTotal } from "./summary-joint.ts";

interface SummaryRow {
  model_version_id: string;
  series_count: number;
  stored_horizon: number | null;
  expected: number | null;
  recent: number | null;
  year_ago: number | null;
  mase: number | null;
  naive_mase: number | null;
  rising: string[] | null;
  falling: string[] | null;
  least_accurate: string[] | null;
  /** Whether ranges come from sample paths of all products together. */
  joint: boolean;
}

/**
 * The organisation's demand as the champion sees it, in one statement; null when there is no champion. Products rise or
 * fall by units, not by share: 200 more of a bestseller need attention before 2 instead of 1 of something else.
 *
 * @throws GraphQLError BAD_USER_INPUT when the horizon reaches further than the forecasts.
 */
export async function readDemandSummary(
  db: TenantSnapshot,
  granularity: Granularity,
  horizon: number,
): Promise<DemandSummary | null> {
  const [row] = await db.query<SummaryRow>(summarySql, [demandForecastTask, granularity, horizon]);
  if (row === undefined) return null;
  if (row.stored_horizon !== null && row.stored_horizon < horizon) throw horizonTooLong(horizon, row.stored_horizon);
  const keys = (series: string[] | null) => (series ?? []).map((one) => `${row.model_version_id}/${one}`);
  return {
    modelVersionKey: row.model_version_id,
    granularity,
    horizon,
    expectedTotal: row.expected ?? 0,
    recentTotal: row.recent ?? 0,
    yearAgoTotal: row.year_ago,
    seriesCount: row.series_count,
    medianMase: row.mase,
    naiveMedianMase: row.naive_mase,
    risingKeys: keys(row.rising),
    fallingKeys: keys(row.falling),
    leastAccurateKeys: keys(row.least_accurate),
    note: toRemark({ code: row.joint ? "demand.summary-joint" : "demand.summary-independent" }),
  };
}

const top = (condition: string, order: string) => `(
  SELECT array_agg(series_id::text) FROM (
    SELECT series_id FROM one WHERE ${condition} ORDER BY ${order}, series_id LIMIT ${summaryListLength}
  ) AS best
)`;

const summarySql = `
  WITH champion AS (
    SELECT id FROM model_version WHERE task = $1 AND variant = $2 AND status = 'CHAMPION'
  ), one AS MATERIALIZED (
    SELECT f.series_id, f.horizon, total.expected, total.recent, total.comparable, total.year_ago,
      (f.accuracy->>'mase')::float8 AS mase, (f.accuracy->>'naiveMase')::float8 AS naive_mase
    FROM ${championForecasts} CROSS JOIN ${forecastTotals("$3::int")} AS total
    WHERE v.id = (SELECT id FROM champion) AND s.granularity = $2 AND s.location_id IS NULL
  )
  SELECT champion.id AS model_version_id, figures.*,
    ${top("comparable AND expected > recent", "expected - recent DESC")} AS rising,
    ${top("comparable AND expected < recent", "expected - recent")} AS falling,
    ${top("mase IS NOT NULL", "mase DESC")} AS least_accurate,
    EXISTS (SELECT FROM forecast_total t WHERE t.model_version_id = champion.id AND ${jointTotal}) AS joint
  FROM champion CROSS JOIN (
    SELECT count(*)::int AS series_count, min(horizon) AS stored_horizon, sum(expected) AS expected, sum(recent) AS recent,
      sum(year_ago) AS year_ago, percentile_cont(0.5) WITHIN GROUP (ORDER BY mase) AS mase,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY naive_mase) AS naive_mase
    FROM one
  ) AS figures`;
