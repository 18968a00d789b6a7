import type { EntityManager } from "typeorm";
import { demandForecastTask, type Granularity } from "../../contract.ts";
import { keptVersions } from "../store-forecasts.ts";

/**
 * Months that realised accuracy is kept for, the one under way among them: two years; of places, which are many, half a year, or
 * while their version is waited for, whose steps are all judged anew each time.
 */
const keptMonths = { all: 25, places: 7 };

/**
 * Removes what is not looked at any more: backtests of versions whose forecasts are gone too, accuracy of months that
 * are not kept, and snapshots of versions that neither wait for anything nor have anything left to say.
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
    `DELETE FROM forecast_accuracy
     WHERE granularity = $1 AND month <= date_trunc('month', $2::date) - make_interval(months => CASE
       WHEN level = 'PLACE' AND source = 'REALISED' AND model_version_id <> ALL(ARRAY(
         SELECT model_version_id FROM forecast_snapshot WHERE granularity = $1 AND quantiles IS NOT NULL))
       THEN $4::int ELSE $3::int END)`,
    [granularity, windowEnd, keptMonths.all, keptMonths.places],
  );
  await db.query(
    `DELETE FROM forecast_snapshot WHERE granularity = $1 AND model_version_id <> ALL(ARRAY(
       SELECT model_version_id FROM forecast_accuracy WHERE granularity = $1
       UNION SELECT model_version_id FROM forecast_snapshot WHERE granularity = $1 AND quantiles IS NOT NULL))`,
    [granularity],
  );
}
