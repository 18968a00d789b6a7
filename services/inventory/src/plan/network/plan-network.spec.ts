import { describe, expect, it } from "@jest/globals";
import { flatForecast, positionOf, sceneOf, today, yearOf } from "../../testing/plan-scene.ts";
import { run } from "../make-plan.ts";
import { dateOf, demandKey, type PlanData, type StockedPosition } from "../plan-data.ts";
import type { PlanLane } from "./plan-lane.ts";

const context = { progress: () => undefined, signal: new AbortController().signal };

function planOf(more: Partial<PlanData>) {
  const sizes = { demandPaths: 400, replayPaths: 20, solverLimitMs: 5_000 };
  return run({ data: sceneOf(more), seed: 1, budget: null, ...sizes }, context);
}

function laneOf(toLocationId: string, more: Partial<PlanLane> = {}): PlanLane {
  return {
    fromLocationId: "hub",
    toLocationId,
    productId: null,
    categoryId: null,
    days: 3,
    deviation: 0,
    transferCost: 0,
    unitCost: 0,
    minimum: null,
    multiple: null,
    calendar: { weekdays: [1, 2, 3, 4, 5, 6, 7], closed: [] },
    ...more,
  };
}

const codes = (remarks: readonly { code: string }[]) => remarks.map(({ code }) => code);
const weekly = { ...yearOf((day) => 4 + (day % 7)), forecast: flatForecast(7, 2) };
const shops = ["north", "south", "west"];
const at = (locationId: string, more: Partial<StockedPosition> = {}) => positionOf("P1", { locationId, ...more });

/** A hub without customers and three shops that a lane of three days leads to. */
function chain(hub: Partial<StockedPosition>, ofShops: Partial<StockedPosition>, more: Partial<PlanData> = {}) {
  return planOf({
    positions: [at("hub", hub), ...shops.map((shop) => at(shop, ofShops))],
    demand: Object.fromEntries(shops.map((shop) => [demandKey("P1", shop), weekly])),
    network: { lanes: shops.map((shop) => laneOf(shop)), categories: {} },
    ...more,
  });
}

describe("a plan over lanes", () => {
  it("fills shops from the hub in the days of the lane, and buys for the hub alone", async () => {
    const { proposals, policies } = await chain({ onHand: 260 }, {});
    const moves = proposals.filter(({ kind }) => kind === "TRANSFER");
    expect(moves.map(({ fromLocationId, locationId }) => [fromLocationId, locationId]).sort()).toEqual(
      shops.map((shop) => ["hub", shop]).sort(),
    );
    for (const move of moves) {
      expect(move).toMatchObject({ orderOn: dateOf(today), expectedOn: dateOf(today + 3) });
      expect(codes(move.reasons)).toContain("inventory.from-source");
      const policy = policies.find(({ locationId }) => locationId === move.locationId)!;
      expect(move.quantity).toBe(policy.orderUpTo);
    }
    expect(proposals.filter(({ kind }) => kind === "PURCHASE").map(({ locationId }) => locationId)).toEqual(["hub"]);
  });

  it("gives shops the lane's days and the hub's waits as lead time, and the hub what all of them sell", async () => {
    const { policies } = await chain({ onHand: 900 }, { onHand: 60 });
    const [hub] = policies.filter(({ locationId }) => locationId === "hub");
    expect(hub).toMatchObject({
      supplierId: "supplier",
      fromLocationId: null,
      measure: "CYCLE",
      demandBasis: "FORECAST",
    });
    expect(hub!.demandPerDay).toBeCloseTo(21, 0);
    expect(hub!.leadTimeMeanDays).toBeCloseTo(7.1, 0);
    expect(codes(hub!.reasons)).toContain("inventory.source-service");
    for (const shop of policies.filter(({ locationId }) => locationId !== "hub")) {
      expect(shop).toMatchObject({ supplierId: null, fromLocationId: "hub" });
      expect(shop.leadTimeMeanDays).toBeGreaterThanOrEqual(3);
      expect(shop.leadTimeMeanDays).toBeLessThan(3 + 7);
      expect(codes(shop.reasons)).toContain("inventory.lane-time");
      expect(codes(shop.reasons)).not.toContain("inventory.lead-time-assumed");
    }
  });

  it("classes shops by what they sell: a hub that passes their goods on took the first places and pushed shops down", async () => {
    const { policies } = await chain({ onHand: 900 }, { onHand: 60 });
    const classes = policies.map(({ locationId, abcClass }) => [locationId, abcClass]);
    expect(new Map(classes as [string, string][])).toEqual(
      new Map([
        ["hub", "C"],
        ["north", "A"],
        ["south", "A"],
        ["west", "A"],
      ]),
    );
  });

  it("keeps less in all than shops that each buy for themselves, at the same targets", async () => {
    const together = await chain({ onHand: 900 }, { onHand: 60 });
    const alone = await chain({ onHand: 900 }, { onHand: 60 }, { network: { lanes: [], categories: {} } });
    const stock = ({ policies }: typeof alone) => policies.reduce((sum, { meanStock }) => sum + meanStock, 0);
    expect(stock(together)).toBeLessThan(0.9 * stock(alone));
    for (const shop of together.policies.filter(({ locationId }) => locationId !== "hub"))
      expect(shop.fillRate).toBeGreaterThanOrEqual(shop.target! - 1e-9);
  });

  it("shares out what is short by what a unit saves, and says by how much", async () => {
    const positions = [at("hub", { onHand: 60 }), at("north"), at("south", { onHand: 20 }), at("west")];
    const settings = [
      {
        productId: null,
        locationId: "west",
        shortageCostPerUnit: 100,
        holdingRatePerYear: null,
        orderingCost: null,
        shelfLifeDays: null,
        serviceMeasure: null,
        serviceTarget: null,
        reviewPeriodDays: null,
        orderBudget: null,
      },
    ];
    const { proposals } = await chain({}, {}, { positions, settings });
    const moves = new Map(proposals.filter(({ kind }) => kind === "TRANSFER").map((move) => [move.locationId, move]));
    const given = (shop: string) => moves.get(shop)?.quantity ?? 0;
    expect(given("north") + given("south") + given("west")).toBe(60);
    expect(given("west")).toBeGreaterThan(given("north"));
    expect(given("north")).toBeGreaterThanOrEqual(given("south"));
    const told = moves.get("north")!.reasons.find(({ code }) => code === "inventory.source-short")!.facts!;
    expect(told).toMatchObject({ available: 60, places: 3, given: given("north") });
    expect(told.short).toBeCloseTo(Number(told.wanted) - given("north"), 6);
    const [purchase] = proposals.filter(({ kind }) => kind === "PURCHASE");
    expect(purchase).toMatchObject({ locationId: "hub" });
    expect(purchase!.reasons[0]).toMatchObject({ code: "inventory.places-wait", facts: { places: 2 } });
  });

  it("buys at the hub what the shops want and it has not", async () => {
    const [some, none] = [await chain({ onHand: 200 }, {}), await chain({}, {})];
    const bought = ({ proposals }: typeof some) => proposals.find(({ kind }) => kind === "PURCHASE")!.quantity;
    expect(bought(none) - bought(some)).toBeCloseTo(200, 6);
    expect(none.proposals.filter(({ kind }) => kind === "TRANSFER")).toEqual([]);
  });

  it("sends whole multiples, at least the least quantity, on the lane's own days", async () => {
    // Day 20,000 is a Friday: the next Tuesday is four days off.
    const lanes = shops.map((shop) =>
      laneOf(shop, { minimum: 24, multiple: 12, calendar: { weekdays: [2], closed: [] } }),
    );
    const { proposals, policies } = await chain({ onHand: 900 }, {}, { network: { lanes, categories: {} } });
    const moves = proposals.filter(({ kind }) => kind === "TRANSFER");
    expect(moves).toHaveLength(3);
    for (const move of moves) {
      expect(move.quantity % 12).toBe(0);
      expect(move.quantity).toBeGreaterThanOrEqual(24);
      expect(move).toMatchObject({ orderOn: dateOf(today + 4), expectedOn: dateOf(today + 7) });
    }
    expect(policies.find(({ locationId }) => locationId === "north")!.leadTimeMeanDays).toBeGreaterThanOrEqual(6);
  });

  it("fills shops for a closure that is ahead, and not for one that is months off", async () => {
    const levels = async (first: number) => {
      const calendar = { weekdays: [1, 2, 3, 4, 5, 6, 7], closed: [[today + first, today + first + 13] as const] };
      const lanes = shops.map((shop) => laneOf(shop, { calendar }));
      const { proposals } = await chain({ onHand: 900 }, {}, { network: { lanes, categories: {} } });
      return proposals.find(({ locationId }) => locationId === "north")!.quantity;
    };
    const [soon, later] = [await levels(1), await levels(90)];
    // Two weeks without a lorry at seven a day, beside what is kept anyway.
    expect(soon).toBeGreaterThan(later + 50);
  });

  it("keeps back what a hub that also sells needs itself", async () => {
    const demand = Object.fromEntries(["hub", ...shops].map((place) => [demandKey("P1", place), weekly]));
    const { proposals } = await chain({ onHand: 60 }, {}, { demand });
    const sent = proposals.filter(({ kind }) => kind === "TRANSFER").reduce((sum, { quantity }) => sum + quantity, 0);
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(60);
  });

  it("takes the narrowest lane: a product's before its category's before that of everything", async () => {
    const lanes = [
      laneOf("north", { fromLocationId: "hub" }),
      laneOf("north", { fromLocationId: "depot", categoryId: "food" }),
      laneOf("south", { fromLocationId: "depot", categoryId: "all food" }),
      laneOf("south", { fromLocationId: "hub", productId: "P1" }),
      laneOf("west", { fromLocationId: "depot", productId: "P2" }),
    ];
    const network = { lanes, categories: { P1: ["food", "all food"] } };
    const { policies } = await chain(
      { onHand: 900 },
      {},
      { network, positions: ["depot", "hub", ...shops].map((place) => at(place)) },
    );
    const sourceOf = (place: string) => policies.find(({ locationId }) => locationId === place)!.fromLocationId;
    expect([sourceOf("north"), sourceOf("south"), sourceOf("west")]).toEqual(["depot", "hub", null]);
  });

  it("goes through a region's store to its shops, each a step of its own", async () => {
    const lanes = [
      laneOf("region"),
      laneOf("north", { fromLocationId: "region" }),
      laneOf("south", { fromLocationId: "region" }),
    ];
    const demand = Object.fromEntries(["north", "south"].map((shop) => [demandKey("P1", shop), weekly]));
    const positions = [at("hub", { onHand: 400 }), at("region", { onHand: 50 }), at("north"), at("south")];
    const { proposals, policies } = await chain({}, {}, { network: { lanes, categories: {} }, demand, positions });
    expect(proposals.map(({ kind, fromLocationId, locationId }) => [kind, fromLocationId, locationId]).sort()).toEqual([
      ["TRANSFER", "hub", "region"],
      ["TRANSFER", "region", "north"],
      ["TRANSFER", "region", "south"],
    ]);
    const region = policies.find(({ locationId }) => locationId === "region")!;
    expect(region.demandPerDay).toBeCloseTo(14, 0);
    const wanted = proposals.filter(({ fromLocationId }) => fromLocationId === "region");
    expect(wanted.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(50);
    // What its shops want counts as gone: it is filled up for them too.
    const [refill] = proposals.filter(({ locationId }) => locationId === "region");
    expect(refill!.quantity).toBeGreaterThan(region.orderUpTo);
  });

  it("orders from suppliers where a product's lanes have come to lead in a circle", async () => {
    const lanes = [
      laneOf("north", { fromLocationId: "south" }),
      laneOf("south", { fromLocationId: "north" }),
      laneOf("west", { fromLocationId: "north" }),
    ];
    const { policies, proposals } = await chain(
      {},
      {},
      { network: { lanes, categories: {} }, positions: shops.map((shop) => at(shop)) },
    );
    expect(policies.map(({ locationId, fromLocationId }) => [locationId, fromLocationId]).sort()).toEqual([
      ["north", null],
      ["south", null],
      ["west", "north"],
    ]);
    expect(new Set(proposals.map(({ kind }) => kind))).toEqual(new Set(["PURCHASE"]));
  });

  it("plans the same without lanes as ever, and the same again with them", async () => {
    const [one, other] = [await chain({ onHand: 100 }, {}), await chain({ onHand: 100 }, {})];
    expect({ ...other, orders: null }).toEqual({ ...one, orders: null });
    const stray = { lanes: [laneOf("elsewhere")], categories: {} };
    const [plain, withStray] = [await planOf({}), await planOf({ network: stray })];
    expect({ ...withStray, orders: null }).toEqual({ ...plain, orders: null });
  });

  it("says nothing of a comparison with the past for places on lanes", async () => {
    const orders = { days: [19_700, 19_800, 19_900], quantities: [50, 50, 50] };
    const { proof, policies } = await chain({ onHand: 300 }, { orders });
    expect(proof).toMatchObject({ positions: 0, current: null });
    const shop = policies.find(({ locationId }) => locationId === "north")!;
    expect(shop.performance.current).toBeNull();
    expect(shop.performance.proposed!.fillRate.mean).toBeGreaterThan(0.9);
  });
});
