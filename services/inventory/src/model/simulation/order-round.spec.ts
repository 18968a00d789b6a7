import { describe, expect, it } from "@jest/globals";
import { OrderRound } from "./order-round.ts";

/** Position, path and share of each line, in order. */
function linesOf(round: OrderRound): number[][] {
  const lines: number[][] = [];
  round.close((position, path, share) => lines.push([position, path, share]));
  return lines.sort(([one, a], [other, b]) => one! - other! || a! - b!);
}

describe("OrderRound", () => {
  const groups = [{ group: 7 }, { group: 3 }, { group: 7 }];

  it("lets others of the group join on the paths on which one is low, and shares the order among its lines", () => {
    const round = new OrderRound(groups, 2);
    round.order(0, 1);
    round.order(1, 0);
    round.join(() => true);
    expect(linesOf(round)).toEqual([
      [0, 1, 0.5],
      [1, 0, 1],
      [2, 1, 0.5],
    ]);
  });

  it("lets nobody join who may not, and orders nobody twice", () => {
    const round = new OrderRound(groups, 2);
    round.order(0, 0);
    round.order(2, 0);
    round.order(2, 0);
    round.join((position) => position === 0);
    expect(linesOf(round)).toEqual([
      [0, 0, 0.5],
      [2, 0, 0.5],
    ]);
  });

  it("asks each that may join once a path: a supplier of hundreds asked each of them for each that was low", () => {
    const round = new OrderRound(
      Array.from({ length: 300 }, () => ({ group: 1 })),
      1,
    );
    for (let position = 0; position < 200; position++) round.order(position, 0);
    let asked = 0;
    round.join(() => ++asked > 0);
    expect(asked).toBe(300);
    expect(linesOf(round)).toHaveLength(300);
  });

  it("begins every evening anew", () => {
    const round = new OrderRound(groups, 2);
    round.order(0, 0);
    round.close(() => undefined);
    expect(linesOf(round)).toEqual([]);
    round.order(2, 0);
    expect(linesOf(round)).toEqual([[2, 0, 1]]);
  });
});
