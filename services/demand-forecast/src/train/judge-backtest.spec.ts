import { describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "../contract.ts";
import { judgeBacktest } from "./judge-backtest.ts";

const rows = (centre: number, steps: number) =>
  quantileProbabilities.map((_, k) => new Float64Array(steps).fill(centre + k - 4));

describe("judging a backtest", () => {
  const values = Float64Array.of(9, 9, 10, 20, 30, 40);

  it("compares each window with what came after its origin", () => {
    const past = { origins: [2, 4], rows: [rows(10, 2), rows(35, 2)] };
    const [first, second] = judgeBacktest(values, past, null);
    expect(first).toMatchObject({ origin: 2, actual: Float64Array.of(10, 20), centre: Float64Array.of(10, 10) });
    expect([...first!.inside]).toEqual([0b1111, 0]);
    expect(second).toMatchObject({ origin: 4, actual: Float64Array.of(30, 40) });
  });

  it("adds what an occasion did to a forecast of plain days", () => {
    const past = Float64Array.of(1, 1, 1, 2, 1, 1);
    const [judged] = judgeBacktest(values, { origins: [2], rows: [rows(10, 2)] }, { past });
    expect([...judged!.centre]).toEqual([10, 20]);
    expect([...judged!.inside]).toEqual([0b1111, 0b1111]);
  });

  it("has nothing to say of a series that was not backtested", () => {
    expect(judgeBacktest(values, { origins: [], rows: [] }, null)).toEqual([]);
  });
});
