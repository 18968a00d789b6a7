import { adMetrics, ratio } from "@bellwether/ad-roi/performance/model/ad-metrics";
import type { Acquisition } from "@bellwether/ad-roi/performance/read-acquisition";
import type { AdSeriesColumns } from "@bellwether/ad-roi/performance/read-ad-series";
import type { ExactSums } from "@bellwether/ad-roi/performance/read-ad-sums";
import type { CampaignPace } from "@bellwether/ad-roi/performance/read-pacing";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { Money } from "../scalars/money.type.ts";
import type { AdFigures } from "./ad-figures.type.ts";
import type { AdCampaign, AdPacing, AdSeries } from "./ad-performance.type.ts";

/** @param acquisition null where customers cannot be told apart so */
export function toAdFigures(
  sums: ExactSums,
  acquisition: Acquisition | null,
  marginalRoas: number | null,
  currency: string,
): AdFigures {
  const { roi, roas, cpa, cpc, ctr, cvr } = adMetrics(sums);
  const exact = (amount: string): Money => ({ amount, currency });
  const money = (amount: number | null): Money | null => (amount === null ? null : exact(amount.toFixed(2)));
  const cac = acquisition === null ? null : ratio(sums.spend, acquisition.newCustomers);
  const ltv = acquisition?.newValue ?? null;
  return {
    spend: exact(sums.spendExact),
    revenue: sums.revenueExact === null ? null : exact(sums.revenueExact),
    impressions: sums.impressions,
    clicks: sums.clicks,
    conversions: sums.conversions,
    roi,
    roas,
    marginalRoas,
    cpa: money(cpa),
    cpc: money(cpc),
    ctr,
    cvr,
    newCustomers: acquisition?.newCustomers ?? null,
    returningCustomers: acquisition?.returningCustomers ?? null,
    newRevenue: acquisition === null ? null : exact(acquisition.newRevenue),
    returningRevenue: acquisition === null ? null : exact(acquisition.returningRevenue),
    cac: money(cac),
    ltv: money(ltv),
    ltvToCac: ratio(ltv, cac),
  };
}

/** A series as it is told: the same columns, without a type of ours. */
export function toAdSeries(columns: AdSeriesColumns): AdSeries {
  return { ...columns };
}

export function toAdCampaign({ id, externalId, name }: { id: string; externalId: string; name: string }): AdCampaign {
  return { id: publicId("Campaign", id), externalId, name };
}

export function toAdPacing({ pace, ...row }: CampaignPace, currency: string): AdPacing {
  return {
    campaign: toAdCampaign({ id: row.campaignId, externalId: row.externalId, name: row.name }),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    budget: row.budget === null ? null : { amount: row.budget, currency },
    spent: { amount: row.spent, currency },
    timeElapsed: pace?.timeElapsed ?? null,
    budgetSpent: pace?.budgetSpent ?? null,
    projectedSpend: pace === null ? null : { amount: pace.projectedSpend.toFixed(2), currency },
    state: pace?.state ?? null,
  };
}
