import type { EntityManager } from "typeorm";
import { demandForecastTask, type Granularity, quantileProbabilities, type SeriesForecast } from "../contract.ts";

const batchRows = 100;

/** Versions beside the champion whose forecasts are kept, to look back or roll back to. */
export const keptVersions = 3;

/** Columns that a forecast of a series and one of a total share. */
export function forecastColumns(one: SeriesForecast) {
  return {
    quantiles: one.quantiles,
    sum_quantiles: one.sumQuantiles ?? null,
    drivers: one.drivers,
    method: one.method,
    accuracy: one.accuracy,
    reasons: one.reasons,
    expected_total: one.expectedTotal,
    recent_total: one.recentTotal,
    year_ago_total: one.yearAgoTotal,
    horizon: one.quantiles.length / quantileProbabilities.length,
  };
}

/** Writes what one version expects of each series. */
export async function storeForecasts(
  db: EntityManager,
  version: { id: string; forecastStart: string },
  forecasts: readonly (SeriesForecast & { seriesId: string })[],
): Promise<void> {
  for (let from = 0; from < forecasts.length; from += batchRows) {
    const rows = forecasts
      .slice(from, from + batchRows)
      .map((one) => ({ series_id: one.seriesId, ...forecastColumns(one) }));
    await db.query(
      `INSERT INTO forecast (model_version_id, series_id, start_date, horizon, probabilities, quantiles, sum_quantiles, drivers,
         method, accuracy, reasons, expected_total, recent_total, year_ago_total)
       SELECT $2, series_id, $3, horizon, $4, quantiles, sum_quantiles, drivers,
         method, accuracy, reasons, expected_total, recent_total, year_ago_total
       FROM jsonb_to_recordset($1::jsonb) AS row (
         series_id uuid, horizon integer, quantiles double precision[], sum_quantiles real[], drivers jsonb, method text, accuracy jsonb,
         reasons jsonb, expected_total double precision, recent_total double precision, year_ago_total double precision)`,
      [JSON.stringify(rows), version.id, version.forecastStart, [...quantileProbabilities]],
    );
  }
}

/** Removes forecasts of versions that are neither champion nor among the newest three others. The versions stay. */
export async function removeOldForecasts(db: EntityManager, granularity: Granularity): Promise<void> {
  for (const table of ["forecast", "forecast_total"]) await removeFrom(table, db, granularity);
}

async function removeFrom(table: string, db: EntityManager, granularity: Granularity): Promise<void> {
  await db.query(
    `DELETE FROM ${table} WHERE model_version_id IN (
       SELECT id FROM (
         SELECT id, row_number() OVER (ORDER BY version DESC) AS place
         FROM model_version WHERE task = $1 AND variant = $2 AND status <> 'CHAMPION'
       ) others WHERE place > $3)`,
    [demandForecastTask, granularity, keptVersions],
  );
}
