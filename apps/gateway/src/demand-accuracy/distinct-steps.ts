import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { AccuracyLevel } from "./accuracy.enum.ts";
import { type AccuracyScope, scopeConditions } from "./accuracy-scope.ts";

/** Days from a forecast's origin to the first of each lead; of weeks, the whole ones in it. */
const leadStart = "CASE a.lead WHEN 'WEEK' THEN 0 WHEN 'MONTH' THEN 7 WHEN 'QUARTER' THEN 28 ELSE 90 END";

/**
 * Steps with stock that were measured, each of a series counted once. Forecasts are kept every week and reach a quarter ahead, so that most
 * steps are measured by a dozen of them, and twelve judgements of one day are hardly more evidence than one.
 *
 * Each row covers steps that follow one another; the union of their spans is scaled by the share that had stock.
 */
export async function readDistinctSteps(
  db: TenantSnapshot,
  scope: AccuracyScope,
  level: AccuracyLevel,
): Promise<number> {
  const { where, parameters } = scopeConditions(scope, level);
  const days = scope.granularity === "WEEK" ? 7 : 1;
  const [row] = await db.query<{ steps: number }>(
    `SELECT coalesce(round(sum(
       (SELECT sum(upper(span) - lower(span)) FROM unnest(spans) AS span) * in_stock / ${days})), 0)::int AS steps
     FROM (
       SELECT node_id, range_agg(daterange(first_day, first_day + steps * ${days})) AS spans,
         sum(stocked)::float8 / sum(steps) AS in_stock
       FROM (
         SELECT a.node_id, sum(a.steps)::int AS steps, coalesce(sum(a.steps) FILTER (WHERE NOT a.stocked_out), 0) AS stocked,
           a.origin + greatest((a.month - a.origin + ${days - 1}) / ${days}, (${leadStart}) / ${days}) * ${days} AS first_day
         FROM forecast_accuracy a WHERE ${where.join(" AND ")}
         GROUP BY a.node_id, a.model_version_id, a.origin, a.lead, a.month
       ) AS measured GROUP BY node_id
     ) AS series`,
    parameters.values,
  );
  return row?.steps ?? 0;
}
