import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { AdCut } from "./ad-cut.ts";
import { type Pace, paceOf } from "./model/pacing.ts";

/** Campaigns told at a time. */
export const mostPaced = 200;

/** A campaign with a budget, and how it has been spending it. */
export interface CampaignPace {
  campaignId: string;
  externalId: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  /** In the organisation's currency, by the latest rate; null where none is known. Decimal as text. */
  budget: string | null;
  /** From its first day to the last one asked for. Decimal as text. */
  spent: string;
  /** Null where it has no first or last day, or has not begun. */
  pace: Pace | null;
}

interface PaceRow extends Omit<CampaignPace, "pace"> {
  elapsedDays: number | null;
  totalDays: number | null;
}

/** Campaigns with a budget that ran on a day of the cut, largest budget first: spent against budget and time up to its last day, by one statement. */
export async function readPacing(
  db: Pick<TenantSnapshot, "query">,
  { from, to, filter }: AdCut,
): Promise<CampaignPace[]> {
  const rows = await db.query<PaceRow>(
    `SELECT campaign.id AS "campaignId", campaign.external_id AS "externalId", campaign.name, starts_on::text AS "startsOn",
       ends_on::text AS "endsOn", round(budget * rate, 2)::text AS budget, round(coalesce(spent, 0), 2)::text AS spent,
       least($2::date, ends_on, (now() AT TIME ZONE coalesce(home.time_zone, 'UTC'))::date) - starts_on + 1 AS "elapsedDays", ends_on - starts_on + 1 AS "totalDays"
     FROM campaign CROSS JOIN organisation AS home
       CROSS JOIN LATERAL (
         SELECT CASE WHEN campaign.currency = home.currency THEN 1 ELSE (
           SELECT found.rate FROM exchange_rate AS found WHERE found.currency = campaign.currency
             AND found.into_currency = home.currency AND found.day <= $2::date ORDER BY found.day DESC LIMIT 1) END AS rate
       ) AS factor
       CROSS JOIN LATERAL (
         SELECT sum(row.spend) AS spent FROM ad_spend_converted AS row
         WHERE row.campaign_id = campaign.id AND row.day <= $2::date AND (starts_on IS NULL OR row.day >= starts_on)
       ) AS paid
     WHERE budget > 0 AND (starts_on IS NULL OR starts_on <= $2::date) AND (ends_on IS NULL OR ends_on >= $1::date)
       AND ($3::text[] IS NULL OR campaign.ad_channel_id IN (SELECT id FROM ad_channel WHERE external_id = ANY ($3)))
       AND ($4::text[] IS NULL OR campaign.external_id = ANY ($4))
     ORDER BY budget * rate DESC NULLS LAST, campaign.external_id LIMIT ${mostPaced}`,
    [from, to, filter.channels, filter.campaigns],
  );
  return rows.map(({ elapsedDays, totalDays, ...campaign }) => ({
    ...campaign,
    pace:
      campaign.budget === null || elapsedDays === null || totalDays === null
        ? null
        : paceOf({ budget: Number(campaign.budget), spent: Number(campaign.spent), elapsedDays, totalDays }),
  }));
}
