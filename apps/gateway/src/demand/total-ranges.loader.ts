import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import type { DemandRange } from "./demand-hierarchy.type.ts";
import { decodeLevels } from "./expected.loader.ts";
import { askedPairs } from "./forecast-sql.ts";
import { seriesFromQuantiles } from "./quantile-bands.ts";

interface RangeRow {
  key: string;
  probabilities: number[];
  /** Quantiles of the sum over the first steps, by probability; null where the version drew no paths. */
  sums: number[] | null;
}

/**
 * Ranges of the total over the first steps, by the forecast's key.
 *
 * @param levels as `encodeLevels` writes them.
 */
export function totalRangesByForecastKey(
  db: TenantSnapshot,
  horizon: number,
  levels: string,
): DataLoader<string, DemandRange[] | null> {
  const wanted = decodeLevels(levels);
  return new DataLoader(async (keys) => {
    const rows = await db.query<RangeRow>(
      `SELECT f.model_version_id || '/' || f.series_id AS key, array_to_json(f.probabilities) AS probabilities, (
         SELECT json_agg(f.sum_quantiles[(position - 1) * f.horizon + $3::int] ORDER BY position)
         FROM generate_subscripts(f.probabilities, 1) AS position WHERE f.sum_quantiles IS NOT NULL
       ) AS sums
       FROM unnest($1::uuid[], $2::uuid[]) AS pair (model_version_id, series_id)
       JOIN forecast f ON f.model_version_id = pair.model_version_id AND f.series_id = pair.series_id
       WHERE f.horizon >= $3::int`,
      [...askedPairs(keys), horizon],
    );
    const found = inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      ({ probabilities, sums }) => (sums === null ? null : toRanges(probabilities, sums, wanted)),
    );
    return found;
  });
}

function toRanges(probabilities: readonly number[], sums: readonly number[], levels: readonly number[]): DemandRange[] {
  const { bands } = seriesFromQuantiles(probabilities, (index) => [sums[index] ?? 0], levels);
  return bands.map(({ level, lower, upper }) => ({ level, lower: lower[0] ?? 0, upper: upper[0] ?? 0 }));
}
