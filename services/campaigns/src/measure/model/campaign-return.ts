import type { Difference } from "./running-difference.ts";

/** What a campaign brought that would not have come without it, and what that cost. */
export interface CampaignReturn {
  /** In the organisation's currency; the interval null where there is none of the difference. */
  incrementalRevenue: { estimate: number; lower: number | null; upper: number | null };
  cost: number;
  /** (Incremental revenue − cost) / cost; null where nothing was spent. */
  roi: { estimate: number; lower: number | null; upper: number | null } | null;
}

/**
 * Turns what one person brought more into what all who were reached did: 0.50 a person over 10,000 people and a cost of 1,000 are
 * 5,000 more revenue and an ROI of 4.
 *
 * @param reached people of the treated arm
 */
export function campaignReturn(perPerson: Difference, reached: number, cost: number): CampaignReturn {
  if (cost < 0) throw new RangeError(`A cost is not negative; got ${cost}.`);
  const scaled = <Value extends number | null>(value: Value) => (value === null ? null : value * reached);
  const incrementalRevenue = {
    estimate: perPerson.estimate * reached,
    lower: scaled(perPerson.lower),
    upper: scaled(perPerson.upper),
  };
  if (cost === 0) return { incrementalRevenue, cost, roi: null };
  const returned = (revenue: number | null) => (revenue === null ? null : (revenue - cost) / cost);
  const roi = {
    estimate: (incrementalRevenue.estimate - cost) / cost,
    lower: returned(incrementalRevenue.lower),
    upper: returned(incrementalRevenue.upper),
  };
  return { incrementalRevenue, cost, roi };
}
