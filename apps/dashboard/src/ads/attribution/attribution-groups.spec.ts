import { describe, expect, it } from "@jest/globals";
import { type AttributionGroup, creditOf, keyOf, mostMisjudged, nameOf } from "./attribution-groups.ts";

const credit = (model: "LAST" | "MARKOV", share: number) => ({
  __typename: "AttributionCredit" as const,
  model,
  share,
  conversions: 100 * share,
  value: { __typename: "Money" as const, amount: "1", currency: "GBP" },
  costPerConversion: null,
  roas: null,
});
const group = (name: string, markov: number, last: number): AttributionGroup => ({
  __typename: "AttributionGroup",
  channel: { __typename: "AdChannel", externalId: name, name },
  campaign: null,
  spend: null,
  removalEffect: null,
  credit: credit("MARKOV", markov),
  credits: [credit("MARKOV", markov), credit("LAST", last)],
});
const groups = [group("search", 0.5, 0.55), group("video", 0.3, 0.1), group("mail", 0.2, 0.35)];

describe("mostMisjudged", () => {
  it("is where a model and the last touch differ most, either way", () => {
    const found = mostMisjudged(groups, "MARKOV");
    expect(found).toMatchObject({
      group: { channel: { name: "video" } },
      credit: { share: 0.3 },
      last: { share: 0.1 },
    });
  });

  it("is nothing where they agree, or where nothing is told", () => {
    expect(mostMisjudged(groups, "LAST")).toBeNull();
    expect(mostMisjudged([group("search", 0.501, 0.5)], "MARKOV")).toBeNull();
    expect(mostMisjudged([], "MARKOV")).toBeNull();
  });
});

it("calls a campaign by its channel too", () => {
  const named = { __typename: "AdCampaign" as const, externalId: "b-1", name: "Brand" };
  const campaign = { ...groups[0]!, campaign: named };
  expect([nameOf(groups[0]!), nameOf(campaign)]).toEqual(["search", "search · Brand"]);
  expect([keyOf(groups[0]!), keyOf(campaign)]).toEqual(["search/", "search/b-1"]);
  expect(creditOf(campaign, "LAST").share).toBe(0.55);
});
