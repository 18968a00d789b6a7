import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { DemandSummary } from "./demand-summary.type.ts";
import { daysPerStep, historyLength } from "./forecast-sql.ts";
import { stepDays } from "./granularity.enum.ts";
import type { Series } from "./series.type.ts";

const msPerDay = 86_400_000;

/** What all products together sold in the last steps before the forecast. */
export async function readSummaryHistory(
  db: TenantSnapshot,
  summary: Pick<DemandSummary, "modelVersionKey" | "granularity">,
  last: number,
): Promise<Series> {
  const rows = await db.query<{ day: string; sold: number }>(
    `WITH series AS MATERIALIZED (
       SELECT f.start_date AS ends, ${daysPerStep} AS days, least(${historyLength}, $3::int) AS steps,
         s.values[greatest(${historyLength} - $3::int, 0) + 1 : ${historyLength}] AS sold
       FROM forecast f JOIN demand_series s ON s.tenant_id = f.tenant_id AND s.id = f.series_id
       WHERE f.model_version_id = $1 AND s.granularity = $2 AND s.location_id IS NULL
     ), by_distance AS (
       SELECT series.ends, series.days, series.steps - position AS steps_before, sum(series.sold[position]) AS sold
       FROM series CROSS JOIN generate_series(1, $3::int) AS position
       WHERE position <= series.steps GROUP BY 1, 2, 3
     )
     SELECT (ends - (steps_before + 1) * days)::text AS day, sum(sold) AS sold FROM by_distance GROUP BY 1 ORDER BY 1`,
    [summary.modelVersionKey, summary.granularity, last],
  );
  return alignToSteps(rows, stepDays[summary.granularity], last, summary);
}

/** Products end at different days where imports differ; a step that nobody has sold in is a zero. */
function alignToSteps(
  rows: readonly { day: string; sold: number }[],
  days: number,
  last: number,
  { granularity }: Pick<DemandSummary, "granularity">,
): Series {
  const newest = rows.at(-1);
  const oldest = rows[0];
  if (newest === undefined || oldest === undefined)
    return { start: new Date().toISOString().slice(0, 10), step: granularity, values: [] };
  const sold = new Map(rows.map((row) => [row.day, row.sold]));
  const end = Date.parse(newest.day);
  const count = Math.min(last, (end - Date.parse(oldest.day)) / (days * msPerDay) + 1);
  const dates = Array.from({ length: count }, (_, step) =>
    new Date(end - (count - 1 - step) * days * msPerDay).toISOString().slice(0, 10),
  );
  return { start: dates[0] as string, step: granularity, values: dates.map((date) => sold.get(date) ?? 0) };
}
