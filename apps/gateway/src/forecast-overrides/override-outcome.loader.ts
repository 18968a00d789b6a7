import { materialLoss } from "@bellwether/demand-forecast/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { organisationToday } from "../settings/organisation-today.ts";
import { judgeOverride, type OutcomeSums } from "./override-outcome.ts";
import type { ForecastOverrideOutcome } from "./override-outcome.type.ts";

const dayOf = (column: string) => `(o.${column} AT TIME ZONE coalesce(organisation.time_zone, 'UTC'))::date`;

/**
 * LATERAL item with the sums over the days of an override `o`: from the day it was made, which is later than its first where it
 * brings back an earlier one, to the day before it was withdrawn, as far as sales are known. A place is empty on any day that ended
 * without stock; a product over many places, of which some shelf always is, only where a quarter of its demand is thought lost.
 */
export const overrideDays = `LATERAL (
  SELECT greatest(o.from_day, ${dayOf("created_at")}) AS first_day, least(o.to_day, ${dayOf("withdrawn_at")} - 1) AS last_day,
    s.start_date, s.values, s.stockout_steps, s.lost_units, least(s.start_date + cardinality(s.values), ${organisationToday}) AS known_until
  FROM (SELECT) AS one LEFT JOIN organisation ON organisation.tenant_id = current_tenant()
  LEFT JOIN demand_series AS s ON s.product_id = o.product_id AND s.location_id IS NOT DISTINCT FROM o.location_id
    AND s.granularity = 'DAY'
) AS span CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE known AND NOT empty)::int AS judged_days,
    count(*) FILTER (WHERE known AND empty)::int AS stockout_days, count(*) FILTER (WHERE NOT known)::int AS open_days,
    coalesce(sum(sold) FILTER (WHERE known AND NOT empty), 0) AS sold,
    coalesce(sum(model) FILTER (WHERE known AND NOT empty), 0) AS model,
    coalesce(sum(planned) FILTER (WHERE known AND NOT empty), 0) AS planned
  FROM (
    SELECT coalesce(day < known_until, false) AS known, coalesce(day - start_date = ANY (stockout_steps) AND (o.location_id IS NOT NULL OR is_material), false) AS empty,
      coalesce("values"[day - start_date + 1], 0) AS sold,
      o.model_values[day - o.from_day + 1] AS model, o.planned_values[day - o.from_day + 1] AS planned
    FROM (SELECT first_day + step AS day FROM generate_series(0, last_day - first_day) AS step) AS days
    CROSS JOIN LATERAL (
      SELECT coalesce(lost > 0 AND lost >= ${materialLoss} * greatest(usual, "values"[day - start_date + 1]), true) AS is_material
      FROM (
        SELECT lost_units[array_position(stockout_steps, day - start_date)] AS lost,
          (SELECT avg(one) FROM unnest("values"[day - start_date - 26 : day - start_date + 1]) AS one) AS usual
      ) AS shelf
    ) AS shelves
  ) AS daily
) AS sums`;

/** What the sums over days are called. */
const outcomeColumns = "sums.judged_days, sums.stockout_days, sums.open_days, sums.sold, sums.model, sums.planned";

/** Outcomes by the override's key; null while no day can be judged. */
export function outcomeByOverrideKey(db: TenantSnapshot): DataLoader<string, ForecastOverrideOutcome | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<OutcomeSums & { id: string }>(
      `SELECT o.id, ${outcomeColumns} FROM forecast_override o CROSS JOIN ${overrideDays} WHERE o.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, judgeOverride);
  });
}
