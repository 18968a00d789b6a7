import type { EntityManager } from "typeorm";
import type { ExperimentData, MediaData } from "../model/media-data.ts";
import { type ConcludedTest, placeExperiment } from "./place-experiment.ts";

/**
 * Concluded tests of the outcome that the model explains. Only those in geos that the model tells apart (or nationally, of all that there are),
 * and in its weeks: of others the model has no number to compare.
 */
export async function readExperiments(db: EntityManager, data: MediaData): Promise<ExperimentData[]> {
  const tests: ConcludedTest[] = await db.query(
    `SELECT c.external_id AS channel, e.test_geos AS geos, e.starts_on::text AS starts, e.ends_on::text AS ends, e.lift,
       e.lift_se AS error, e.spend_with::float8 AS "spendWith", e.spend_without::float8 AS "spendWithout"
     FROM ad_experiment e JOIN ad_channel c ON c.tenant_id = e.tenant_id AND c.id = e.ad_channel_id
     WHERE e.state = 'CONCLUDED' AND e.outcome = 'ORDER_REVENUE' ORDER BY e.starts_on, e.id`,
  );
  return tests.flatMap((test) => placeExperiment(test, data) ?? []);
}
