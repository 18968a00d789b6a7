import { randomUUID } from "node:crypto";
import { quantileProbabilities } from "@bellwether/demand-forecast/contract";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { DomainKeys } from "./domain-data.ts";

/**
 * Adds to `insertDomainData` what its forecasts are part of and the sum of: 12 and 5 a day of the second product at the two
 * locations and 3 at none, its range of sums, and totals of categories, locations and all, whose quantile k lies 10 (k − 5) off.
 */
export async function addTotals(door: TenantDoor, tenantId: TenantId, keys: DomainKeys): Promise<void> {
  const { champion, categories, locations, products, series } = keys;
  const probabilities = [...quantileProbabilities];
  await door.write(tenantId, async (db) => {
    await db.query(
      `UPDATE model_version SET reasons = '[{"code": "demand.levels-add-up", "facts": {"way": "MIN_TRACE", "percent": 4}}]' WHERE id = $1`,
      [champion],
    );
    await db.query(
      `UPDATE forecast SET sum_quantiles = (
         SELECT array_agg(20 * step + (k - 5) * sqrt(step) ORDER BY k, step)
         FROM generate_series(1, cardinality(probabilities)) AS k, generate_series(1, horizon) AS step)
       WHERE series_id = $1`,
      [series[1]],
    );
    for (const [location, daily] of [
      [locations[0], 12],
      [locations[1], 5],
    ] as const) {
      const id = randomUUID();
      await db.query(
        `INSERT INTO demand_series (id, product_id, location_id, granularity, start_date, values)
         SELECT $1, product_id, $2, granularity, start_date, values FROM demand_series WHERE id = $3`,
        [id, location, series[1]],
      );
      await db.query(
        `INSERT INTO forecast (model_version_id, series_id, start_date, horizon, probabilities, quantiles, method, accuracy,
           expected_total, recent_total)
         SELECT model_version_id, $1, start_date, horizon, probabilities,
           array_fill($2::float8, ARRAY[cardinality(quantiles)]), method, accuracy, $2::float8 * horizon, 0
         FROM forecast WHERE series_id = $3`,
        [id, daily, series[1]],
      );
    }
    const total = (daily: number, of: { category?: string; location?: string; product?: string }): Promise<unknown> =>
      db.query(
        `INSERT INTO forecast_total (model_version_id, id, category_id, location_id, product_id, history_start, values,
           start_date, horizon, probabilities, quantiles, sum_quantiles, method, accuracy, expected_total, recent_total)
         SELECT $1, gen_random_uuid(), $2, $3, $4, '2025-01-01', '{1}', f.start_date, f.horizon, $5, made.quantiles,
           made.quantiles, 'ETS', '{}', $6::float8 * f.horizon, 0
         FROM (SELECT DISTINCT start_date, horizon FROM forecast WHERE model_version_id = $1) f, LATERAL (
           SELECT array_agg($6::float8 + 10 * (k - 5) ORDER BY k, step) AS quantiles
           FROM generate_series(1, cardinality($5::float8[])) AS k, generate_series(1, f.horizon) AS step
         ) AS made`,
        [champion, of.category ?? null, of.location ?? null, of.product ?? null, probabilities, daily],
      );
    await total(210, {});
    for (const category of categories) await total(210, { category });
    await total(12, { location: locations[0] as string });
    await total(5, { location: locations[1] as string });
    await total(3, { product: products[1] as string });
  });
}
