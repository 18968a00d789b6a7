import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import type { EntityManager } from "typeorm";
import { granularities } from "./contract.ts";
import { judgeSnapshots } from "./job/accuracy/judge-snapshots.ts";
import { judgedNodes } from "./job/accuracy/judged-node.ts";
import type { AwaitedPlace } from "./job/awaited-places.ts";
import { buildHierarchy } from "./job/build-hierarchy.ts";
import { buildSeries } from "./job/build-series.ts";
import { timeZone } from "./job/demand-history.ts";
import { readKnownHistory } from "./job/known-history.ts";

/** Months of sales read before the first forecast waited for: what days without stock are thought to have lost rests on them. */
const monthsBefore = 12;

/**
 * Compares the forecasts that are waited for with what has sold, as every training does, for when sales have come in without
 * one. It costs a glance where nothing is waited for, and reads no older sales than are needed: a place that sold nothing
 * in the year before counts as selling nothing until a training, which reads all.
 *
 * @throws the signal's reason when aborted.
 */
export async function judgeDemand({
  door,
  tenantId,
  signal,
}: Pick<JobContext, "door" | "tenantId" | "signal">): Promise<void> {
  const since = await door.read(tenantId, firstDayNeeded);
  if (since === null) return;
  const { history, categoriesOf } = await readKnownHistory(door, tenantId, since);
  const sold = new Set(history.sold.map(({ productId, locationId }) => `${productId}/${locationId}`));
  const places = await door.read(tenantId, readOpenPlaces);
  const silent = places.filter(({ productId, locationId }) => !sold.has(`${productId}/${locationId}`));
  for (const granularity of granularities) {
    signal.throwIfAborted();
    const demand = buildSeries(history, granularity, undefined, silent);
    if (demand === null) continue;
    const nodes = judgedNodes(demand.series, buildHierarchy(demand.series, categoriesOf), granularity);
    await judgeSnapshots(door, tenantId, { granularity, windowEnd: demand.windowEnd, nodes }, signal);
  }
}

/** A year before the first forecast that is waited for, YYYY-MM-DD; null where nothing has sold since it began. */
async function firstDayNeeded(db: EntityManager): Promise<string | null> {
  const [row]: { since: string | null }[] = await db.query(
    `SELECT (min(start_date) - make_interval(months => $1))::date::text AS since FROM forecast_snapshot
     WHERE quantiles IS NOT NULL AND start_date <= (
       SELECT (max(placed_at) AT TIME ZONE ${timeZone})::date FROM sales_order WHERE kind = 'SALE')`,
    [monthsBefore],
  );
  return row?.since ?? null;
}

function readOpenPlaces(db: EntityManager): Promise<AwaitedPlace[]> {
  return db.query(`
    SELECT DISTINCT product_id AS "productId", location_id AS "locationId" FROM forecast_snapshot
    WHERE quantiles IS NOT NULL AND level = 'PLACE' ORDER BY 1, 2`);
}
