import { describe, expect, it } from "@jest/globals";
import { chooseStage, type OrderCandidate } from "./order-stage.ts";

/** Five units are there of goods of which so many sell in time; five more are wanted, and the least order is of six. */
function candidate(sellsInTime: number): OrderCandidate {
  const offer = { supplierId: "s", minimum: 6, multiple: 1, unitCost: 1, breaks: [], capacity: null };
  return {
    key: "P1/shop",
    productId: "P1",
    locationId: "shop",
    available: 5,
    position: 5,
    orderUpTo: 10,
    wanted: 5,
    isLow: true,
    atStake: 1,
    levelStep: 1,
    isRecorded: true,
    group: "s/shop",
    item: {
      key: "P1/shop",
      name: "P1",
      slices: [{ units: 5, moneyPerUnit: 9 }],
      surplusCostPerUnit: 0.1,
      mostUnits: Math.max(0, sellsInTime - 5),
      offers: [{ ...offer, reluctancePerUnit: 0 }],
    },
    sellsInTime,
    claim: null,
    kept: null,
  };
}

const choose = (each: OrderCandidate) =>
  chooseStage([each], {
    budget: null,
    capacities: { whole: new Map(), left: new Map() },
    limits: { timeLimitMs: 1_000, relativeGap: 1e-3 },
  });

describe("a least order of goods that spoil", () => {
  it("waits until stock has sold where it sells in time by itself: it was called impossible for what is still there", async () => {
    const { impossible, chosen, wanted } = await choose(candidate(10));
    expect(impossible).toEqual([]);
    expect(chosen.lines).toEqual([]);
    expect([...wanted]).toEqual([["P1/shop", 5]]);
  });

  it("is bought where it sells with what is there", async () => {
    const { impossible, chosen } = await choose(candidate(11));
    expect(impossible).toEqual([]);
    expect(chosen.lines).toMatchObject([{ quantity: 6 }]);
  });

  it("is impossible where it never sells in time", async () => {
    const { impossible, chosen } = await choose(candidate(5));
    expect(impossible).toMatchObject([
      { key: "P1/shop", refusal: { rule: "MINIMUM_ABOVE_LIMIT", facts: { minimum: 6, limit: 5 } } },
    ]);
    expect(chosen.lines).toEqual([]);
  });
});
