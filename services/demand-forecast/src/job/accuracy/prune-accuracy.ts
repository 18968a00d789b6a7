import type { EntityManager } from "typeorm";
import { demandForecastTask, type Granularity } from "../../contract.ts";
import { keptVersions } from "../store-forecasts.ts";

/** Months that realised accuracy is kept for: two years, and the month under way. */
const keptMonths = 25;

/**
 * Removes what is not looked at any more: backtests of versions whose forecasts are gone too, realised accuracy of more than
 * two years ago, and snapshots that neither wait nor have anything left to say.
 *
 * @param windowEnd last day of the history, YYYY-MM-DD.
 */
export async function pruneAccuracy(db: EntityManager, granularity: Granularity, windowEnd: string): Promise<void> {
  await db.query(
    `DELETE FROM forecast_accuracy WHERE source = 'BACKTEST' AND model_version_id IN (
       SELECT id FROM (
         SELECT id, row_number() OVER (ORDER BY version DESC) AS place
         FROM model_version WHERE task = $1 AND variant = $2 AND status <> 'CHAMPION'
       ) others WHERE place > $3)`,
    [demandForecastTask, granularity, keptVersions],
  );
  await db.query(
    `DELETE FROM forecast_accuracy USING forecast_snapshot made
     WHERE made.model_version_id = forecast_accuracy.model_version_id AND made.node_id = forecast_accuracy.node_id
       AND made.granularity = $1 AND month <= date_trunc('month', $2::date) - make_interval(months => $3)`,
    [granularity, windowEnd, keptMonths],
  );
  await db.query(
    `DELETE FROM forecast_snapshot made WHERE granularity = $1 AND quantiles IS NULL AND NOT EXISTS (
       SELECT FROM forecast_accuracy known
       WHERE known.model_version_id = made.model_version_id AND known.node_id = made.node_id)`,
    [granularity],
  );
}
