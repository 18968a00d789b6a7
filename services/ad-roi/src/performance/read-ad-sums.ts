import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { AdCut } from "./ad-cut.ts";
import { cutParameters, partColumns, rowsOfCut, sumColumns } from "./ad-rows.ts";
import type { AdSums } from "./model/ad-metrics.ts";

/** Sums of some rows, exact where money is shown. */
export interface ExactSums extends AdSums {
  /** Rounded to cents once they are added up. Decimal as text. */
  spendExact: string;
  revenueExact: string | null;
  /** Rows left out, since no rate of their currency is known. */
  rowsWithoutRate: number;
}

/** What tells a group apart; null where it is not told by that, or the rows have none. */
export interface AdGroupKey {
  channelId: string | null;
  campaignId: string | null;
  geo: string | null;
}

export interface AdGroupSums {
  key: AdGroupKey;
  now: ExactSums;
  previous: ExactSums;
}

export interface CutSums {
  now: ExactSums;
  previous: ExactSums;
  /** Most spent first. */
  groups: AdGroupSums[];
}

type SumRow = ExactSums & AdGroupKey & { isNow: boolean; isTotal: boolean };

/** Sums of nothing. */
const nothing: ExactSums = {
  spendExact: "0.00",
  revenueExact: null,
  spend: 0,
  revenue: null,
  impressions: null,
  clicks: null,
  conversions: null,
  spendWithRevenue: 0,
  spendWithClicks: 0,
  spendWithConversions: 0,
  impressionsWithClicks: 0,
  clicksWithImpressions: 0,
  clicksWithConversions: 0,
  conversionsWithClicks: 0,
  clicksWithSpend: 0,
  conversionsWithSpend: 0,
  rowsWithoutRate: 0,
};

/** Sums of a cut, of the days before, and of each of its groups, by one statement. */
export async function readAdSums(db: Pick<TenantSnapshot, "query">, cut: AdCut): Promise<CutSums> {
  const columns = cut.parts.map((part) => partColumns[part]);
  const sets = ["(is_now)", ...(columns.length > 0 ? [`(is_now, ${columns.join(", ")})`] : [])];
  const told = (column: string, name: string, type: string) =>
    `${columns.includes(column) ? column : `NULL::${type}`} AS "${name}"`;
  const rows = await db.query<SumRow>(
    `SELECT is_now AS "isNow", ${columns.length > 0 ? `grouping(${columns[0]}) = 1` : "true"} AS "isTotal",
       ${told("ad_channel_id", "channelId", "uuid")}, ${told("campaign_id", "campaignId", "uuid")}, ${told("geo", "geo", "text")},
       ${sumColumns}
     FROM ${rowsOfCut} GROUP BY GROUPING SETS (${sets.join(", ")})`,
    cutParameters(cut),
  );
  const groups = new Map<string, AdGroupSums>();
  for (const { isNow, isTotal, channelId, campaignId, geo, ...sums } of rows) {
    if (isTotal) continue;
    const key = { channelId, campaignId, geo };
    const group = groups.get(groupName(key)) ?? { key, now: nothing, previous: nothing };
    groups.set(groupName(key), isNow ? { ...group, now: sums } : { ...group, previous: sums });
  }
  const whole = (asked: boolean): ExactSums => {
    const found = rows.find(({ isNow, isTotal }) => isTotal && isNow === asked);
    if (found === undefined) return nothing;
    const { isNow: _now, isTotal: _total, channelId: _channel, campaignId: _campaign, geo: _geo, ...sums } = found;
    return sums;
  };
  return {
    now: whole(true),
    previous: whole(false),
    groups: [...groups.values()].sort(
      (one, other) => other.now.spend - one.now.spend || other.previous.spend - one.previous.spend,
    ),
  };
}

/** A name of a group for maps. */
export function groupName({ channelId, campaignId, geo }: AdGroupKey): string {
  return JSON.stringify([channelId, campaignId, geo]);
}
