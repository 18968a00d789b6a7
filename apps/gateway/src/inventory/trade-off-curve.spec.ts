import { describe, expect, it } from "@jest/globals";
import { tradeOffCurve, tradeOffTargets } from "./trade-off-curve.ts";

const curve = (fillRates: number[], stockValues: number[]) => ({
  targets: fillRates,
  fillRates,
  cycleServices: fillRates.map((rate) => rate - 0.1),
  reorderPoints: fillRates.map(() => 0),
  stockUnits: stockValues,
  stockValues,
});

describe("tradeOffCurve", () => {
  it("adds stock up and weighs service by demand", () => {
    const steep = { demandPerDay: 3, curve: curve([0.8, 1], [100, 300]), heldStock: null };
    const flat = { demandPerDay: 1, curve: curve([0.8, 1], [10, 30]), heldStock: null };
    const { fillRates, cycleServices, stockValues } = tradeOffCurve([steep, flat]);
    const at = tradeOffTargets.indexOf(0.9);
    expect(fillRates[at]).toBeCloseTo(0.9, 12);
    expect(cycleServices[at]).toBeCloseTo(0.8, 12);
    expect(stockValues[at]).toBeCloseTo(220, 9);
  });

  it("does not go beyond what a position was worked out at: least orders serve more than a low target", () => {
    const coarse = { demandPerDay: 1, curve: curve([0.95, 0.97], [50, 60]), heldStock: null };
    const { fillRates, stockValues } = tradeOffCurve([coarse]);
    expect([fillRates[0], stockValues[0]]).toEqual([0.95, 50]);
    expect([fillRates.at(-1), stockValues.at(-1)]).toEqual([0.97, 60]);
  });

  it("passes steps of a curve where two targets take the same levels", () => {
    const stepped = { demandPerDay: 1, curve: curve([0.9, 0.9, 0.97], [50, 50, 60]), heldStock: null };
    const { stockValues } = tradeOffCurve([stepped]);
    expect(stockValues.every((value) => value >= 50 && value <= 60)).toBe(true);
  });

  it("is never less than what a higher target takes", () => {
    const positions = [1, 2, 3].map((n) => ({
      demandPerDay: n,
      curve: curve([0.7 + n / 20, 0.99], [n, 9 * n]),
      heldStock: null,
    }));
    const { fillRates, stockValues } = tradeOffCurve(positions);
    expect(stockValues).toEqual([...stockValues].sort((a, b) => a - b));
    expect(fillRates).toEqual([...fillRates].sort((a, b) => a - b));
  });

  it("leaves a depot's stock as planned: it was shifted to the fill asked of shops, and its shops' sales counted twice", () => {
    const shop = { demandPerDay: 3, curve: curve([0.8, 1], [100, 300]), heldStock: null };
    const depot = { demandPerDay: 3, curve: curve([0.8, 0.82], [500, 900]), heldStock: 640 };
    const [alone, supplied] = [tradeOffCurve([shop]), tradeOffCurve([shop, depot])];
    expect(supplied.fillRates).toEqual(alone.fillRates);
    expect(supplied.cycleServices).toEqual(alone.cycleServices);
    expect(supplied.stockValues).toEqual(alone.stockValues.map((value) => value + 640));
  });

  it("serves all of no demand with no stock", () => {
    const { fillRates, stockValues } = tradeOffCurve([]);
    expect(fillRates.every((rate) => rate === 1)).toBe(true);
    expect(stockValues.every((value) => value === 0)).toBe(true);
  });
});
