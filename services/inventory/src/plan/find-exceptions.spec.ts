import { describe, expect, it } from "@jest/globals";
import { flatForecast, positionOf, sceneOf, termsOf, today, yearOf } from "../testing/plan-scene.ts";
import { run } from "./make-plan.ts";
import { demandKey, type PlanData } from "./plan-data.ts";

const context = { progress: () => undefined, signal: new AbortController().signal };

async function exceptionsOf(more: Partial<PlanData>) {
  const sizes = { demandPaths: 300, replayPaths: 10, solverLimitMs: 2_000 };
  return (await run({ data: sceneOf(more), seed: 1, budget: null, ...sizes }, context)).exceptions;
}

const weekly = { ...yearOf((day) => 4 + (day % 7)), forecast: flatForecast(7, 2) };

function lineOf(orderId: string, units: number, more: Partial<PlanData["openLines"][number]>) {
  const place = { supplierId: "supplier", productId: "P1", locationId: "shop" };
  return { orderId, orderNumber: "PO1", ...place, units, orderedDay: today - 12, expectedDay: null, ...more };
}

describe("exceptions", () => {
  it("are worth what a quarter costs if nobody does anything: keeping what never sells for 91 days", async () => {
    const [slow] = await exceptionsOf({
      positions: [positionOf("P1", { onHand: 30 })],
      demand: { [demandKey("P1", "shop")]: yearOf((day) => (day < 200 ? 1 : 0)) },
    });
    // A unit of 10 at 20 % a year.
    expect(slow).toMatchObject({ kind: "SLOW_MOVER" });
    expect(slow!.amount).toBeCloseTo(30 * ((0.2 * 10) / 365) * 91, 6);
  });

  it("count what runs out over the same quarter: it counted until a delivery of today only, far less than what lies too long", async () => {
    const [risk] = await exceptionsOf({ demand: { [demandKey("P1", "shop")]: weekly } });
    // Nothing is there of seven a day, each a margin of 10.
    expect(risk).toMatchObject({ kind: "STOCKOUT_RISK" });
    expect(risk!.amount).toBeGreaterThan(0.95 * 91 * 7 * 10);
    expect(risk!.amount).toBeLessThan(1.05 * 91 * 7 * 10);
    const [some] = await exceptionsOf({
      positions: [positionOf("P1", { onHand: 14, onOrder: 300 })],
      openLines: [lineOf("o", 300, { orderedDay: today, expectedDay: null })],
      demand: { [demandKey("P1", "shop")]: weekly },
    });
    expect(some!.amount / 10).toBeGreaterThan(91 * 7 - 314 - 10);
    expect(some!.amount / 10).toBeLessThan((0.99 * risk!.amount) / 10 - 250);
  });

  it("count a shortage once: with each late order of it, and again as the risk of running out", async () => {
    const rows = await exceptionsOf({
      openLines: [
        lineOf("first", 4, { expectedDay: today - 9 }),
        lineOf("third", 30, { expectedDay: today - 2 }),
        lineOf("second", 20, { expectedDay: today - 5 }),
      ],
      demand: { [demandKey("P1", "shop")]: weekly },
    });
    const at = (orderId: string) => rows.find(({ purchaseOrderId }) => purchaseOrderId === orderId)!.amount;
    // About seventy are asked for before other goods could come, of which 54 may come late.
    expect(at("first")).toBeCloseTo(4 * 10, 6);
    expect(at("second")).toBeGreaterThan(0);
    expect(at("second")).toBeLessThan(20 * 10);
    expect(at("third")).toBe(0);
    // All rows are of this place: together they are what a quarter of doing nothing leaves unsold.
    const units = rows.reduce((sum, { amount }) => sum + amount, 0) / 10;
    expect(units).toBeGreaterThan(0.95 * (91 * 7 - 54));
    expect(units).toBeLessThan(1.05 * (91 * 7 - 54));
  });

  it("say nothing more of running out where nothing can be ordered, which counts the whole quarter", async () => {
    const rows = await exceptionsOf({
      terms: [termsOf("P1", { minimum: 500, capacity: 100, capacityLeft: 100, capacityPeriodDays: 7 })],
    });
    expect(rows.map(({ kind }) => kind)).toEqual(["ORDER_IMPOSSIBLE"]);
    expect(rows[0]!.amount).toBeGreaterThan(0.95 * 91 * 7 * 10);
  });

  it("tell for how long what never sold has lain: none was said to have sold in 0 days", async () => {
    const [slow] = await exceptionsOf({
      positions: [positionOf("P1", { onHand: 30 })],
      demand: { [demandKey("P1", "shop")]: yearOf(() => 0, 250) },
    });
    expect(slow!.remark).toEqual({ code: "inventory.slow-mover", facts: { units: 30, daysWithoutSale: 250 } });
  });

  it("rank an order that is late by what runs out for it, not by all that is on it", async () => {
    const late = (onHand: number) =>
      exceptionsOf({
        positions: [positionOf("P1", { onHand, onOrder: 500 })],
        openLines: [lineOf("o", 500, { expectedDay: today - 5 })],
        demand: { [demandKey("P1", "shop")]: weekly },
      });
    const amount = async (onHand: number) =>
      (await late(onHand)).find(({ purchaseOrderId }) => purchaseOrderId === "o")!.amount;
    // It is expected any day now: some units at 10 each, never the 500 of the order.
    expect(await amount(0)).toBeGreaterThan(5);
    expect(await amount(0)).toBeLessThan(1_500);
    expect(await amount(400)).toBe(0);
  });

  it("count against a supplier the safety stock that its lateness takes, and none of a steady one", async () => {
    const of = async (observedDays: number[]) => {
      const [supplier] = sceneOf().suppliers;
      const rows = await exceptionsOf({
        suppliers: [{ ...supplier!, observedDays, onTimeShare: 0.4 }],
        terms: [termsOf("P1")],
        positions: [positionOf("P1", { onHand: 900 })],
        demand: { [demandKey("P1", "shop")]: weekly },
      });
      return rows.find(({ remark }) => remark.code === "inventory.late-supplier")!.amount;
    };
    const [steady, late] = [
      await of(new Array<number>(400).fill(9)),
      await of(Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 4 : 14))),
    ];
    expect(steady).toBeLessThan(0.2 * late);
    expect(late).toBeGreaterThan(0);
  });
});
