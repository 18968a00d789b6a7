import { describe, expect, it } from "@jest/globals";
import { inventedMediaMix } from "../../testing/invented-media-mix.ts";
import type { BudgetAnswer, BudgetQuestion, HeldCause, PlanOutcome } from "../contract.ts";
import { judgeGivenPlan, planBudget } from "./plan-budget.ts";
import { planningScene } from "./planning-scene.ts";

const weeks = Array.from({ length: 52 }, (_, week) => week);
const fitted = inventedMediaMix([
  {
    channel: "search",
    spend: weeks.map((week) => 95 + (week % 3) * 5),
    retention: 0.1,
    half: 1,
    slope: 1,
    scale: 60,
    coefficient: 300,
  },
  {
    channel: "radio",
    spend: weeks.map((week) => 38 + (week % 5)),
    retention: 0.3,
    half: 2,
    slope: 1,
    scale: 100,
    coefficient: 900,
  },
  {
    channel: "press",
    spend: weeks.map(() => 10),
    retention: 0.3,
    half: 1,
    slope: 1,
    scale: 20,
    coefficient: 40,
    varies: false,
  },
]);

function scene(periods = 4, held: [string, HeldCause][] = [["press", "NEVER_VARIES"]]) {
  return planningScene(fitted, { modelVersionId: "version", periods, held: new Map(held) });
}

const question: BudgetQuestion = {
  periods: 4,
  goal: { kind: "FIXED", budget: 600 },
  objective: { kind: "EXPECTED" },
  timing: "EVEN",
  channels: [],
  perPeriod: null,
};

const ask = (changes: Partial<BudgetQuestion>) => planBudget(scene(), { ...question, ...changes });

function planned(answer: BudgetAnswer): PlanOutcome {
  if (answer.outcome === "refused") throw new Error(answer.refusal.code);
  return answer.plan;
}

describe("planBudget", () => {
  it("moves money to where the next unit brings more, and says how sure the gain is", () => {
    const plan = planned(ask({}));
    const [search, radio, press] = plan.channels;
    expect(search!.planned).toBeLessThan(search!.present);
    expect(radio!.planned).toBeGreaterThan(radio!.present);
    expect(plan.planned).toBeCloseTo(600, 6);
    expect(plan.gain.lower).toBeGreaterThan(0);
    expect(plan.gainProbability).toBe(1);
    expect(radio!.marginalRoas.mean).toBeGreaterThan(0);
    expect(press).toMatchObject({ heldFor: "NEVER_VARIES", planned: 40, present: 40 });
  });

  it("foretells all that comes in by period, the baseline included", () => {
    const plan = planned(ask({}));
    expect(plan.start).toBe("2027-01-04");
    expect(plan.forecast.mean).toHaveLength(4);
    const media = plan.outcomePlanned.mean / 4;
    // Carry-over of earlier weeks comes in too, and some of the plan's own comes after its end.
    expect(plan.forecast.mean[1]!).toBeGreaterThan(1_000 + 0.8 * media);
    expect(plan.forecast.mean[1]!).toBeLessThan(1_000 + 1.3 * media);
    for (const [period, mean] of plan.forecast.mean.entries()) {
      expect(plan.forecast.lower[period]).toBeLessThan(mean);
      expect(plan.forecast.upper[period]).toBeGreaterThan(mean);
    }
    expect(planned(ask({})).forecast).toEqual(plan.forecast);
  });

  it("tells what other budgets bring at their best, within the bounds", () => {
    const answer = ask({});
    const frontier = answer.outcome === "planned" ? answer.frontier! : null;
    expect(frontier!.budgets[0]).toBeCloseTo(
      planned(ask({})).channels.reduce((sum, { lower }) => sum + lower, 0),
      6,
    );
    const brought = frontier!.mean;
    expect(brought.every((money, index) => index === 0 || money >= brought[index - 1]! - 1e-6)).toBe(true);
  });

  it("chooses the budget itself for a wanted return", () => {
    const plan = planned(ask({ goal: { kind: "ROAS", roas: 2 } }));
    const free = plan.channels.filter(({ heldFor }) => heldFor === null);
    const [brought, spent] = [
      free.reduce((sum, each) => sum + each.outcomePlanned.mean, 0),
      free.reduce((sum, each) => sum + each.planned, 0),
    ];
    expect(brought / spent).toBeGreaterThanOrEqual(2 - 1e-3);
  });

  it("plans when to spend within what a period may cost", () => {
    const plan = planned(ask({ timing: "BY_PERIOD", perPeriod: { lower: 100, upper: 160 } }));
    for (const period of [0, 1, 2, 3]) {
      const cost = plan.channels.reduce((sum, { byPeriod }) => sum + byPeriod[period]!, 0);
      expect(cost).toBeLessThanOrEqual(160 + 1e-6);
      expect(cost).toBeGreaterThanOrEqual(100 - 1e-6);
    }
    expect(plan.planned).toBeCloseTo(600, 6);
  });

  it("plans when to spend where nothing is said of periods", () => {
    const plan = planned(ask({ timing: "BY_PERIOD" }));
    expect(plan.planned).toBeCloseTo(600, 6);
    const even = planned(ask({}));
    expect(plan.outcomePlanned.mean).toBeGreaterThanOrEqual(even.outcomePlanned.mean * (1 - 1e-3));
  });

  const bounds = { lower: null, upper: null, lowerPerPeriod: null, upperPerPeriod: null };

  it.each<[string, Partial<BudgetQuestion>, object]>([
    [
      "a budget below all lower bounds",
      { goal: { kind: "FIXED", budget: 100 } },
      { code: "budget.below-bounds", facts: { budget: 100, minimum: expect.any(Number) } },
    ],
    ["a budget above all upper bounds", { goal: { kind: "FIXED", budget: 5_000 } }, { code: "budget.above-bounds" }],
    [
      "a channel that the model does not know",
      { channels: [{ ...bounds, channel: "cinema" }] },
      { code: "budget.unknown-channel", channel: "cinema" },
    ],
    [
      "a channel named twice",
      {
        channels: [
          { ...bounds, channel: "radio" },
          { ...bounds, channel: "radio" },
        ],
      },
      { code: "budget.channel-twice" },
    ],
    [
      "bounds the wrong way round",
      { channels: [{ ...bounds, channel: "radio", lower: 200, upper: 100 }] },
      { code: "budget.bounds-order", facts: { channel: "radio", lower: 200, upper: 100 } },
    ],
    [
      "a return that no budget brings",
      { goal: { kind: "ROAS", roas: 50 } },
      { code: "budget.target-unreachable", facts: { target: 50, best: expect.any(Number) } },
    ],
    [
      "periods that cannot hold the budget",
      { perPeriod: { lower: null, upper: 100 } },
      { code: "budget.periods-too-tight" },
    ],
  ])("refuses %s", (_, changes, refusal) => {
    expect(ask(changes)).toMatchObject({ outcome: "refused", refusal });
  });

  it("refuses to plan where no channel is known well enough", () => {
    const held = ["search", "radio", "press"].map((channel): [string, HeldCause] => [channel, "NOTHING_LEARNED"]);
    expect(planBudget(scene(4, held), question)).toMatchObject({ refusal: { code: "budget.nothing-to-plan" } });
  });
});

describe("judgeGivenPlan", () => {
  it("tells what amounts that a person set bring, and takes the others as they are", () => {
    const plan = planned(
      judgeGivenPlan(scene(), { periods: 4, channels: [{ channel: "radio", amount: 400, byPeriod: null }] }),
    );
    expect(plan.channels.map(({ planned }) => planned)).toEqual([plan.channels[0]!.present, 400, 40]);
    expect(plan.gain.mean).toBeCloseTo(plan.outcomePlanned.mean - plan.outcomePresent.mean, 6);
  });

  it("refuses unknown channels, and timings of another length", () => {
    const given = (channel: string, byPeriod: number[] | null) =>
      judgeGivenPlan(scene(), { periods: 4, channels: [{ channel, amount: 400, byPeriod }] });
    expect(given("cinema", null)).toMatchObject({ refusal: { code: "budget.unknown-channel" } });
    expect(given("radio", [100, 300])).toMatchObject({
      refusal: { code: "budget.timing-length", facts: { periods: 4 } },
    });
  });
});
