import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import { holdoutEffect } from "./model/campaign-results.ts";
import { heldOut, measuredDays, readArms } from "./read-results.ts";

/** Why a campaign's effect is of no use to the media mix. */
export type NoExperiment =
  | "campaign.no-holdout"
  | "campaign.not-measured-yet"
  | "campaign.too-few-buyers"
  | "campaign.no-channel-spend";

export type ExperimentWritten = { written: true } | { written: false; why: NoExperiment };

/** Of the normal distribution, what an interval of 90 % has on either side in standard errors: as experiments are stored. */
const ninetyPercent = 1.6449;

interface Span {
  name: string;
  externalId: string;
  channelId: string | null;
  /** From the Monday before the first person was chosen to the Sunday after the last one's time was over. */
  startsOn: string;
  endsOn: string;
  isOver: boolean;
  geos: string[];
  channelSpend: number;
  ownSpend: number;
}

/**
 * Writes what a campaign brought, against people who were held out, as a concluded experiment of its ad channel, by which the media-mix
 * model is calibrated: revenue that its own spend brought, beside what the channel would have spent without it. Written again, it replaces
 * itself.
 *
 * The model counts whole weeks in all regions, so the weeks around are named; no more was brought in them than was measured.
 */
export async function writeExperiment(db: EntityManager, campaignId: string): Promise<ExperimentWritten> {
  const arms = await readArms(db, [campaignId]);
  const reference = arms.find(({ arm }) => arm === heldOut);
  const treated = arms.filter(({ arm }) => arm !== heldOut);
  const effect = holdoutEffect(treated, reference, [], 0);
  if (effect === null) return { written: false, why: "campaign.no-holdout" };
  const span = await readSpan(db, campaignId);
  if (!span.isOver) return { written: false, why: "campaign.not-measured-yet" };
  const { revenue, return: brought } = effect;
  if (revenue.lower === null) return { written: false, why: "campaign.too-few-buyers" };
  if (span.channelId === null || span.ownSpend <= 0) return { written: false, why: "campaign.no-channel-spend" };
  const lift = brought.incrementalRevenue.estimate;
  const error = revenue.standardError * treated.reduce((sum, { people }) => sum + people, 0);
  await db.query(
    `INSERT INTO ad_experiment AS known (id, external_id, name, ad_channel_id, state, design, outcome, test_geos, control_geos, starts_on,
       ends_on, lift, lift_lower, lift_upper, lift_se, spend_with, spend_without)
     VALUES ($1, $2, $3, $4, 'CONCLUDED', 'HEAVY_UP', 'ORDER_REVENUE', $5, '{}', $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (tenant_id, external_id) DO UPDATE SET name = excluded.name, ad_channel_id = excluded.ad_channel_id,
       test_geos = excluded.test_geos, starts_on = excluded.starts_on, ends_on = excluded.ends_on, lift = excluded.lift,
       lift_lower = excluded.lift_lower, lift_upper = excluded.lift_upper, lift_se = excluded.lift_se, spend_with = excluded.spend_with,
       spend_without = excluded.spend_without, version = known.version + 1, updated_at = now()`,
    [
      uuidV7(),
      `campaign:${span.externalId}`,
      span.name,
      span.channelId,
      span.geos,
      span.startsOn,
      span.endsOn,
      lift,
      lift - ninetyPercent * error,
      lift + ninetyPercent * error,
      error,
      span.channelSpend,
      span.channelSpend - span.ownSpend,
    ],
  );
  return { written: true };
}

async function readSpan(db: EntityManager, campaignId: string): Promise<Span> {
  const [span]: [Span] = await db.query(
    `WITH chosen AS (
       SELECT date_trunc('week', min(assigned_at) AT TIME ZONE time_zone)::date AS monday,
         (date_trunc('week', max(assigned_at + interval '${measuredDays} days') AT TIME ZONE time_zone) + interval '6 days')::date AS sunday,
         max(assigned_at) + interval '${measuredDays} days' <= now() AS is_over
       FROM campaign_send CROSS JOIN organisation WHERE campaign_id = $1 GROUP BY time_zone
     ), spent AS (
       SELECT paid.* FROM campaign JOIN ad_spend_converted AS paid ON paid.ad_channel_id = campaign.ad_channel_id CROSS JOIN chosen
       WHERE campaign.id = $1 AND paid.day BETWEEN monday AND sunday
     )
     SELECT campaign.name, campaign.external_id AS "externalId", campaign.ad_channel_id AS "channelId", monday::text AS "startsOn",
       sunday::text AS "endsOn", is_over AS "isOver",
       ARRAY(SELECT DISTINCT coalesce(geo, '') FROM spent ORDER BY 1) AS geos,
       (SELECT coalesce(sum(spend), 0)::float8 FROM spent) AS "channelSpend",
       (SELECT coalesce(sum(spend) FILTER (WHERE campaign_id = $1), 0)::float8 FROM spent) AS "ownSpend"
     FROM campaign CROSS JOIN chosen WHERE campaign.id = $1`,
    [campaignId],
  );
  return span;
}
