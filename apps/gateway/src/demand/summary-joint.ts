import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { DemandSummary } from "./demand-summary.type.ts";
import { seriesFromQuantiles } from "./quantile-bands.ts";
import type { Band } from "./series.type.ts";

/** Condition on a `forecast_total` t: all products at all places, with ranges from sample paths that were drawn together. */
export const jointTotal = `t.category_id IS NULL AND t.location_id IS NULL AND t.product_id IS NULL
  AND t.sum_quantiles IS NOT NULL`;

/**
 * Bands of all demand together as summed sample paths give them; null where the version drew none. Where people plan with other
 * numbers than the model's, bands keep their distance in proportion.
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
    `SELECT array_to_json(t.probabilities) AS probabilities, array_to_json(t.quantiles) AS quantiles, t.horizon
     FROM forecast_total t WHERE t.model_version_id = $1 AND t.horizon >= $2::int AND ${jointTotal}`,
    [modelVersionKey, horizon],
  );
  if (total === undefined) return null;
  const quantile = (index: number) => total.quantiles.slice(index * total.horizon, index * total.horizon + horizon);
  const { values, bands } = seriesFromQuantiles(total.probabilities, quantile, levels);
  const moved = (ends: readonly number[]) =>
    ends.map((end, step) => {
      const [centre, now] = [values[step] ?? 0, planned[step] ?? 0];
      return centre > 0 ? end * (now / centre) : Math.max(0, end + now - centre);
    });
  return bands.map(({ level, lower, upper }) => ({ level, lower: moved(lower), upper: moved(upper) }));
}
