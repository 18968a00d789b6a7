import type { EntityManager } from "typeorm";
import { type Granularity, seasonSteps } from "../../contract.ts";
import type { JudgedOrigin } from "../../model/accuracy/judge-steps.ts";
import { naiveYardstick } from "../../model/accuracy/naive-yardstick.ts";
import { firstDayOf, stepOf, toDate, toDayNumber } from "../calendar.ts";
import { type AccuracyRow, accuracyRows, type ForecastOf } from "./accuracy-rows.ts";
import type { JudgedNode } from "./judged-node.ts";
import { type MeasuredVersion, storeAccuracy } from "./store-accuracy.ts";

const nodesPerStatement = 500;

/** Weeks in which one version of weekly forecasts is waited for. */
const spanWeeks = 4;

/**
 * Keeps a champion's forecasts, which are stored already, as they were made, and what became of its backtest.
 *
 * Not every version is waited for, or a year of nights would keep a year of forecasts: in each week (four weeks for weekly
 * forecasts) it is the first one that starts. One with the same start takes the place of the one before it, of which no
 * step can have come.
 *
 * @param backtests by the nodes' positions.
 */
export async function storeSnapshots(
  db: EntityManager,
  version: MeasuredVersion,
  nodes: readonly JudgedNode[],
  backtests: readonly (readonly JudgedOrigin[])[],
): Promise<void> {
  const watched = await takesTurn(db, version);
  for (let from = 0; from < nodes.length; from += nodesPerStatement) {
    const some = nodes.slice(from, from + nodesPerStatement);
    const methods = await insertSnapshots(db, version, some, watched);
    const rows = some.flatMap((node) => {
      const { id: nodeId, level, productId, locationId } = node;
      const of = { nodeId, level, productId, locationId, method: methods.get(nodeId)! };
      return backtestRows(of, node, backtests[node.position]!, version.granularity);
    });
    const ids = some.map(({ id }) => id);
    await storeAccuracy(db, version, "BACKTEST", ids, rows);
  }
}

/** Whether the version is the first of its span; one with the same start makes room for it. */
async function takesTurn(db: EntityManager, { granularity, forecastStart }: MeasuredVersion): Promise<boolean> {
  await db.query(
    "UPDATE forecast_snapshot SET quantiles = NULL WHERE granularity = $1 AND start_date = $2 AND quantiles IS NOT NULL",
    [granularity, forecastStart],
  );
  const [row]: { taken: boolean }[] = await db.query(
    `SELECT EXISTS (
       SELECT FROM forecast_snapshot
       WHERE granularity = $1 AND start_date >= $2 AND start_date < $3 AND quantiles IS NOT NULL
     ) AS taken`,
    [granularity, spanStart(forecastStart, granularity), forecastStart],
  );
  return row?.taken === false;
}

/** First day of the span that a forecast starts in. */
function spanStart(forecastStart: string, granularity: Granularity): string {
  const week = stepOf(toDayNumber(forecastStart), "WEEK");
  return toDate(firstDayOf(granularity === "DAY" ? week : week - (week % spanWeeks), "WEEK"));
}

/** Gives the method of each by its node. */
async function insertSnapshots(
  db: EntityManager,
  { id, granularity }: MeasuredVersion,
  nodes: readonly JudgedNode[],
  watched: boolean,
): Promise<ReadonlyMap<string, string>> {
  const rows = nodes.map(({ values, ...node }) => {
    const { scale, season } = naiveYardstick(values, seasonSteps[granularity]);
    return {
      id: node.id,
      level: node.level,
      product_id: node.productId,
      category_id: node.categoryId,
      location_id: node.locationId,
      scale,
      season: [...season],
    };
  });
  const made: { node_id: string; method: string }[] = await db.query(
    `INSERT INTO forecast_snapshot (model_version_id, node_id, granularity, level, product_id, category_id, location_id,
       method, start_date, horizon, scale, season, quantiles)
     SELECT $1, node.id, $2, node.level, node.product_id, node.category_id, node.location_id,
       made.method, made.start_date, made.horizon, node.scale, node.season,
       CASE WHEN $4::boolean THEN made.quantiles::real[] END
     FROM jsonb_to_recordset($3::jsonb) AS node (
       id uuid, level text, product_id uuid, category_id uuid, location_id uuid, scale double precision, season real[])
     JOIN (
       SELECT series_id AS id, method, start_date, horizon, quantiles FROM forecast WHERE model_version_id = $1
       UNION ALL
       SELECT id, method, start_date, horizon, quantiles FROM forecast_total WHERE model_version_id = $1
     ) made ON made.id = node.id
     RETURNING node_id, method`,
    [id, granularity, JSON.stringify(rows), watched],
  );
  return new Map(made.map(({ node_id, method }) => [node_id, method]));
}

/** Each window is measured by what came before it alone. */
function backtestRows(
  of: ForecastOf,
  { startDate, values, stockoutSteps }: JudgedNode,
  windows: readonly JudgedOrigin[],
  granularity: Granularity,
): AccuracyRow[] {
  const first = stepOf(toDayNumber(startDate), granularity);
  return windows.flatMap((window) =>
    accuracyRows({
      of,
      originStep: first + window.origin,
      granularity,
      judged: window,
      yardstick: naiveYardstick(values.subarray(0, window.origin), seasonSteps[granularity]),
      stockedOut: (h) => stockoutSteps.has(window.origin + h),
    }),
  );
}
