import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { DemandSummary } from "./demand-summary.type.ts";
import { seriesFromQuantiles } from "./quantile-bands.ts";
import type { Band } from "./series.type.ts";

/** Condition on a `forecast_total` t: all products at all places, with ranges from sample paths that were drawn together. */
export const jointTotal = `t.category_id IS NULL AND t.location_id IS NULL AND t.product_id IS NULL
  AND t.sum_quantiles IS NOT NULL`;

/**
 * Bands of all demand together as summed sample paths give them; null where the version drew none. Where people plan with other
 * numbers than the model's, bands move as those of one forecast do: they stretch with the central line, fourfold at most.
 *
 * @param planned the sum of the products' central lines, one number per step.
 */
export async function readJointBands(
  db: TenantSnapshot,
  { modelVersionKey, horizon }: Pick<DemandSummary, "modelVersionKey" | "horizon">,
  levels: readonly number[],
  planned: readonly number[],
): Promise<Band[] | null> {
  const [total] = await db.query<{ probabilities: number[]; quantiles: number[]; horizon: number }>(
    `SELECT array_to_json(t.probabilities) AS probabilities, t.horizon,
       array_to_json(planned_quantiles(t.quantiles, t.probabilities, t.horizon, (
         SELECT array_agg(planned - greatest(0, own) ORDER BY step)
         FROM unnest($3::float8[], (forecast_median(t.quantiles, t.probabilities, t.horizon))[1:$2::int])
           WITH ORDINALITY AS one (planned, own, step)))) AS quantiles
     FROM forecast_total t WHERE t.model_version_id = $1 AND t.horizon >= $2::int AND ${jointTotal}`,
    [modelVersionKey, horizon, planned],
  );
  if (total === undefined) return null;
  const quantile = (index: number) => total.quantiles.slice(index * total.horizon, index * total.horizon + horizon);
  return seriesFromQuantiles(total.probabilities, quantile, levels).bands;
}
