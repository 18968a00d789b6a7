/** Sums over some rows of ads. A sum is null where no row tells it, which is not zero. */
export interface AdSums {
  /** In the organisation's currency. */
  spend: number;
  impressions: number | null;
  clicks: number | null;
  conversions: number | null;
  /** In the organisation's currency, as ad platforms claim it. */
  revenue: number | null;
  /** Spend of the rows that tell their revenue, and so of the others: what is told of a part is divided by that part alone. */
  spendWithRevenue: number;
  spendWithClicks: number;
  spendWithConversions: number;
  impressionsWithClicks: number;
  clicksWithImpressions: number;
  clicksWithConversions: number;
  conversionsWithClicks: number;
  /** Of the rows whose spend is told in the organisation's currency: of others no rate is known. */
  clicksWithSpend: number;
  conversionsWithSpend: number;
}

/** What a sum of money brought, as marketers count it. Null where its divisor is zero or not told. */
export interface AdMetrics {
  /** (revenue − spend) / spend. */
  roi: number | null;
  /** revenue / spend: return on ad spend. */
  roas: number | null;
  /** spend / conversions: cost per action, in the organisation's currency. */
  cpa: number | null;
  /** spend / clicks, in the organisation's currency. */
  cpc: number | null;
  /** clicks / impressions. */
  ctr: number | null;
  /** conversions / clicks: conversion rate. */
  cvr: number | null;
}

/**
 * The usual ratios of advertising (Farris et al., Marketing Metrics, 4th edition, chapters 10 and 11), each over the rows that tell
 * both of its parts: spend whose revenue nobody told neither helps nor harms ROAS.
 *
 * @example adMetrics({ spend: 200, revenue: 500, spendWithRevenue: 200, … }).roas // 2.5, and its roi is 1.5
 */
export function adMetrics(sums: AdSums): AdMetrics {
  const roas = ratio(sums.revenue, sums.spendWithRevenue);
  return {
    roi: roas === null ? null : roas - 1,
    roas,
    cpa: ratio(sums.spendWithConversions, sums.conversionsWithSpend),
    cpc: ratio(sums.spendWithClicks, sums.clicksWithSpend),
    ctr: ratio(sums.clicksWithImpressions, sums.impressionsWithClicks),
    cvr: ratio(sums.conversionsWithClicks, sums.clicksWithConversions),
  };
}

/** A part of a whole that is there; null where either is not told or the divisor is zero. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
