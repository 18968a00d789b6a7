import { describe, expect, it } from "@jest/globals";
import type { ChannelRoom } from "./fixed-budget.ts";
import { budgetFrontier, planFlexibleBudget } from "./flexible-budget.ts";
import type { Objective } from "./objective.ts";
import { traceCurve } from "./response-curve.ts";

const expected: Objective = { kind: "EXPECTED" };

const room = (name: string, upper: number, respond: (spend: number) => number): ChannelRoom => ({
  curve: traceCurve(name, upper, 401, (spend) => Float64Array.of(respond(spend))),
  lower: 0,
  upper,
});
// One channel of 100·√spend: with budget b it brings 100·√b, so its ROAS is 100/√b and its marginal ROAS 50/√b.
const root = room("search", 2_500, (spend) => 100 * Math.sqrt(spend));

describe("planFlexibleBudget", () => {
  it("finds the largest budget that still brings the wanted return", () => {
    const plan = planFlexibleBudget([root], expected, { kind: "ROAS", roas: 4 });
    expect(plan.outcome === "planned" && plan.point.budget).toBeCloseTo(625, -1);
  });

  it("finds the budget up to which further money brings the wanted return", () => {
    const plan = planFlexibleBudget([root], expected, { kind: "MARGINAL_ROAS", roas: 2 });
    expect(plan.outcome === "planned" && plan.point.budget).toBeCloseTo(625, -1);
  });

  it("crosses the foot of an S-curve, where the first money brings nothing yet", () => {
    const sCurve = room("television", 100, (spend) => (400 * spend ** 4) / (spend ** 4 + 40 ** 4));
    const plan = planFlexibleBudget([sCurve], expected, { kind: "ROAS", roas: 5 });
    // 400 b³ / (b⁴ + 40⁴) = 5 at b ≈ 70.4 on the falling side.
    const budget = plan.outcome === "planned" ? plan.point.budget : 0;
    expect((400 * budget ** 3) / (budget ** 4 + 40 ** 4)).toBeCloseTo(5, 1);
    expect(budget).toBeGreaterThan(60);
  });

  it("says what is the most that can be reached where the target cannot", () => {
    const modest = room("radio", 100, (spend) => 1.5 * spend);
    expect(planFlexibleBudget([modest], expected, { kind: "ROAS", roas: 2 })).toEqual({
      outcome: "unreachable",
      best: expect.closeTo(1.5, 6),
    });
    const marginal = planFlexibleBudget([{ ...modest, lower: 10 }], expected, { kind: "MARGINAL_ROAS", roas: 2 });
    expect(marginal).toEqual({ outcome: "unreachable", best: expect.closeTo(1.5, 6) });
  });

  it("shows what every budget would bring at its best, never less for more", () => {
    const frontier = budgetFrontier([root, room("radio", 100, (spend) => 1.5 * spend)], expected, 12);
    expect(frontier).toHaveLength(13);
    for (const [index, point] of frontier.slice(1).entries())
      expect(point.choice.value).toBeGreaterThanOrEqual(frontier[index]!.choice.value - 1e-9);
  });
});
