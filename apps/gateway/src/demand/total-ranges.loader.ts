import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import type { DemandRange } from "./demand-hierarchy.type.ts";
import { decodeLevels } from "./expected.loader.ts";
import { askedForecasts, askedKey, askedPairs } from "./forecast-sql.ts";
import { seriesFromQuantiles } from "./quantile-bands.ts";

interface RangeRow {
  key: string;
  probabilities: number[];
  /** Quantiles of the sum over the first steps, by probability; null where the version drew no paths. */
  sums: number[] | null;
}

/**
 * Ranges of the total over the first steps, by the forecast's key. Overrides move them by what they change of the total, as they move
 * the bands of a step.
 *
 * @param levels as `encodeLevels` writes them.
 * @param withOverrides false reads the model's own numbers.
 */
export function totalRangesByForecastKey(
  db: TenantSnapshot,
  horizon: number,
  levels: string,
  withOverrides: boolean,
): DataLoader<string, DemandRange[] | null> {
  const wanted = decodeLevels(levels);
  return new DataLoader(async (keys) => {
    const rows = await db.query<RangeRow>(
      `SELECT ${askedKey}, array_to_json(f.probabilities) AS probabilities,
         array_to_json(CASE WHEN $4::boolean THEN planned_quantiles(own.sums, f.probabilities, 1, (
           SELECT ARRAY[sum(step)] FROM unnest(f.override_change[1:$3::int]) AS step HAVING count(*) > 0
         )) ELSE own.sums END) AS sums
       FROM ${askedForecasts} CROSS JOIN LATERAL (
         SELECT array_agg(drawn.sum_quantiles[(position - 1) * f.horizon + $3::int]::float8 ORDER BY position) AS sums
         FROM forecast drawn, generate_subscripts(f.probabilities, 1) AS position
         WHERE drawn.model_version_id = f.model_version_id AND drawn.series_id = f.series_id
           AND drawn.sum_quantiles IS NOT NULL
       ) AS own
       WHERE f.horizon >= $3::int`,
      [...askedPairs(keys), horizon, withOverrides],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      ({ probabilities, sums }) => (sums === null ? null : toRanges(probabilities, sums, wanted)),
    );
  });
}

function toRanges(probabilities: readonly number[], sums: readonly number[], levels: readonly number[]): DemandRange[] {
  const { bands } = seriesFromQuantiles(probabilities, (index) => [sums[index] ?? 0], levels);
  return bands.map(({ level, lower, upper }) => ({ level, lower: lower[0] ?? 0, upper: upper[0] ?? 0 }));
}
