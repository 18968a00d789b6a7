import type { EntityManager } from "typeorm";
import type { Granularity } from "../../contract.ts";
import type { AccuracyRow } from "./accuracy-rows.ts";

/** By the past that the training hid, or by what came after the forecast was shown. */
export type AccuracySource = "BACKTEST" | "REALISED";

const rowsPerStatement = 2_000;

/** A version whose forecasts were measured. */
export interface MeasuredVersion {
  id: string;
  granularity: Granularity;
  /** First step forecast, YYYY-MM-DD. */
  forecastStart: string;
}

/**
 * Writes what forecasts of some nodes of one version add up to, in place of what was known of them. Doing it again changes
 * nothing, and rows that stay as they are are not touched.
 *
 * @param nodeIds nodes that `rows` are all there is of; a node without rows keeps none.
 */
export async function storeAccuracy(
  db: EntityManager,
  version: MeasuredVersion,
  source: AccuracySource,
  nodeIds: readonly string[],
  rows: readonly AccuracyRow[],
): Promise<void> {
  await db.query(
    `DELETE FROM forecast_accuracy known
     WHERE model_version_id = $1 AND source = $2 AND node_id = ANY($3::uuid[])
       AND (node_id, origin, lead, month, stocked_out) NOT IN (
         SELECT node_id, origin, lead, month, stocked_out FROM jsonb_to_recordset($4::jsonb) AS fresh (
           node_id uuid, origin date, lead text, month date, stocked_out boolean))`,
    [version.id, source, nodeIds, JSON.stringify(rows.map(keyColumns))],
  );
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const some = rows.slice(from, from + rowsPerStatement).map(columns);
    await db.query(
      `INSERT INTO forecast_accuracy AS known (model_version_id, source, granularity, start_date, node_id, level,
         product_id, location_id, method, origin, lead, month, stocked_out, ${sumColumns})
       SELECT $1, $2, $3, $4, node_id, level, product_id, location_id, method, origin, lead, month, stocked_out, ${sumColumns}
       FROM jsonb_to_recordset($5::jsonb) AS fresh (
         node_id uuid, level text, product_id uuid, location_id uuid, method text,
         origin date, lead text, month date, stocked_out boolean, steps integer,
         actual double precision, error double precision, absolute_error double precision,
         naive_error double precision, naive_absolute_error double precision, pinball double precision,
         scaled_steps integer, scaled_error double precision, scaled_naive_error double precision,
         scaled_pinball double precision, inside integer[])
       ON CONFLICT (tenant_id, model_version_id, node_id, source, origin, lead, month, stocked_out)
       DO UPDATE SET (${sumColumns}) = ROW (${excluded})
       WHERE (${known}) IS DISTINCT FROM (${excluded})`,
      [version.id, source, version.granularity, version.forecastStart, JSON.stringify(some)],
    );
  }
}

const sums = [
  "steps",
  "actual",
  "error",
  "absolute_error",
  "naive_error",
  "naive_absolute_error",
  "pinball",
  "scaled_steps",
  "scaled_error",
  "scaled_naive_error",
  "scaled_pinball",
  "inside",
];
const sumColumns = sums.join(", ");
const excluded = sums.map((column) => `excluded.${column}`).join(", ");
const known = sums.map((column) => `known.${column}`).join(", ");

function keyColumns({ of, origin, lead, month, stockedOut }: AccuracyRow) {
  return { node_id: of.nodeId, origin, lead, month, stocked_out: stockedOut };
}

function columns(row: AccuracyRow) {
  return {
    ...keyColumns(row),
    level: row.of.level,
    product_id: row.of.productId,
    location_id: row.of.locationId,
    method: row.of.method,
    steps: row.steps,
    actual: rounded(row.actual),
    error: rounded(row.error),
    absolute_error: rounded(row.absoluteError),
    naive_error: rounded(row.naiveError),
    naive_absolute_error: rounded(row.naiveAbsoluteError),
    pinball: rounded(row.pinball),
    scaled_steps: row.scaledSteps,
    scaled_error: rounded(row.scaledError),
    scaled_naive_error: rounded(row.scaledNaiveError),
    scaled_pinball: rounded(row.scaledPinball),
    inside: row.inside,
  };
}

/** A millionth of a unit: what float32 quantiles cannot tell apart is not written anew every night. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
