import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import type { LinePlan } from "./line-plan.ts";
import { rejectLines } from "./order-rejections.ts";
import { rejectWithoutRate } from "./reject-without-rate.ts";
import { resolveAdChannels } from "./resolve-ad-channels.ts";
import { tableCollation } from "./staging-table.ts";

/**
 * Refuses paths in currencies without a rate or in two, makes the channels that are new, and plans the sums of each path and month: lines
 * of one path, told by region or campaign, add up. A line without a month is of the running one.
 *
 * @param home currency of values that name none, and the zone of the running month
 */
export async function planTouchPaths(
  db: EntityManager,
  home: { currency: string; timeZone: string },
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<{ plan: LinePlan; adChannelsCreated: number }> {
  await db.query(
    `UPDATE staged_line SET currency = CASE WHEN value IS NOT NULL THEN coalesce(currency, $1) END,
       month = date_trunc('month', coalesce(month::timestamp, now() AT TIME ZONE $2))::date::text`,
    [home.currency, home.timeZone],
  );
  await rejectWithoutRate(db, { day: "month" }, reject);
  await rejectLines(
    db,
    `SELECT line, 'currency.two' AS rule, currency AS value, first AS expected FROM (
       SELECT line, currency, first_value(currency) OVER (PARTITION BY month, path ORDER BY currency IS NULL, line) AS first FROM staged_line
     ) AS beside WHERE currency <> first`,
    [],
    "currency",
    reject,
  );
  const adChannelsCreated = await resolveAdChannels(
    db,
    `SELECT DISTINCT name AS external_id, name FROM (
       SELECT jsonb_array_elements_text(path::jsonb) COLLATE "C" AS name FROM staged_line) AS touch`,
  );
  await db.query(
    `CREATE TEMP TABLE path_plan ON COMMIT DROP AS
     SELECT summed.line, month::date, sha256(convert_to(channels::text, 'UTF8')) AS channels_hash, channels, conversions, value,
       currency ${tableCollation} AS currency, without_conversion
     FROM (
       SELECT max(line) AS line, month, path, sum(conversions)::bigint AS conversions, sum(value)::numeric(18, 4) AS value,
         max(currency) AS currency, sum(coalesce(without_conversion, 0))::bigint AS without_conversion
       FROM staged_line GROUP BY month, path
     ) AS summed CROSS JOIN LATERAL (
       SELECT array_agg(known_channel.id ORDER BY place) AS channels
       FROM jsonb_array_elements_text(path::jsonb) WITH ORDINALITY AS touch (name, place)
         JOIN known_channel ON known_channel.external_id = touch.name COLLATE "C"
     ) AS met`,
  );
  return {
    plan: {
      plan: "path_plan",
      table: "touch_path",
      key: ["month", "channels_hash"],
      terms: ["channels", "conversions", "value", "currency", "without_conversion"],
      hasId: true,
    },
    adChannelsCreated,
  };
}
