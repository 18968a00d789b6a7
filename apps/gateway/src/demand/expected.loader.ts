import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { askedForecasts, askedKey, askedPairs, quantileSlice } from "./forecast-sql.ts";
import type { Granularity } from "./granularity.enum.ts";
import { readNumberArrays } from "./number-bytes.ts";
import { neededProbabilities, seriesFromQuantiles } from "./quantile-bands.ts";
import type { ForecastSeries } from "./series.type.ts";

interface QuantileRow {
  key: string;
  start: string;
  granularity: Granularity;
  probabilities: number[];
  /** Positions from 1 of the quantiles that were read. */
  positions: number[];
  quantiles: Buffer;
}

/**
 * What is expected over the first steps, with bands, by the forecast's key. Of the stored quantiles only those are read
 * that the levels need, and of those only the steps asked for.
 *
 * @param levels as `encodeLevels` writes them.
 * @param withOverrides false reads the model's own numbers.
 */
export function expectedByForecastKey(
  db: TenantSnapshot,
  horizon: number,
  levels: string,
  withOverrides = true,
): DataLoader<string, ForecastSeries | null> {
  const wanted = decodeLevels(levels);
  const from = withOverrides ? "quantiles" : "model_quantiles";
  return new DataLoader(async (keys) => {
    const rows = await db.query<QuantileRow>(
      `SELECT ${askedKey}, f.start_date::text AS start, s.granularity, array_to_json(f.probabilities) AS probabilities,
         read.positions, read.quantiles
       FROM ${askedForecasts} CROSS JOIN LATERAL (
         SELECT json_agg(position ORDER BY position) AS positions,
           string_agg(array_send(${quantileSlice("position", "$3", from)}), ''::bytea ORDER BY position) AS quantiles
         FROM generate_subscripts(f.probabilities, 1) AS position
         WHERE f.probabilities[position] = 0.5 OR EXISTS (
           SELECT FROM unnest($4::float8[]) AS needed
           WHERE abs(f.probabilities[position] - needed) < 1e-9
             OR (f.probabilities[position] < needed AND coalesce(f.probabilities[position + 1] > needed, true))
             OR (f.probabilities[position] > needed AND coalesce(f.probabilities[position - 1] < needed, true))
         )
       ) AS read`,
      [...askedPairs(keys), horizon, neededProbabilities(wanted)],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      (row) => toSeries(row, wanted),
    );
  });
}

function toSeries(row: QuantileRow, levels: readonly number[]): ForecastSeries {
  const read = readNumberArrays(row.quantiles);
  const byIndex = new Map(row.positions.map((position, place) => [position - 1, read[place] ?? []]));
  const columns = seriesFromQuantiles(row.probabilities, (index) => byIndex.get(index) ?? [], levels);
  return { start: row.start, step: row.granularity, ...columns };
}

/** Levels as one loader parameter. */
export function encodeLevels(levels: readonly number[]): string {
  return levels.join(",");
}

/** The levels of a loader parameter. */
export function decodeLevels(levels: string): number[] {
  return levels === "" ? [] : levels.split(",").map(Number);
}
