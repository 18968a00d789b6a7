import { describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "../contract.ts";
import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import { addLinesUp, moveForecasts, type PastLines } from "./add-up.ts";

const addingUp = {
  hierarchy: { bottom: [1, 2], groups: [{ node: 0, members: [1, 2] }], levels: ["ALL", "PLACE", "PLACE"] },
  families: [0],
};

function forecast(centre: number): ForecastedSeries {
  const quantiles = quantileProbabilities.map((p) => Float64Array.of(centre * 2 * p, centre * 2 * p));
  return { method: "ETS", members: [], weights: [], kind: "regular", quantiles } as unknown as ForecastedSeries;
}

/** Two windows of two steps at the end of six values; the total was always right, the parts always one too low. */
const values = [4, 2, 2].map((value) => new Float64Array(6).fill(value));
const past = values.map(
  (own, node): PastLines => ({
    origins: [2, 4],
    lines: [0, 1].map((w) =>
      Float64Array.from({ length: 2 }, (_, h) => own[h]! - (node === 0 ? 0.01 * (w - h) : 1 + 0.1 * (h - w))),
    ),
  }),
);
/** As the training does it. */
function addUp(forecasts: ForecastedSeries[], from: readonly PastLines[], of: readonly Float64Array[]) {
  const base = forecasts.map(({ quantiles }) => quantiles[4]!);
  const choice = addLinesUp({ ...addingUp, base, past: from, values: of });
  return { forecasts: moveForecasts(forecasts, choice.lines, quantileProbabilities), choice };
}

const centreOf = (one: ForecastedSeries) => [...one.quantiles[4]!];

describe("adding up", () => {
  it("makes central lines add up exactly, by the level that was right in the past, and takes the widths along", () => {
    const { forecasts, choice } = addUp([8, 2, 2].map(forecast), past, values);
    expect(choice.way).toBe("MIN_TRACE");
    const [all, one, other] = forecasts.map(centreOf);
    expect(one![0]! + other![0]!).toBeCloseTo(all![0]!, 12);
    expect(one![0]).toBeGreaterThan(3.5);
    expect(forecasts[1]!.quantiles[0]![0]! / one![0]!).toBeCloseTo(0.05, 10);
  });
  it("gives a node that is too young for the windows what came, and sums what it says", () => {
    const young = [past[0]!, past[1]!, { origins: [], lines: [] }];
    const short = [values[0]!, values[1]!, Float64Array.of(2)];
    const { forecasts } = addUp([8, 2, 3].map(forecast), young, short);
    const [all, one, other] = forecasts.map(centreOf);
    expect(one![1]! + other![1]!).toBeCloseTo(all![1]!, 12);
  });
  it("sums from below where nothing was forecast in the past", () => {
    const none = values.map((): PastLines => ({ origins: [], lines: [] }));
    const { forecasts, choice } = addUp([8, 2, 3].map(forecast), none, values);
    expect(choice).toMatchObject({ way: "BOTTOM_UP", relativeError: null });
    expect(forecasts.map(centreOf)).toEqual([
      [5, 5],
      [2, 2],
      [3, 3],
    ]);
  });
});
