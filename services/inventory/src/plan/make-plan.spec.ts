import { describe, expect, it } from "@jest/globals";
import { flatForecast, positionOf, sceneOf, termsOf, today, yearOf } from "../testing/plan-scene.ts";
import { run } from "./make-plan.ts";
import { dateOf, demandKey, type PlanData } from "./plan-data.ts";

const context = { progress: () => undefined, signal: new AbortController().signal };

function planOf(more: Partial<PlanData> = {}, budget: number | null = null) {
  const sizes = { demandPaths: 400, replayPaths: 20, solverLimitMs: 5_000 };
  return run({ data: sceneOf(more), seed: 1, budget, ...sizes }, context);
}

const codes = (remarks: readonly { code: string }[]) => remarks.map(({ code }) => code);
const weekly = { ...yearOf((day) => 4 + (day % 7)), forecast: flatForecast(7, 2) };

describe("a plan", () => {
  it("proposes what, how many, from whom, when, why, what if not, and shows the proof", async () => {
    const { proposals, policies } = await planOf({ positions: [positionOf("P1", { onHand: 20 })] });
    const [policy] = policies;
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      kind: "PURCHASE",
      supplierId: "supplier",
      orderOn: dateOf(today),
      expectedOn: dateOf(today + 7),
      quantity: policy!.orderUpTo - 20,
      stockoutOn: dateOf(today + 2),
    });
    expect(proposals[0]!.stockoutProbability).toBeGreaterThan(0.95);
    expect(proposals[0]!.moneyAtStake).toBeCloseTo(proposals[0]!.expectedShortage * 10, 6);
    expect(codes(proposals[0]!.reasons)[0]).toBe("inventory.below-reorder-point");
    expect(codes(proposals[0]!.consequences)).toEqual(["inventory.runs-out", "inventory.shortage-expected"]);
    // What was computed and what the replay finds are two ways to the same.
    const replayed = proposals[0]!.proof.proposed!;
    expect(Math.abs(replayed.fillRate.mean - policy!.fillRate)).toBeLessThan(0.02);
    expect(Math.abs(replayed.stockUnits!.mean / policy!.meanStock - 1)).toBeLessThan(0.15);
  });

  it("is the same for the same data and seed", async () => {
    const [one, other] = [await planOf(), await planOf()];
    expect({ ...other, orders: null }).toEqual({ ...one, orders: null });
  });

  it("proposes nothing where there is enough, and counts what is on its way", async () => {
    const openLines = [
      {
        orderId: "o",
        orderNumber: "PO1",
        supplierId: "supplier",
        productId: "P1",
        locationId: "shop",
        units: 150,
        orderedDay: today - 3,
        expectedDay: today + 4,
      },
    ];
    const { proposals, policies } = await planOf({
      positions: [positionOf("P1", { onHand: 30, onOrder: 150 })],
      openLines,
    });
    expect(proposals).toEqual([]);
    const { incoming } = policies[0]!.projection;
    expect(incoming.reduce((sum, units) => sum + units, 0)).toBeCloseTo(150, 0);
    expect(incoming.slice(0, 2).reduce((sum, units) => sum + units, 0)).toBeLessThan(15);
  });

  it("projects what another place has sent already", async () => {
    const positions = [positionOf("P1", { onHand: 10, inTransit: 170 })];
    const openTransfers = [
      { productId: "P1", locationId: "shop", units: 170, shippedDay: today - 1, arrivesDay: today + 1 },
    ];
    const { policies, exceptions } = await planOf({ positions, openTransfers });
    expect(policies[0]!.projection.incoming.slice(0, 3)).toEqual([0, 170, 0]);
    expect(exceptions.filter(({ kind }) => kind === "STOCKOUT_RISK")).toEqual([]);
  });

  it("moves a surplus from another place before it buys", async () => {
    const { proposals } = await planOf({
      positions: [positionOf("P1"), positionOf("P1", { locationId: "depot", onHand: 900 })],
      demand: { [demandKey("P1", "shop")]: weekly, [demandKey("P1", "depot")]: weekly },
    });
    expect(proposals.map(({ kind, fromLocationId }) => [kind, fromLocationId])).toEqual([["TRANSFER", "depot"]]);
  });

  it("neither empties a place whose own sales are not known nor calls its stock slow", async () => {
    const { proposals, exceptions } = await planOf({
      positions: [positionOf("P1"), positionOf("P1", { locationId: "depot", onHand: 900 })],
      demand: { [demandKey("P1", "shop")]: weekly, [demandKey("P1", null)]: weekly },
    });
    expect(proposals.map(({ kind, locationId }) => [kind, locationId])).toEqual([["PURCHASE", "shop"]]);
    expect(exceptions.filter(({ locationId }) => locationId === "depot")).toEqual([]);
  });

  it("spends no more than the budget, on what has most at stake", async () => {
    const data = {
      positions: [positionOf("P1"), positionOf("P2")],
      products: [
        { id: "P1", externalId: "P1", unitPrice: 11 },
        { id: "P2", externalId: "P2", unitPrice: 60 },
      ],
      terms: [termsOf("P1"), termsOf("P2")],
      demand: { [demandKey("P1", "shop")]: weekly, [demandKey("P2", "shop")]: weekly },
    };
    const free = await planOf(data);
    const { proposals, orders } = await planOf(data, free.orders.amount * 0.4);
    expect(orders.amount).toBeLessThanOrEqual(free.orders.amount * 0.4);
    expect(orders.restricted).toBeGreaterThan(0);
    const ordered = (id: string) => proposals.find(({ productId }) => productId === id)?.quantity ?? 0;
    expect(ordered("P2")).toBeGreaterThan(ordered("P1"));
  });

  it("tells terms that cannot be met from a period that is full, by product and rule", async () => {
    const impossible = await planOf({
      terms: [termsOf("P1", { minimum: 500, capacity: 100, capacityLeft: 100, capacityPeriodDays: 7 })],
    });
    expect(impossible.proposals).toEqual([]);
    expect(impossible.exceptions.find(({ kind }) => kind === "ORDER_IMPOSSIBLE")).toMatchObject({
      productId: "P1",
      remark: { code: "inventory.minimum-above-capacity", facts: { minimum: 500, capacity: 100 } },
    });
    const full = await planOf({
      terms: [termsOf("P1", { minimum: 5, capacity: 100, capacityLeft: 0, capacityPeriodDays: 7 })],
    });
    expect(full.exceptions.some(({ kind }) => kind === "ORDER_IMPOSSIBLE")).toBe(false);
    expect(full.orders).toMatchObject({ lines: 0, restricted: 1 });
  });

  it("says so where what is low is offered in another currency only", async () => {
    const other = { terms: [], otherCurrencies: { P1: "USD" } };
    const { proposals, exceptions } = await planOf(other);
    expect(proposals).toEqual([]);
    expect(exceptions.filter(({ kind }) => kind === "ORDER_IMPOSSIBLE")).toMatchObject([
      { productId: "P1", remark: { code: "inventory.terms-in-other-currency", facts: { currency: "USD" } } },
    ]);
    const enough = await planOf({ ...other, positions: [positionOf("P1", { onHand: 900 })] });
    expect(enough.exceptions.filter(({ kind }) => kind === "ORDER_IMPOSSIBLE")).toEqual([]);
  });

  it("ranks stockouts, overstock, slow movers and late orders by money", async () => {
    const openLines = [
      {
        orderId: "o",
        orderNumber: "PO1",
        supplierId: "supplier",
        productId: "P1",
        locationId: "shop",
        units: 50,
        orderedDay: today - 20,
        expectedDay: today - 12,
      },
    ];
    const { exceptions } = await planOf({
      positions: [
        positionOf("P1", { onOrder: 50 }),
        positionOf("P2", { onHand: 4_000 }),
        positionOf("P3", { onHand: 7 }),
      ],
      products: ["P1", "P2", "P3"].map((id) => ({ id, externalId: id, unitPrice: 20 })),
      terms: ["P1", "P2", "P3"].map((id) => termsOf(id)),
      demand: {
        [demandKey("P1", "shop")]: weekly,
        [demandKey("P2", "shop")]: weekly,
        [demandKey("P3", "shop")]: yearOf((day) => (day < 200 ? 1 : 0)),
      },
      openLines,
    });
    const amounts = exceptions.map(({ amount }) => amount);
    expect(amounts).toEqual([...amounts].sort((one, other) => other - one));
    expect(new Set(exceptions.map(({ kind }) => kind))).toEqual(
      new Set(["STOCKOUT_RISK", "OVERSTOCK", "SLOW_MOVER", "LATE_SUPPLIER"]),
    );
    expect(exceptions.find(({ kind }) => kind === "LATE_SUPPLIER")).toMatchObject({
      purchaseOrderId: "o",
      dueOn: dateOf(today - 12),
    });
  });
});

describe("demand that tells little", () => {
  it("keeps nothing of what was never asked for, and says so", async () => {
    const { policies, proposals } = await planOf({ demand: { [demandKey("P1", "shop")]: yearOf(() => 0) } });
    expect(policies[0]).toMatchObject({ reorderPoint: 0, orderUpTo: 0, demandBasis: "NONE" });
    expect(codes(policies[0]!.reasons)).toEqual(["inventory.no-demand"]);
    expect(policies[0]!.performance).toMatchObject({ current: null, proposed: null });
    expect(proposals).toEqual([]);
  });

  it("draws from the last days where there is no forecast, also from a history shorter than its season", async () => {
    const { policies } = await planOf({ demand: { [demandKey("P1", "shop")]: yearOf(() => 3, 5) } });
    expect(policies[0]).toMatchObject({ demandBasis: "HISTORY" });
    expect(policies[0]!.demandPerDay).toBeCloseTo(3, 3);
    expect(codes(policies[0]!.reasons)).toContain("inventory.history-only");
    expect(policies[0]!.performance.days).toBe(0);
  });

  it("takes the product's forecast by the place's share", async () => {
    const whole = { ...yearOf(() => 10), forecast: flatForecast(20, 4) };
    const { policies } = await planOf({
      demand: { [demandKey("P1", null)]: whole, [demandKey("P1", "shop")]: yearOf(() => 2) },
    });
    expect(policies[0]).toMatchObject({ demandBasis: "PRODUCT_SHARE" });
    expect(policies[0]!.demandPerDay).toBeCloseTo(4, 0);
  });

  it("plans a position that has no series, no supplier and no price", async () => {
    const { policies, proposals } = await planOf({
      demand: {},
      terms: [],
      products: [{ id: "P1", externalId: "P1", unitPrice: null }],
    });
    expect(policies[0]).toMatchObject({ supplierId: null, demandBasis: "NONE" });
    expect(proposals).toEqual([]);
  });

  it.each([
    ["a supplier states", 3_650, null, []],
    ["a product's terms state", 7, 1_000, []],
    ["deliveries took, and longer than is planned with,", 300, null, [280, 300, 320, 340]],
  ])("plans on where the lead time that %s is over a year", async (_, statedDays, ofTerms, observedDays) => {
    const [supplier] = sceneOf().suppliers;
    const { policies, proposals } = await planOf({
      suppliers: [{ ...supplier!, statedDays, observedDays }],
      terms: [termsOf("P1", { statedDays: ofTerms })],
    });
    expect(policies[0]!.leadTimeMeanDays).toBeGreaterThan(140);
    expect(policies[0]!.leadTimeMeanDays).toBeLessThanOrEqual(180);
    expect(proposals).toHaveLength(1);
  });

  it("refuses a negative lead time by name", async () => {
    const [supplier] = sceneOf().suppliers;
    await expect(planOf({ suppliers: [{ ...supplier!, statedDays: -2 }] })).rejects.toThrow(/leadTimeDays.*-2/);
  });
});
