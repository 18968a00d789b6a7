import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { askedForecasts, askedKey, askedPairs, quantileSlice } from "./forecast-sql.ts";
import type { Granularity } from "./granularity.enum.ts";
import { neededProbabilities, seriesFromQuantiles } from "./quantile-bands.ts";
import type { ForecastSeries } from "./series.type.ts";

interface QuantileRow {
  key: string;
  start: string;
  granularity: Granularity;
  probabilities: number[];
  quantiles: Record<string, number[]>;
}

/**
 * What is expected over the first steps, with bands, by the forecast's key. Of the stored quantiles only those are read
 * that the levels need, and of those only the steps asked for.
 *
 * @param levels as `encodeLevels` writes them.
 */
export function expectedByForecastKey(
  db: TenantSnapshot,
  horizon: number,
  levels: string,
): DataLoader<string, ForecastSeries | null> {
  const wanted = decodeLevels(levels);
  return new DataLoader(async (keys) => {
    const rows = await db.query<QuantileRow>(
      `SELECT ${askedKey}, f.start_date::text AS start, s.granularity, array_to_json(f.probabilities) AS probabilities, (
         SELECT json_object_agg(position - 1, array_to_json(${quantileSlice("position", "$3")}))
         FROM generate_subscripts(f.probabilities, 1) AS position
         WHERE f.probabilities[position] = 0.5 OR EXISTS (
           SELECT FROM unnest($4::float8[]) AS needed
           WHERE abs(f.probabilities[position] - needed) < 1e-9
             OR (f.probabilities[position] < needed AND coalesce(f.probabilities[position + 1] > needed, true))
             OR (f.probabilities[position] > needed AND coalesce(f.probabilities[position - 1] < needed, true))
         )
       ) AS quantiles
       FROM ${askedForecasts}`,
      [...askedPairs(keys), horizon, neededProbabilities(wanted)],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      (row) => ({
        start: row.start,
        step: row.granularity,
        ...seriesFromQuantiles(row.probabilities, (index) => row.quantiles[index] ?? [], wanted),
      }),
    );
  });
}

/** Levels as one loader parameter. */
export function encodeLevels(levels: readonly number[]): string {
  return levels.join(",");
}

function decodeLevels(levels: string): number[] {
  return levels === "" ? [] : levels.split(",").map(Number);
}
