import { quantileProbabilities } from "@bellwether/demand-forecast/contract";
import { describe, expect, it } from "@jest/globals";
import { LaunchErrors } from "./launch-errors.ts";

describe("errors of launches", () => {
  it("finds no loss in a forecast that is right on every day", () => {
    const errors = new LaunchErrors();
    errors.add(rowsOf([2, 3]), Float64Array.of(2, 3));
    expect(errors.shares).toEqual({ total: 0, pinball: 0, inside95: 1 });
  });

  it("takes pinball loss over all quantiles: of a sure forecast, the absolute error", () => {
    const errors = new LaunchErrors();
    errors.add(rowsOf([1, 5]), Float64Array.of(3, 5));
    expect(errors.shares.pinball).toBeCloseTo(2 / 8);
    expect(errors.shares.total).toBeCloseTo(2 / 8);
    expect(errors.shares.inside95).toBe(0.5);
  });
});

function rowsOf(days: number[]): Float64Array[] {
  return quantileProbabilities.map(() => Float64Array.from(days));
}
