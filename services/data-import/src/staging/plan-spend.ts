import { announceCampaigns } from "@bellwether/runtime/jobs/progress-announcement";
import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import { matchReferences } from "./known-references.ts";
import type { LinePlan } from "./line-plan.ts";
import { rejectLines } from "./order-rejections.ts";
import { rejectWithoutRate } from "./reject-without-rate.ts";
import { resolveAdChannels } from "./resolve-ad-channels.ts";
import { tableCollation } from "./staging-table.ts";

type Reject = (rows: RejectedRow[]) => Promise<void>;

/**
 * Refuses spend of campaigns that are not there, of no channel, in a currency without a rate and in two currencies, makes the channels
 * that are new, and plans what is left.
 *
 * @param currency ISO 4217, of lines that name none
 * @returns the plan, its count of new channels, and of spend whose revenue nobody tells
 */
export async function planSpend(
  db: EntityManager,
  currency: string,
  reject: Reject,
): Promise<{ plan: LinePlan; adChannelsCreated: number; "spend.without_revenue": number }> {
  await db.query("UPDATE staged_line SET currency = $1 WHERE currency IS NULL", [currency]);
  await matchReferences(db, ["known_campaign"], reject);
  await db.query(
    `UPDATE staged_line SET ad_channel_ref = channel.external_id
     FROM known_campaign JOIN ad_channel AS channel ON channel.id = known_campaign.ad_channel_id
     WHERE ad_channel_ref IS NULL AND known_campaign.external_id = campaign_ref`,
  );
  await rejectLines(
    db,
    `SELECT line, 'ad_channel.missing' AS rule, campaign_ref AS value, NULL::text AS expected
     FROM staged_line WHERE ad_channel_ref IS NULL`,
    [],
    "ad_channel_ref",
    reject,
  );
  await rejectWithoutRate(db, { day: "day" }, reject);
  await rejectLines(
    db,
    `SELECT line, 'currency.two' AS rule, currency AS value, first AS expected FROM (
       SELECT line, currency, first_value(currency) OVER (PARTITION BY day, ad_channel_ref, campaign_ref, geo ORDER BY line) AS first
       FROM staged_line
     ) AS beside WHERE currency <> first`,
    [],
    "currency",
    reject,
  );
  const adChannelsCreated = await resolveAdChannels(
    db,
    "SELECT DISTINCT ad_channel_ref AS external_id, ad_channel_ref AS name FROM staged_line",
  );
  await db.query(
    `CREATE TEMP TABLE spend_plan ON COMMIT DROP AS
     SELECT DISTINCT ON (day, ad_channel_id, campaign_id, geo) * FROM (
       SELECT line, day::date, known_channel.id AS ad_channel_id, known_campaign.id AS campaign_id, geo ${tableCollation} AS geo,
         spend::numeric(18, 4), currency ${tableCollation} AS currency, impressions::bigint, clicks::bigint,
         conversions::numeric(18, 4), revenue::numeric(18, 4)
       FROM staged_line JOIN known_channel ON known_channel.external_id = ad_channel_ref
         LEFT JOIN known_campaign ON known_campaign.external_id = campaign_ref
     ) AS named ORDER BY day, ad_channel_id, campaign_id, geo, line DESC`,
  );
  await db.query("ANALYZE spend_plan");
  const spending: { id: string }[] = await db.query(
    "SELECT DISTINCT campaign_id AS id FROM spend_plan WHERE campaign_id IS NOT NULL",
  );
  await announceCampaigns(
    db,
    spending.map(({ id }) => id),
  );
  const [silent]: [{ rows: number }] = await db.query(
    "SELECT count(*)::integer AS rows FROM spend_plan WHERE revenue IS NULL AND spend > 0",
  );
  return {
    plan: {
      plan: "spend_plan",
      table: "ad_spend",
      key: ["day", "ad_channel_id", "campaign_id", "geo"],
      terms: ["spend", "currency", "impressions", "clicks", "conversions", "revenue"],
      hasId: true,
    },
    adChannelsCreated,
    "spend.without_revenue": silent.rows,
  };
}
