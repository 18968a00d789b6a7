import { describe, expect, it } from "@jest/globals";
import { type AdSums, adMetrics } from "./ad-metrics.ts";

const sums: AdSums = {
  spend: 200,
  impressions: 10_000,
  clicks: 250,
  conversions: 10,
  revenue: 500,
  spendWithRevenue: 200,
  spendWithClicks: 200,
  spendWithConversions: 200,
  impressionsWithClicks: 10_000,
  clicksWithImpressions: 250,
  clicksWithConversions: 250,
  conversionsWithClicks: 10,
  clicksWithSpend: 250,
  conversionsWithSpend: 10,
};

describe("the ratios of ads", () => {
  it("are what marketers count", () => {
    expect(adMetrics(sums)).toEqual({ roi: 1.5, roas: 2.5, cpa: 20, cpc: 0.8, ctr: 0.025, cvr: 0.04 });
  });

  it("divide by the spend whose revenue is told, not by all of it", () => {
    expect(adMetrics({ ...sums, spend: 1_000 }).roas).toBe(2.5);
  });

  it("are nothing where nothing is told, and not zero", () => {
    const silent = {
      ...sums,
      revenue: null,
      spendWithRevenue: 0,
      clicks: null,
      spendWithClicks: 0,
      clicksWithSpend: 0,
      impressionsWithClicks: 0,
      clicksWithImpressions: 0,
      clicksWithConversions: 0,
      conversionsWithClicks: 0,
    };
    expect(adMetrics(silent)).toEqual({ roi: null, roas: null, cpa: 20, cpc: null, ctr: null, cvr: null });
  });

  it("are nothing where the divisor is zero", () => {
    expect(adMetrics({ ...sums, conversionsWithSpend: 0, spendWithRevenue: 0 })).toMatchObject({
      cpa: null,
      roas: null,
    });
  });
});
