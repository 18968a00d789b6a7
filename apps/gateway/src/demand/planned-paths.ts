import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { RequestContext } from "../context.ts";
import { inKeyOrder } from "../loaders.ts";
import { forecastKey } from "./demand-forecast.row.ts";
import type { DemandForecast } from "./demand-forecast.type.ts";
import { askedForecasts, askedKey, askedPairs, quantileSlice } from "./forecast-sql.ts";

/** Where overrides move the numbers of each step: x becomes planned + stretch × (x − model), and never less than nothing. */
export interface PlannedSteps {
  /** The model's central line. */
  model: number[];
  /** The central line as planned. */
  planned: number[];
  /** What becomes of one unit off the model's central line. */
  stretch: number[];
}

interface MovedRow {
  key: string;
  model: number[];
  /** The central line, and a line one unit above it, as planned; by line, then by step. Null where no override reaches it. */
  moved: number[] | null;
}

/**
 * How overrides move the numbers of the first steps, by the forecast's key; null where none does. All numbers of a step move along
 * one straight line, which two of them tell, so that the rule stays where bands have it.
 */
export function plannedStepsByForecastKey(
  db: TenantSnapshot,
  horizon: number,
): DataLoader<string, PlannedSteps | null> {
  const median = quantileSlice("array_position(f.probabilities, 0.5::float8)", "$3::int", "model_quantiles");
  return new DataLoader(async (keys) => {
    const rows = await db.query<MovedRow>(
      `SELECT ${askedKey}, array_to_json(own.line) AS model,
         array_to_json(CASE WHEN f.override_change IS NOT NULL THEN
           planned_quantiles(own.line || own.above, '{0.5, 1}', $3::int, f.override_change[1:$3::int]) END) AS moved
       FROM ${askedForecasts} CROSS JOIN LATERAL (
         SELECT array_agg(greatest(0, one) ORDER BY step) AS line, array_agg(greatest(0, one) + 1 ORDER BY step) AS above
         FROM unnest(${median}) WITH ORDINALITY AS central (one, step)
       ) AS own`,
      [...askedPairs(keys), horizon],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.key,
      ({ model, moved }) => (moved === null ? null : toPlannedSteps(model, moved)),
    );
  });
}

function toPlannedSteps(model: number[], moved: readonly number[]): PlannedSteps {
  const planned = moved.slice(0, model.length);
  return { model, planned, stretch: planned.map((value, step) => moved[model.length + step]! - value) };
}

/**
 * Sample paths of a forecast as they are planned with.
 *
 * @param drawn the model's own, [path][step].
 */
export async function plannedPathsOf(
  forecast: DemandForecast,
  drawn: Promise<number[][]>,
  { loaders }: RequestContext,
): Promise<number[][]> {
  const [paths, steps] = await Promise.all([
    drawn,
    loaders.of(plannedStepsByForecastKey, forecast.horizon).load(forecastKey(forecast)),
  ]);
  if (steps === null) return paths;
  const { model, planned, stretch } = steps;
  return paths.map((path) =>
    path.map((value, step) => Math.max(0, planned[step]! + stretch[step]! * (value - model[step]!))),
  );
}
