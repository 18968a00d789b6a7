import { describe, expect, it } from "@jest/globals";
import { positionOf, sceneOf, termsOf, yearOf } from "../testing/plan-scene.ts";
import { draftPosition } from "./draft-position.ts";
import { demandKey } from "./plan-data.ts";
import { noAssumptions, planStock, prepareStock } from "./plan-stock.ts";
import { replayPositions } from "./replay-positions.ts";
import type { ReplayedPosition } from "./replay-scene.ts";
import { SupplierTimes } from "./supplier-times.ts";

const ids = ["P1", "P2", "P3"];

/** Three products of one supplier; the first two have been kept by habit. */
function replayed(): ReplayedPosition[] {
  const data = sceneOf({
    positions: ids.map((id) => positionOf(id)),
    products: ids.map((id) => ({ id, externalId: id, unitPrice: 20 })),
    terms: ids.map((id) => termsOf(id)),
    demand: Object.fromEntries(ids.map((id, i) => [demandKey(id, "shop"), yearOf((day) => (day * (i + 6)) % 5)])),
  });
  const found: ReplayedPosition[] = [];
  planStock(prepareStock(data, noAssumptions), { paths: 100, seed: 1, leastDays: 42 }, (stock) => {
    const capacities = { whole: new Map(), left: new Map() };
    found.push(draftPosition(stock, data, new SupplierTimes(data), capacities, 1).replayed);
  });
  return found.map((each, i) => (i < 2 ? { ...each, current: { reorderDays: 20, orderUpToDays: 40 } } : each));
}

const settings = { seed: 1, signal: new AbortController().signal, onProgress: () => undefined };

describe("replayPositions", () => {
  it("finds the same of more years than are computed at a time", async () => {
    const positions = replayed();
    const [few, many] = [
      await replayPositions(positions, { ...settings, paths: 400 }),
      await replayPositions(positions, { ...settings, paths: 8_000 }),
    ];
    const [one, other] = [few.proof.proposed!, many.proof.proposed!];
    expect(many.proof).toMatchObject({ paths: 8_000, positions: 2 });
    expect(Math.abs(one.fillRate.mean - other.fillRate.mean)).toBeLessThan(0.005);
    expect(Math.abs(one.orders.mean / other.orders.mean - 1)).toBeLessThan(0.02);
  });

  it("compares only positions whose habits are known, and replays the others as proposed", async () => {
    const { performances, proof } = await replayPositions(replayed(), { ...settings, paths: 50 });
    expect(performances.map(({ current, proposed }) => [current === null, proposed === null])).toEqual([
      [false, false],
      [false, false],
      [true, false],
    ]);
    expect(proof.current!.stockValue.mean).toBeGreaterThan(proof.proposed!.stockValue.mean);
  });

  it("stops when it is aborted", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(replayPositions(replayed(), { ...settings, paths: 50, signal })).rejects.toThrow("enough");
  });
});
