import { describe, expect, it } from "@jest/globals";
import { poisson } from "../../model/distribution/counts.ts";
import { type PlaceStock, proposeTransfers } from "../propose-transfers.ts";
import { fillOverLanes, owedBySources } from "./fill-over-lanes.ts";
import type { LaneClaim } from "./lane-claim.ts";
import type { PlanLane } from "./plan-lane.ts";

function claimOn(toLocationId: string, more: Partial<LaneClaim> = {}, product = "P"): LaneClaim {
  const lane: PlanLane = {
    fromLocationId: "hub",
    toLocationId,
    productId: null,
    categoryId: null,
    days: 2,
    deviation: 0,
    transferCost: 0,
    unitCost: 0,
    minimum: null,
    multiple: null,
    calendar: { weekdays: [1, 2, 3, 4, 5, 6, 7], closed: [] },
  };
  const demand = poisson(10);
  return { lane, source: `${product}/hub`, multiple: 1, minimum: 1, demand, shortageCostPerUnit: 2, ...more };
}

function placeOf(locationId: string, more: Partial<PlaceStock> = {}, product = "P"): PlaceStock {
  return {
    key: `${product}/${locationId}`,
    productId: product,
    locationId,
    available: 0,
    position: 0,
    orderUpTo: 20,
    wanted: 0,
    atStake: 0,
    levelStep: 1,
    isRecorded: true,
    claim: locationId === "hub" ? null : claimOn(locationId, {}, product),
    kept: null,
    ...more,
  };
}

const none: ReadonlyMap<string, number> = new Map();
const units = (transfers: readonly { key: string; units: number }[]) =>
  Object.fromEntries(transfers.map(({ key, units: sent }) => [key, sent]));

describe("filling places over lanes", () => {
  it("sends what is wanted in what the lane takes, and takes it off what is there", () => {
    const hub = placeOf("hub", { available: 100 });
    const places = [
      hub,
      placeOf("A", { wanted: 13, claim: claimOn("A", { multiple: 6, minimum: 6 }) }),
      placeOf("B", { wanted: 7 }),
    ];
    expect(units(fillOverLanes(places, none))).toEqual({ "P/A": 18, "P/B": 7 });
    expect(hub.available).toBe(75);
    expect(places.map(({ wanted }) => wanted)).toEqual([0, 0, 0]);
    expect(owedBySources(places).size).toBe(0);
  });

  it("shares what is short, says of how many and how much, and keeps the rest in mind", () => {
    const places = [
      placeOf("hub", { available: 12 }),
      placeOf("A", { wanted: 20 }),
      placeOf("B", { wanted: 20, position: 6 }),
    ];
    const transfers = fillOverLanes(places, none);
    expect(transfers[0]).toMatchObject({ key: "P/A", units: 9, wanted: 20, available: 12, places: 2 });
    expect(units(transfers)).toEqual({ "P/A": 9, "P/B": 3 });
    expect(owedBySources(places).get("P/hub")).toEqual({ units: 28, places: 2 });
  });

  it("keeps for a source's own customers what is worth more there", () => {
    const kept = { demand: poisson(10), shortageCostPerUnit: 2, multiple: 1 };
    const places = [placeOf("hub", { available: 16, kept }), placeOf("A", { wanted: 20 })];
    expect(units(fillOverLanes(places, none))).toEqual({ "P/A": 8 });
    const dear = [
      placeOf("hub", { available: 16, kept: { ...kept, shortageCostPerUnit: 50 } }),
      placeOf("A", { wanted: 20 }),
    ];
    expect(units(fillOverLanes(dear, none))["P/A"] ?? 0).toBeLessThan(4);
  });

  it("lets others go along where their lane is used anyway, and there is enough for all of it", () => {
    const joins = new Map([
      ["P/B", 5],
      ["Q/A", 4],
      ["R/A", 9],
    ]);
    const places = [
      placeOf("hub", { available: 30 }),
      placeOf("A", { wanted: 10 }),
      placeOf("B"),
      placeOf("hub", { available: 50 }, "Q"),
      placeOf("A", {}, "Q"),
      placeOf("hub", { available: 3 }, "R"),
      placeOf("A", {}, "R"),
    ];
    expect(units(fillOverLanes(places, joins))).toEqual({ "P/A": 10, "Q/A": 4 });
  });

  it("leaves at the source what a place would not go along for, since there is not enough of it", () => {
    const hub = placeOf("hub", { available: 3, position: 3 }, "R");
    const places = [placeOf("hub", { available: 30 }), placeOf("A", { wanted: 10 }), hub, placeOf("A", {}, "R")];
    expect(units(fillOverLanes(places, new Map([["R/A", 9]])))).toEqual({ "P/A": 10 });
    expect(hub).toMatchObject({ available: 3, position: 3 });
  });

  it("sends nothing from a place that has nothing, less than nothing, or is not there", () => {
    expect(fillOverLanes([placeOf("hub"), placeOf("A", { wanted: 5 })], none)).toEqual([]);
    expect(fillOverLanes([placeOf("hub", { available: -4 }), placeOf("A", { wanted: 5 })], none)).toEqual([]);
    expect(fillOverLanes([placeOf("A", { wanted: 5 })], none)).toEqual([]);
  });
});

describe("moving what lies elsewhere, after lanes", () => {
  it("takes from others than the source, and asks the source's supplier for less", () => {
    const hub = placeOf("hub", { available: 4, wanted: 30 });
    const places = [hub, placeOf("A", { wanted: 10, atStake: 9 }), placeOf("B", { available: 26, position: 26 })];
    expect(units(fillOverLanes(places, none))).toEqual({ "P/A": 4 });
    expect(proposeTransfers(places)).toMatchObject([{ fromLocationId: "B", toLocationId: "A", units: 6 }]);
    expect(hub.wanted).toBe(24);
  });

  it("does not give away as surplus what went along over a lane", () => {
    const hub = placeOf("hub", { available: 30, position: 30, orderUpTo: 20 }, "Q");
    const places = [
      placeOf("hub", { available: 30 }),
      placeOf("A", { wanted: 10 }),
      hub,
      placeOf("A", { position: 12 }, "Q"),
      placeOf("C", { wanted: 9, claim: null }, "Q"),
    ];
    expect(units(fillOverLanes(places, new Map([["Q/A", 8]])))).toEqual({ "P/A": 10, "Q/A": 8 });
    expect(hub).toMatchObject({ available: 22, position: 22 });
    // Ten lay beyond its level, and eight of them have gone.
    expect(proposeTransfers(places.slice(2))).toEqual([]);
    const wantsLess = placeOf("C", { wanted: 2, claim: null }, "Q");
    expect(proposeTransfers([hub, wantsLess])).toMatchObject([{ fromLocationId: "hub", units: 2, surplus: 2 }]);
  });
});
