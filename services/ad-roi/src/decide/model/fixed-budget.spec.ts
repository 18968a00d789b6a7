import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { budgetRange, type ChannelRoom, planFixedBudget } from "./fixed-budget.ts";
import { judged, meanOf, type Objective } from "./objective.ts";
import { outcomeAt, traceCurve } from "./response-curve.ts";

const draws = 40;

/** A Hill curve whose height differs by draw; above a slope of 1 it is S-shaped. */
function room(
  name: string,
  hill: { top: number; half: number; slope: number; spread: number },
  upper = 100,
): ChannelRoom {
  const random = new Random(name);
  const tops = Array.from({ length: draws }, () => hill.top * Math.max(0.05, 1 + hill.spread * random.normal()));
  const share = (spend: number) => spend ** hill.slope / (spend ** hill.slope + hill.half ** hill.slope);
  const curve = traceCurve(name, upper, 201, (spend) => Float64Array.from(tops, (top) => top * share(spend)));
  return { curve, lower: 0, upper };
}

const concave = room("search", { top: 90, half: 20, slope: 1, spread: 0.1 });
const sCurve = room("television", { top: 260, half: 55, slope: 3.5, spread: 0.5 });
const steep = room("radio", { top: 120, half: 30, slope: 2.5, spread: 0.05 });

const expected: Objective = { kind: "EXPECTED" };
const careful: Objective = { kind: "QUANTILE", level: 0.1 };

/** The best of a fine grid, by looking at every point of it. */
function gridBest(rooms: readonly ChannelRoom[], budget: number, objective: Objective, points: number): number {
  const step = budget / points;
  let best = Number.NEGATIVE_INFINITY;
  const walk = (index: number, left: number, total: Float64Array) => {
    const { curve, lower, upper } = rooms[index]!;
    const isLast = index === rooms.length - 1;
    for (let spend = isLast ? left : lower; spend <= Math.min(upper, left) + 1e-9; spend += step) {
      const outcome = outcomeAt(curve, spend);
      const sum = total.map((value, draw) => value + outcome[draw]!);
      if (isLast) best = Math.max(best, judged(objective, sum));
      else walk(index + 1, Math.max(0, left - spend), sum);
    }
  };
  walk(0, budget, new Float64Array(draws));
  return best;
}

describe("planFixedBudget", () => {
  it.each([20, 45, 60, 90, 150])(
    "is as good as the best of a fine grid over two curves, one of them an S, at %d",
    (budget) => {
      const rooms = [concave, sCurve];
      const plan = planFixedBudget(rooms, budget, expected);
      const best = gridBest(rooms, budget, expected, 1_000);
      expect(plan.value).toBeGreaterThanOrEqual(best - 1e-3 * Math.abs(best));
      expect(plan.amounts[0]! + plan.amounts[1]!).toBeCloseTo(budget, 6);
      expect(plan.value).toBeCloseTo(meanOf(plan.draws), 9);
    },
  );

  it.each([
    ["the expectation", expected],
    ["the worst tenth", careful],
  ])("is as good as the best of a grid over three curves by %s", (_, objective) => {
    const rooms = [concave, sCurve, steep];
    for (const budget of [70, 110]) {
      const plan = planFixedBudget(rooms, budget, objective);
      const best = gridBest(rooms, budget, objective, 90);
      expect(plan.value).toBeGreaterThanOrEqual(best - 1e-3 * Math.abs(best));
    }
  });

  it("spends less on what is uncertain when it plans for bad luck", () => {
    const rooms = [concave, sCurve, steep];
    const [bold, cautious] = [planFixedBudget(rooms, 110, expected), planFixedBudget(rooms, 110, careful)];
    expect(cautious.amounts[1]).toBeLessThan(bold.amounts[1]!);
    expect(cautious.value).toBeGreaterThan(judged(careful, bold.draws));
  });

  it("holds bounds, and spends all at the edges of what they allow", () => {
    const rooms = [
      { ...concave, lower: 30, upper: 40 },
      { ...sCurve, lower: 10, upper: 25 },
    ];
    expect(budgetRange(rooms)).toEqual({ least: 40, most: 65 });
    const within = planFixedBudget(rooms, 55, expected);
    expect(within.amounts[0]).toBeGreaterThanOrEqual(30 - 1e-9);
    expect(within.amounts[1]).toBeLessThanOrEqual(25 + 1e-9);
    expect(Array.from(planFixedBudget(rooms, 40, expected).amounts)).toEqual([30, 10]);
    const most = planFixedBudget(rooms, 65, expected).amounts;
    expect(most[0]).toBeCloseTo(40, 6);
    expect(most[1]).toBeCloseTo(25, 6);
  });

  it("refuses budgets that the bounds do not allow", () => {
    const rooms = [{ ...concave, lower: 30 }, sCurve];
    expect(() => planFixedBudget(rooms, 20, expected)).toThrow("A budget lies between 30 and 200; got 20.");
    expect(() => planFixedBudget(rooms, 210, expected)).toThrow(/got 210/);
  });
});
