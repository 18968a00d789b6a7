import { describe, expect, it } from "@jest/globals";
import { type CarryingCampaign, shareToCampaigns } from "./share-to-campaigns.ts";

function campaign(id: string, changes: Partial<CarryingCampaign> = {}): CarryingCampaign {
  return {
    id,
    name: id,
    channel: "search",
    budget: null,
    currency: "EUR",
    rate: 1,
    spentBefore: 0,
    spentLately: 0,
    runs: 1,
    ...changes,
  };
}

const amounts = (shared: ReturnType<typeof shareToCampaigns>) =>
  Object.fromEntries(shared.budgets.map(({ campaign: { id }, after }) => [id, after.amount]));

describe("shareToCampaigns", () => {
  const planned = [{ channel: "search", amount: 100 }];

  it("shares by what was spent lately, on top of what is spent, and to the cent", () => {
    const shared = shareToCampaigns(planned, [
      campaign("a", { spentBefore: 500, spentLately: 20 }),
      campaign("b", { spentLately: 10 }),
      campaign("c"),
    ]);
    expect(amounts(shared)).toEqual({ a: "566.67", b: "33.33", c: "0.00" });
    expect(shared.budgets.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 9);
  });

  it("shares by budgets where nothing was spent, and by equal parts where there are none", () => {
    const budget = (amount: string) => ({ amount, currency: "EUR" });
    const byBudget = shareToCampaigns(planned, [
      campaign("a", { budget: budget("30") }),
      campaign("b", { budget: budget("10") }),
    ]);
    expect(amounts(byBudget)).toEqual({ a: "75.00", b: "25.00" });
    expect(amounts(shareToCampaigns(planned, [campaign("a"), campaign("b"), campaign("c", { runs: 0.5 })]))).toEqual({
      a: "40.00",
      b: "40.00",
      c: "20.00",
    });
  });

  it("writes budgets in the campaign's own currency, and names those that no rate leads to", () => {
    const shared = shareToCampaigns(planned, [
      campaign("dollars", { currency: "USD", rate: 1.1, spentBefore: 5, spentLately: 1 }),
      campaign("yen", { currency: "JPY", rate: null, spentLately: 1 }),
    ]);
    expect(shared.budgets).toMatchObject([{ share: 100, after: { amount: "115.00", currency: "USD" } }]);
    expect(shared.unrated.map(({ id }) => id)).toEqual(["yen"]);
  });

  it("names channels whose money no campaign can carry", () => {
    const shared = shareToCampaigns(
      [...planned, { channel: "radio", amount: 50 }, { channel: "press", amount: 0 }],
      [campaign("a")],
    );
    expect(shared.uncarried).toEqual([{ channel: "radio", planned: 50 }]);
  });
});
