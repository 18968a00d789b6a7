import type { EntityManager } from "typeorm";
import type { LinePlan } from "./line-plan.ts";
import { resolveAdChannels } from "./resolve-ad-channels.ts";
import { tableCollation } from "./staging-table.ts";

/** Of the normal distribution, what an interval of 90 % has on either side in standard errors. */
const ninetyPercent = 1.6449;

/**
 * Makes the channels that are new, and plans tests that were run elsewhere as concluded ones. Where less was spent than there would have
 * been, the channel was paused.
 */
export async function planExperiments(db: EntityManager): Promise<{ plan: LinePlan; adChannelsCreated: number }> {
  const adChannelsCreated = await resolveAdChannels(
    db,
    "SELECT DISTINCT ad_channel_ref AS external_id, ad_channel_ref AS name FROM staged_line",
  );
  await db.query(
    `CREATE TEMP TABLE experiment_plan ON COMMIT DROP AS
     SELECT DISTINCT ON (external_id) staged_line.line, staged_line.external_id ${tableCollation} AS external_id,
       coalesce(staged_line.name, staged_line.external_id) ${tableCollation} AS name, known_channel.id AS ad_channel_id,
       'CONCLUDED' ${tableCollation} AS state, 'ORDER_REVENUE' ${tableCollation} AS outcome,
       CASE WHEN spend_with < spend_without THEN 'HOLDOUT' ELSE 'HEAVY_UP' END ${tableCollation} AS design,
       test_geos::text[] AS test_geos, '{}'::text[] AS control_geos, starts_on::date, ends_on::date,
       lift::float8, (lift - ${ninetyPercent} * lift_se)::float8 AS lift_lower, (lift + ${ninetyPercent} * lift_se)::float8 AS lift_upper,
       lift_se::float8, spend_with::numeric(18, 4), spend_without::numeric(18, 4)
     FROM staged_line JOIN known_channel ON known_channel.external_id = ad_channel_ref
     ORDER BY external_id, staged_line.line DESC`,
  );
  return {
    plan: {
      plan: "experiment_plan",
      table: "ad_experiment",
      key: ["external_id"],
      terms: [
        ...["name", "ad_channel_id", "state", "design", "outcome", "test_geos", "control_geos", "starts_on", "ends_on"],
        ...["lift", "lift_lower", "lift_upper", "lift_se", "spend_with", "spend_without"],
      ],
      hasId: true,
    },
    adChannelsCreated,
  };
}
