import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import { matchReferences, rejectFuture } from "./known-references.ts";
import type { LinePlan } from "./line-plan.ts";
import { rejectLines } from "./order-rejections.ts";
import { isErased } from "./refuse-erased.ts";
import { rejectWithoutRate } from "./reject-without-rate.ts";
import { resolveAdChannels } from "./resolve-ad-channels.ts";
import { tableCollation } from "./staging-table.ts";
import { resolveReference } from "./write-references.ts";

type Reject = (rows: RejectedRow[]) => Promise<void>;

/** What stands for a contact whose sender gives it no id: who, when, where and what, so that the same file again is the same contacts. */
const ownRef = `'touch:' || md5(concat_ws(E'\\x1d', coalesce(customer_ref, ''), coalesce(anonymous_id, ''),
  extract(epoch FROM occurred_at), coalesce(ad_channel_ref, ''), coalesce(campaign_ref, ''), coalesce(converted, false)))`;

/**
 * Refuses contacts with campaigns that are not there, of the future, of persons who were erased and in currencies without a rate, makes
 * the channels and customers that are new, and plans what is left.
 *
 * @param home currency of values that name none, and the zone in which days are cut
 */
export async function planTouchpoints(
  db: EntityManager,
  home: { currency: string; timeZone: string },
  reject: Reject,
): Promise<{ plan: LinePlan; adChannelsCreated: number; customersCreated: number }> {
  await db.query(
    `UPDATE staged_line SET converted = coalesce(converted, false) OR coalesce(value, 0) > 0,
       currency = CASE WHEN value IS NULL OR NOT (coalesce(converted, false) OR value > 0) THEN NULL ELSE coalesce(currency, $1) END,
       value = CASE WHEN coalesce(converted, false) OR value > 0 THEN value END`,
    [home.currency],
  );
  await matchReferences(db, ["known_campaign"], reject);
  await rejectFuture(db, "occurred_at", reject);
  await rejectWithoutRate(db, { day: "occurred_at AT TIME ZONE $1", parameters: [home.timeZone] }, reject);
  await rejectLines(
    db,
    `SELECT line, 'customer.erased' AS rule, NULL::text AS value, NULL::text AS expected FROM staged_line
     WHERE customer_ref IS NOT NULL AND (${isErased("customer_ref")} OR EXISTS (
       SELECT FROM customer AS found WHERE found.external_id = customer_ref ${tableCollation} AND found.erased_at IS NOT NULL))`,
    [],
    "customer_ref",
    reject,
  );
  const adChannelsCreated = await resolveAdChannels(
    db,
    `SELECT DISTINCT ad_channel_ref AS external_id, ad_channel_ref AS name FROM staged_line WHERE ad_channel_ref IS NOT NULL`,
  );
  const customersCreated = await resolveReference(db, {
    table: "customer",
    known: "known_customer",
    named: "SELECT DISTINCT customer_ref AS external_id FROM staged_line WHERE customer_ref IS NOT NULL",
    columns: [],
  });
  await db.query(
    `CREATE TEMP TABLE touch_plan ON COMMIT DROP AS
     SELECT DISTINCT ON (external_id) line, external_id ${tableCollation} AS external_id, customer_id,
       anonymous_id ${tableCollation} AS anonymous_id, occurred_at, ad_channel_id, campaign_id, converted, value, currency
     FROM (
       SELECT line, coalesce(touch_ref, ${ownRef}) AS external_id, coalesce(known_customer.merged_into, known_customer.id) AS customer_id,
         anonymous_id, occurred_at, known_channel.id AS ad_channel_id, known_campaign.id AS campaign_id, converted,
         value::numeric(18, 4), currency ${tableCollation} AS currency
       FROM staged_line LEFT JOIN known_customer ON known_customer.external_id = customer_ref
         LEFT JOIN known_channel ON known_channel.external_id = ad_channel_ref
         LEFT JOIN known_campaign ON known_campaign.external_id = campaign_ref
     ) AS named ORDER BY external_id, line DESC`,
  );
  await db.query("ANALYZE touch_plan");
  const terms = [
    "customer_id",
    "anonymous_id",
    "occurred_at",
    "ad_channel_id",
    "campaign_id",
    "converted",
    "value",
    "currency",
  ];
  return {
    plan: { plan: "touch_plan", table: "touchpoint", key: ["external_id"], terms, hasId: true },
    adChannelsCreated,
    customersCreated,
  };
}
