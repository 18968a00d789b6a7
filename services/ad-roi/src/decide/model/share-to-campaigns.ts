/** A campaign that can carry a channel's money over a horizon. */
export interface CarryingCampaign {
  id: string;
  name: string;
  /** As the model calls it. */
  channel: string;
  budget: { amount: string; currency: string } | null;
  /** Currency that the budget is to be in: the campaign's own, or the model's where it has none. */
  currency: string;
  /** Units of that currency for one of the model's; null where no rate is known. */
  rate: number | null;
  /** Spent before the horizon, in the budget's currency: what was paid in it counts as it was paid, whatever rates were since. */
  spentBefore: number;
  /** Of that what was spent in the last quarter, in the model's currency. */
  spentLately: number;
  /** Share of the horizon's days that it runs on, above 0 and up to 1. */
  runs: number;
}

/** One campaign's budget as it is, and as the scenario would have it. */
export interface CampaignBudget {
  campaign: CarryingCampaign;
  /** Money of the model's currency that it is to spend in the horizon. */
  share: number;
  after: { amount: string; currency: string };
}

export interface SharedBudgets {
  budgets: CampaignBudget[];
  /** Channels with money that no campaign can carry. */
  uncarried: { channel: string; planned: number }[];
  /** Campaigns that cannot be set, since no rate leads to their currency. */
  unrated: CarryingCampaign[];
}

/**
 * Turns money by channel into budgets of campaigns. A channel's money is shared by what its campaigns spent lately, or by their budgets where
 * none spent, or by equal parts, each by the share of the horizon that it runs on; a campaign's budget is then what it
 * spent already and its share. Shares add up to the channel's money to the cent.
 *
 * @param planned money over the horizon by channel
 */
export function shareToCampaigns(
  planned: readonly { channel: string; amount: number }[],
  campaigns: readonly CarryingCampaign[],
): SharedBudgets {
  const found: SharedBudgets = { budgets: [], uncarried: [], unrated: campaigns.filter(({ rate }) => rate === null) };
  for (const { channel, amount } of planned) {
    const carrying = campaigns.filter((campaign) => campaign.channel === channel && campaign.rate !== null);
    if (carrying.length === 0) {
      if (amount > 0) found.uncarried.push({ channel, planned: amount });
      continue;
    }
    const shares = centsByWeight(Math.round(amount * 100), weightsOf(carrying));
    carrying.forEach((campaign, index) => {
      const share = shares[index]! / 100;
      const after = campaign.spentBefore + share * campaign.rate!;
      found.budgets.push({ campaign, share, after: { amount: after.toFixed(2), currency: campaign.currency } });
    });
  }
  return found;
}

function weightsOf(campaigns: readonly CarryingCampaign[]): number[] {
  const candidates = [
    campaigns.map(({ spentLately, runs }) => spentLately * runs),
    campaigns.map(({ budget, rate, runs }) => (budget === null ? 0 : (Number(budget.amount) / rate!) * runs)),
    campaigns.map(({ runs }) => runs),
  ];
  return candidates.find((weights) => weights.some((weight) => weight > 0)) ?? campaigns.map(() => 1);
}

/** Whole cents by weight that add up exactly: what rounding leaves goes to the largest remainders. */
function centsByWeight(cents: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (cents * weight) / whole);
  const shares = exact.map(Math.floor);
  const left = cents - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = shares[index]! + 1;
  return shares;
}
