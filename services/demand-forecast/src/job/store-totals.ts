import type { EntityManager } from "typeorm";
import { type Granularity, quantileProbabilities, type SeriesForecast } from "../contract.ts";
import type { BuiltTotal } from "./build-hierarchy.ts";
import { forecastColumns } from "./store-forecasts.ts";
import { totalIdOf } from "./store-series.ts";

const batchRows = 100;

/** Writes what one version expects of all together, of categories, of locations, and of products where no location is named. */
export async function storeTotals(
  db: EntityManager,
  version: { id: string; forecastStart: string; granularity: Granularity },
  forecasts: readonly { total: BuiltTotal; forecast: SeriesForecast }[],
): Promise<void> {
  for (let from = 0; from < forecasts.length; from += batchRows) {
    const rows = forecasts.slice(from, from + batchRows).map(({ total, forecast }) => ({
      id: totalIdOf(total, version.granularity),
      category_id: total.of.level === "CATEGORY" ? total.of.categoryId : null,
      location_id: total.of.level === "LOCATION" ? total.of.locationId : null,
      product_id: total.of.level === "ELSEWHERE" ? total.of.productId : null,
      history_start: total.startDate,
      values: [...total.values],
      ...forecastColumns(forecast),
    }));
    await db.query(
      `INSERT INTO forecast_total (model_version_id, id, category_id, location_id, product_id, history_start, "values", start_date,
         horizon, probabilities, quantiles, sum_quantiles, drivers, method, accuracy, reasons, expected_total, recent_total, year_ago_total)
       SELECT $2, id, category_id, location_id, product_id, history_start, "values", $3,
         horizon, $4, quantiles, sum_quantiles, drivers, method, accuracy, reasons, expected_total, recent_total, year_ago_total
       FROM jsonb_to_recordset($1::jsonb) AS row (
         id uuid, category_id uuid, location_id uuid, product_id uuid, history_start date, "values" double precision[], horizon integer,
         quantiles double precision[], sum_quantiles real[], drivers jsonb, method text, accuracy jsonb, reasons jsonb,
         expected_total double precision, recent_total double precision, year_ago_total double precision)`,
      [JSON.stringify(rows), version.id, version.forecastStart, [...quantileProbabilities]],
    );
  }
}
