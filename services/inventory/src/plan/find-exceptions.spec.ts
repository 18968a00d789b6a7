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

  it("rank an order that is late by what runs out for it, not by all that is on it", async () => {
    const late = (onHand: number) =>
      exceptionsOf({
        positions: [positionOf("P1", { onHand, onOrder: 500 })],
        openLines: [
          {
            orderId: "o",
            orderNumber: "PO1",
            supplierId: "supplier",
            productId: "P1",
            locationId: "shop",
            units: 500,
            orderedDay: today - 12,
            expectedDay: today - 5,
          },
        ],
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
