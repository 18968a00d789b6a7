import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { cpuSeconds } from "../../../testing/cpu-seconds.ts";
import { relativeError } from "../../../testing/relative-error.ts";
import { optimalServiceTimes } from "./graves-willems.ts";
import { type GuaranteedServiceStage, guaranteedServicePlan } from "./guaranteed-service.ts";

type Over = Partial<GuaranteedServiceStage> & Pick<GuaranteedServiceStage, "id">;

const stage = (over: Over): GuaranteedServiceStage => ({
  successors: [],
  holdingCost: 1,
  processingTime: 1,
  demandBoundConstant: 1,
  demandDeviation: 0,
  ...over,
});

/** Example 6.5 of Snyder & Shen (2019). */
const book = [
  stage({ id: 1, successors: [3], holdingCost: 1, processingTime: 2, externalInboundTime: 1 }),
  stage({ id: 3, successors: [2, 4], holdingCost: 2 }),
  stage({ id: 2, holdingCost: 3, externalOutboundTime: 0, demandDeviation: 1 }),
  stage({ id: 4, holdingCost: 3, externalOutboundTime: 1, demandDeviation: 1 }),
];

/** A random tree of arcs in both directions; times are multiples of `unit`. */
function randomTree(random: Random, count: number, longest: number, unit: number): GuaranteedServiceStage[] {
  const arcs = Array.from({ length: count }, () => [] as number[]);
  for (let i = 1; i < count; i++) {
    const other = random.integer(i);
    if (random.uniform() < 0.5) arcs[other]!.push(i);
    else arcs[i]!.push(other);
  }
  return arcs.map((successors, id) =>
    stage({
      id,
      successors,
      holdingCost: 0.1 + random.uniform() * 5,
      processingTime: random.integer(longest + 1) * unit,
      demandBoundConstant: 0.5 + random.uniform(),
      demandDeviation: successors.length === 0 ? 1 + random.uniform() : 0,
      ...(random.uniform() < 0.3 ? { externalInboundTime: random.integer(3) * unit } : {}),
      ...(successors.length === 0 ? { externalOutboundTime: random.integer(3) * unit } : {}),
    }),
  );
}

/** Least cost over all service times that are multiples of the unit. */
function tryAll(stages: readonly GuaranteedServiceStage[], most: number, unit: number): number {
  let best = Number.POSITIVE_INFINITY;
  const times = stages.map(() => 0);
  for (;;) {
    try {
      best = Math.min(
        best,
        guaranteedServicePlan(
          stages,
          times.map((time) => time * unit),
        ).cost,
      );
    } catch {
      // Not feasible.
    }
    let position = 0;
    while (position < stages.length && ++times[position]! > most) times[position++] = 0;
    if (position === stages.length) return best;
  }
}

describe("optimalServiceTimes", () => {
  it("gives example 6.5 of Snyder & Shen (2019)", () => {
    const { cost, stages } = optimalServiceTimes(book);
    expect(relativeError(cost, 8.277916867529369)).toBeLessThan(1e-12);
    expect(stages.map(({ serviceTime }) => serviceTime)).toEqual([0, 0, 0, 1]);
    expect(stages[0]).toMatchObject({ inboundTime: 1, netLeadTime: 3 });
    expect(stages[0]!.safetyStock).toBeCloseTo(Math.sqrt(2) * Math.sqrt(3), 12);
  });

  it("gives example 6.3, a line", () => {
    const { cost, stages } = optimalServiceTimes([
      stage({ id: "plant", successors: ["depot"], holdingCost: 2, externalInboundTime: 1 }),
      stage({ id: "depot", successors: ["shop"], holdingCost: 4, processingTime: 0 }),
      stage({ id: "shop", holdingCost: 7, externalOutboundTime: 1, demandDeviation: 1 }),
    ]);
    expect(relativeError(cost, 2 * Math.SQRT2)).toBeLessThan(1e-12);
    expect(stages.map(({ serviceTime }) => serviceTime)).toEqual([0, 0, 1]);
  });

  it.each([1, 0.1])("agrees with trying all service times of random trees (in units of %p)", (unit) => {
    const random = new Random("trees");
    for (let trial = 0; trial < 5; trial++) {
      const stages = randomTree(random, 4, 2, unit);
      const { cost, stages: plan } = optimalServiceTimes(stages);
      expect(Math.abs(cost - tryAll(stages, 7, unit))).toBeLessThan(1e-9);
      const times = plan.map(({ serviceTime }) => serviceTime);
      expect(guaranteedServicePlan(stages, times).cost).toBe(cost);
    }
  });

  it.each([1, 0.037])("solves a tree and a line of 200 stages in less than a second each (in units of %p)", (unit) => {
    const random = new Random("large");
    const tree = randomTree(random, 200, 10, unit);
    const line = tree.map((one, i) =>
      stage({ ...one, successors: i < 199 ? [i + 1] : [], demandDeviation: i < 199 ? 0 : 1 }),
    );
    for (const stages of [tree, line]) {
      expect(cpuSeconds(() => optimalServiceTimes(stages))).toBeLessThan(1);
    }
  });

  it("serves customers at once unless a time is agreed with them", () => {
    const alone = stage({ id: 1, processingTime: 4, demandDeviation: 2 });
    expect(optimalServiceTimes([alone]).cost).toBe(4);
    expect(optimalServiceTimes([{ ...alone, externalOutboundTime: 9 }]).cost).toBe(0);
  });
});

describe("networks that are none", () => {
  it.each([
    [
      "in one direction only, never in a circle",
      [stage({ id: 1, successors: [2] }), stage({ id: 2, successors: [1] })],
    ],
    ["are connected with 1", [stage({ id: 1 }), stage({ id: 2 })]],
    ["form a tree", ["a", "b", "c"].map((id, i) => stage({ id, successors: ["a", "b", "c"].slice(i + 1) }))],
    ["name each node once", [stage({ id: 1 }), stage({ id: 1 })]],
    ["nodes.1.successors are ids of nodes; got 7", [stage({ id: 1, successors: [7] })]],
    ["holds at least one node", []],
    ["nodes.1.processingTime", [stage({ id: 1, processingTime: -1 })]],
    ["nodes.1.holdingCost", [stage({ id: 1, holdingCost: 0 })]],
  ])("are refused: %s", (message, stages) => {
    expect(() => optimalServiceTimes(stages)).toThrow(message);
  });
});

describe("guaranteedServicePlan", () => {
  it("refuses times that a stage cannot keep, or its customers do not accept", () => {
    expect(() => guaranteedServicePlan(book, [4, 0, 0, 0])).toThrow("nodes.1.serviceTime is at most 3; got 4");
    expect(() => guaranteedServicePlan(book, [0, 0, 0.5, 0])).toThrow("nodes.2.serviceTime is at most 0");
    expect(() => guaranteedServicePlan(book, [0, 0, 0])).toThrow("nodes.4.serviceTime");
  });
});
