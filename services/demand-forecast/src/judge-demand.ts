import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import type { EntityManager } from "typeorm";
import { granularities } from "./contract.ts";
import { judgeSnapshots } from "./job/accuracy/judge-snapshots.ts";
import { judgedNodes } from "./job/accuracy/judged-node.ts";
import { buildHierarchy } from "./job/build-hierarchy.ts";
import { buildSeries } from "./job/build-series.ts";
import { readDemandHistory, timeZone } from "./job/demand-history.ts";
import { readCatalogue } from "./job/read-catalogue.ts";
import { readStockouts } from "./job/read-stockouts.ts";
import { uncensorHistory } from "./job/uncensor-history.ts";

/**
 * Compares the forecasts that are waited for with what has sold, as every training does, for when sales have come in without
 * one. It costs a glance where nothing is waited for.
 *
 * @throws the signal's reason when aborted.
 */
export async function judgeDemand({
  door,
  tenantId,
  signal,
}: Pick<JobContext, "door" | "tenantId" | "signal">): Promise<void> {
  if (!(await door.read(tenantId, isDue))) return;
  const sales = await door.read(tenantId, readDemandHistory);
  const history = uncensorHistory(sales, await door.read(tenantId, readStockouts));
  const catalogue = await door.read(tenantId, readCatalogue);
  for (const granularity of granularities) {
    signal.throwIfAborted();
    const demand = buildSeries(history, granularity);
    if (demand === null) continue;
    const hierarchy = buildHierarchy(demand.series, (productId) => catalogue.get(productId)?.categories ?? []);
    const nodes = judgedNodes(demand.series, hierarchy, granularity);
    await judgeSnapshots(door, tenantId, { granularity, windowEnd: demand.windowEnd, nodes }, signal);
  }
}

/** Whether anything has sold since the start of a forecast that is waited for. */
async function isDue(db: EntityManager): Promise<boolean> {
  const [row]: { due: boolean }[] = await db.query(`
    SELECT EXISTS (
      SELECT FROM forecast_snapshot WHERE quantiles IS NOT NULL AND start_date <= (
        SELECT (max(placed_at) AT TIME ZONE ${timeZone})::date FROM sales_order WHERE kind = 'SALE')
    ) AS due`);
  return row?.due === true;
}
