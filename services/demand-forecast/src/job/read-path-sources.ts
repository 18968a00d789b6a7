import type { EntityManager } from "typeorm";
import { type BacktestAccuracy, demandForecastTask } from "../contract.ts";
import type { PathSource } from "../model/paths/sample-paths.ts";
import { pathSource } from "../train/path-sources.ts";

/** What the paths of some series of one version are drawn from. */
export interface StoredPaths {
  seed: number;
  /** Steps that all of them reach. */
  horizon: number;
  /** In the order asked for: what each one's paths are the sum of; null for a series that the version has no forecast of. */
  series: (PathSource[] | null)[];
}

interface Row {
  asked: string;
  /** Whether the asked series is the sum of this and others; else this is the asked one. */
  part: boolean;
  id: string;
  horizon: number;
  quantiles: number[];
  accuracy: BacktestAccuracy;
}

/** Forecasts that the paths of series are drawn from at most: of a product its places and what it sells at none. */
export async function countPathSources(
  db: EntityManager,
  modelVersionId: string,
  seriesIds: readonly string[],
): Promise<number> {
  const [row]: { sources: number }[] = await db.query(
    `SELECT count(*)::int AS sources
     FROM unnest($2::uuid[]) AS asked (id)
     JOIN demand_series one ON one.id = asked.id
     JOIN demand_series part ON part.product_id = one.product_id AND part.granularity = one.granularity
       AND (one.location_id IS NULL OR part.id = one.id)
     JOIN forecast f ON f.model_version_id = $1 AND f.series_id = part.id`,
    [modelVersionId, seriesIds],
  );
  return row!.sources;
}

/**
 * Reads forecasts as they were drawn from: a product over all locations is the sum of its places and of what it sells at none. Where
 * nothing was drawn together, as by older versions, the forecast stands for itself. Null where there is no such version.
 */
export async function readPathSources(
  db: EntityManager,
  modelVersionId: string,
  seriesIds: readonly string[],
): Promise<StoredPaths | null> {
  const [version]: { seed: number }[] = await db.query("SELECT seed FROM model_version WHERE id = $1 AND task = $2", [
    modelVersionId,
    demandForecastTask,
  ]);
  if (version === undefined) return null;
  const rows: Row[] = await db.query(
    `WITH asked AS (SELECT * FROM demand_series WHERE id = ANY ($2::uuid[]))
     SELECT asked.id AS asked, false AS part, f.series_id AS id, f.horizon, f.quantiles, f.accuracy
     FROM asked JOIN forecast f ON f.model_version_id = $1 AND f.series_id = asked.id
     UNION ALL
     SELECT asked.id, true, f.series_id, f.horizon, f.quantiles, f.accuracy
     FROM asked
     JOIN demand_series place ON place.product_id = asked.product_id AND place.granularity = asked.granularity
       AND place.location_id IS NOT NULL
     JOIN forecast f ON f.model_version_id = $1 AND f.series_id = place.id
     WHERE asked.location_id IS NULL
     UNION ALL
     SELECT asked.id, true, t.id, t.horizon, t.quantiles, t.accuracy
     FROM asked JOIN forecast_total t ON t.model_version_id = $1 AND t.product_id = asked.product_id
     WHERE asked.location_id IS NULL
     ORDER BY 1, 2, 3`,
    [modelVersionId, seriesIds],
  );
  const series = seriesIds.map((id) => {
    const found = rows.filter(({ asked }) => asked === id);
    const parts = found.filter(({ part }) => part);
    const drawn = parts.length > 0 && parts.every(({ accuracy }) => accuracy.joint !== undefined);
    return found.length === 0 ? null : (drawn ? parts : found.filter(({ part }) => !part)).map(toSource);
  });
  return { seed: version.seed, horizon: Math.min(...rows.map(({ horizon }) => horizon)), series };
}

function toSource({ id, horizon, quantiles, accuracy }: Row): PathSource {
  const rows = Array.from({ length: quantiles.length / horizon }, (_, k) =>
    Float64Array.from(quantiles.slice(k * horizon, (k + 1) * horizon)),
  );
  const joint = accuracy.joint ?? { isWhole: false, shared: [] };
  return pathSource({ id, dependence: accuracy.dependence, isWhole: joint.isWhole }, rows, joint);
}
