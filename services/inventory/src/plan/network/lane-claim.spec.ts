import { describe, expect, it } from "@jest/globals";
import { flatForecast, positionOf, sceneOf, today, yearOf } from "../../testing/plan-scene.ts";
import { demandKey, type OpenLine, type PlanData } from "../plan-data.ts";
import { noAssumptions, type PlannedStock, planStock, prepareStock } from "../plan-stock.ts";
import { SupplierTimes } from "../supplier-times.ts";
import { claimOf, keptBack } from "./lane-claim.ts";
import type { PlanLane } from "./plan-lane.ts";

const perDay = 7;
const laneDays = 3;

/** A hub that a supplier fills in a week, and that also sells; a lane of three days leads to the shop. */
function sceneWith(
  more: Partial<PlanData>,
  lane: Partial<PlanLane> = {},
  units = (day: number) => 4 + (day % 7),
): PlanData {
  const sold = { ...yearOf(units), forecast: flatForecast(perDay, 2) };
  const toShop: PlanLane = {
    fromLocationId: "hub",
    toLocationId: "shop",
    productId: null,
    categoryId: null,
    days: laneDays,
    deviation: 0,
    transferCost: 0,
    unitCost: 0,
    minimum: null,
    multiple: null,
    calendar: { weekdays: [1, 2, 3, 4, 5, 6, 7], closed: [] },
    ...lane,
  };
  return sceneOf({
    positions: [positionOf("P1", { locationId: "hub" }), positionOf("P1")],
    demand: { [demandKey("P1", "hub")]: sold, [demandKey("P1", "shop")]: sold },
    network: { lanes: [toShop], categories: {} },
    ...more,
  });
}

function stocksOf(data: PlanData): Map<string, PlannedStock> {
  const stocks = new Map<string, PlannedStock>();
  const sizes = { paths: 200, seed: 1, leastDays: 42 };
  planStock(prepareStock(data, noAssumptions), sizes, (stock) => stocks.set(stock.position.locationId, stock));
  return stocks;
}

/** Units that the shop asks for, and that the hub keeps for its own customers, until the hub has goods again. */
function askedUntilGoods(more: Partial<PlanData>): { claimed: number; kept: number } {
  const data = sceneWith(more);
  const times = new SupplierTimes(data);
  const stocks = stocksOf(data);
  return {
    claimed: claimOf(stocks.get("shop")!, data, times)!.demand.mean,
    kept: keptBack(stocks.get("hub")!, data, times)!.demand.mean,
  };
}

function orderedAgo(days: number): Partial<PlanData> {
  const line: OpenLine = {
    orderId: "order",
    orderNumber: "1",
    supplierId: "supplier",
    productId: "P1",
    locationId: "hub",
    units: 100,
    orderedDay: today - days,
    expectedDay: today - days + 7,
  };
  return { openLines: [line] };
}

function sentAgo(days: number): Partial<PlanData> {
  const shippedDay = today - days;
  return {
    openTransfers: [{ productId: "P1", locationId: "hub", units: 100, shippedDay, arrivesDay: shippedDay + 8 }],
  };
}

describe("what is asked for until a source has goods again", () => {
  it("is less when an order is under way, and least when goods arrive today", () => {
    const [nothing, ordered, arriving] = [
      askedUntilGoods({}),
      askedUntilGoods(orderedAgo(4)),
      askedUntilGoods(sentAgo(8)),
    ];
    expect(ordered.claimed).toBeLessThan(nothing.claimed - 2 * perDay);
    expect(arriving.claimed).toBeLessThan(ordered.claimed - perDay);
    expect(arriving.kept).toBeLessThan(ordered.kept - perDay);
  });

  it.each([20, 60])(
    "counts days to come for an order %s days old, which no order took before: it is not here yet",
    (days) => {
      const [late, arriving] = [askedUntilGoods(orderedAgo(days)), askedUntilGoods(sentAgo(8))];
      // A quarter of the usual week.
      expect(late.claimed - arriving.claimed).toBeCloseTo(2 * perDay, -1);
      expect(late.kept).toBeGreaterThan(arriving.kept + perDay);
    },
  );

  it("counts days to come for goods that are overdue from another place", () => {
    expect(askedUntilGoods(sentAgo(20)).claimed).toBeGreaterThan(askedUntilGoods(sentAgo(8)).claimed + perDay);
  });
});

describe("in what goods are asked for over a lane", () => {
  it("is a step of levels where goods are sold in fractions and the lane has a least quantity alone", () => {
    const data = sceneWith({}, { minimum: 24 }, (day) => 4.25 + (day % 7) / 3);
    const stock = stocksOf(data).get("shop")!;
    const claim = claimOf(stock, data, new SupplierTimes(data))!;
    expect(stock.planned.levelStep).toBeGreaterThan(0.1);
    expect(claim.minimum).toBe(24);
    expect(claim.multiple).toBeCloseTo(stock.planned.levelStep, 4);
  });
});
