import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../../testing/relative-error.ts";
import { uniform } from "../../distribution/continuous.ts";
import { DiscreteDistribution } from "../../distribution/discrete.ts";
import { normal } from "../../distribution/normal.ts";
import { newsvendor } from "../single-stage/newsvendor.ts";
import { echelonPolicyCost, optimalEchelonPolicy } from "./clark-scarf.ts";
import { leadTimeLattices } from "./lead-time-lattices.ts";
import { localBaseStockLevels, type SerialSystem } from "./serial-system.ts";
import { shangSongBounds } from "./shang-song.ts";

const stages = (...pairs: [number, number][]) =>
  pairs.map(([echelonHoldingCost, leadTime]) => ({ echelonHoldingCost, leadTime }));

/** Example 6.1 of Snyder & Shen (2019). */
const book: SerialSystem = {
  stages: stages([3, 1], [2, 1], [2, 2]),
  stockoutCost: 37.12,
  demand: { type: "normal", mean: 5, standardDeviation: 1 },
};
/** Table 1, row 1 of Shang & Song (2003). */
const shangSong: SerialSystem = {
  stages: stages([0.25, 0.25], [0.25, 0.25], [0.25, 0.25], [0.25, 0.25]),
  stockoutCost: 9,
  demand: { type: "poisson", mean: 16 },
};
const small: SerialSystem = {
  stages: stages([2, 1], [1, 2], [0.5, 1]),
  stockoutCost: 12,
  demand: { type: "discrete", distribution: DiscreteDistribution.of([0, 1, 3], [0.4, 0.35, 0.25]) },
};

/** Expected cost by going through every combination of lead-time demands: stock reaches a stage only if those above have it. */
function costByEnumeration(system: SerialSystem, levels: readonly number[]): number {
  const { demands } = leadTimeLattices(system);
  const penalty = system.stages.reduce((sum, stage) => sum + stage.echelonHoldingCost, system.stockoutCost);
  const from = (stage: number, supplied: number): number => {
    if (stage < 0) return penalty * Math.max(0, -supplied);
    const position = Math.min(levels[stage]!, supplied);
    const { values, probabilities } = demands[stage]!;
    return values.reduce((sum, units, i) => {
      const left = position - units;
      return sum + probabilities[i]! * (system.stages[stage]!.echelonHoldingCost * left + from(stage - 1, left));
    }, 0);
  };
  return from(system.stages.length - 1, Number.POSITIVE_INFINITY);
}

describe("optimalEchelonPolicy", () => {
  it("gives Shang & Song (2003), table 1, row 1", () => {
    const { echelonLevels, cost } = optimalEchelonPolicy(shangSong);
    expect(echelonLevels).toEqual([8, 13, 18, 22]);
    expect(relativeError(cost, 12.688)).toBeLessThan(1e-5);
  });

  it("is the best of all levels, by enumeration of all demands", () => {
    const { echelonLevels, cost } = optimalEchelonPolicy(small);
    expect(relativeError(costByEnumeration(small, echelonLevels), cost)).toBeLessThan(1e-12);
    const tried: number[] = [];
    for (let a = 0; a <= 8; a++) {
      for (let b = 0; b <= 12; b++) for (let c = 0; c <= 14; c++) tried.push(costByEnumeration(small, [a, b, c]));
    }
    expect(relativeError(Math.min(...tried), cost)).toBeLessThan(1e-12);
  });

  it("states the cost of any levels, sensible or not", () => {
    for (const levels of [
      [3, 5, 6],
      [0, 9, 4],
      [6, 2, 12],
      [-2, 3, 5],
    ]) {
      expect(relativeError(echelonPolicyCost(small, levels), costByEnumeration(small, levels))).toBeLessThan(1e-12);
    }
  });

  it("is a newsvendor where there is one stage", () => {
    const { echelonLevels, cost } = optimalEchelonPolicy({ ...book, stages: stages([3, 2]) });
    const single = newsvendor({ holdingCost: 3, stockoutCost: 37.12, demand: normal(10, Math.SQRT2) });
    expect(relativeError(echelonLevels[0]!, single.baseStockLevel)).toBeLessThan(1e-5);
    expect(relativeError(cost, single.cost)).toBeLessThan(1e-5);
  });

  it("gives example 6.1 of Snyder & Shen (2019): levels 6.49, 12.02, 22.71 at 47.66, as 400,000 draws have it", () => {
    const { echelonLevels, cost } = optimalEchelonPolicy(book);
    for (const [j, level] of [6.49, 12.02, 22.71].entries()) expect(echelonLevels[j]).toBeCloseTo(level, 1);
    const random = new Random("serial");
    let paid = 0;
    const draws = 400_000;
    for (let draw = 0; draw < draws; draw++) {
      let supplied = Number.POSITIVE_INFINITY;
      for (let j = 2; j >= 0; j--) {
        const { leadTime, echelonHoldingCost } = book.stages[j]!;
        supplied = Math.min(echelonLevels[j]!, supplied) - (5 * leadTime + Math.sqrt(leadTime) * random.normal());
        paid += echelonHoldingCost * supplied;
      }
      paid += 44.12 * Math.max(0, -supplied);
    }
    expect(relativeError(paid / draws, cost)).toBeLessThan(0.002);
  });

  it("does not depend on how finely continuous demand is cut: levels near the best cost nearly the same", () => {
    const { echelonLevels, cost } = optimalEchelonPolicy(book);
    for (const [j, delta] of [
      [0, 0.05],
      [1, -0.05],
      [2, 0.1],
    ] as const) {
      const near = echelonLevels.map((level, i) => (i === j ? level + delta : level));
      const dearer = echelonPolicyCost(book, near) - cost;
      expect(dearer).toBeGreaterThan(0);
      expect(dearer).toBeLessThan(0.05);
    }
  });

  it.each([
    [{ stages: [] }, "at least one stage"],
    [{ stages: stages([1, -1]) }, "stages.1.leadTime"],
    [{ stages: stages([1, 1], [0, 1]) }, "stages.2.echelonHoldingCost"],
    [{ stockoutCost: 0 }, "stockoutCost"],
  ])("refuses %p", (over, message) => {
    expect(() => optimalEchelonPolicy({ ...book, ...over })).toThrow(message);
    expect(() => shangSongBounds({ ...book, ...over })).toThrow(message);
  });

  it("refuses levels for other stages, and parts of periods of counted demand", () => {
    expect(() => echelonPolicyCost(book, [1, 2])).toThrow("a level for each of 3 stages");
    expect(() => optimalEchelonPolicy({ ...small, stages: stages([1, 0.5]) })).toThrow("periods is a whole number");
  });
});

describe("shangSongBounds", () => {
  it("gives example 6.1 of Snyder & Shen (2019)", () => {
    const heuristic = shangSongBounds(book).map((bounds) => bounds.heuristic);
    for (const [j, level] of [6.490880975286938, 12.027434723327854, 22.634032391786285].entries()) {
      expect(relativeError(heuristic[j]!, level)).toBeLessThan(1e-12);
    }
  });

  it.each([book, shangSong, small])("lie on both sides of the optimum", (system) => {
    const { echelonLevels } = optimalEchelonPolicy(system);
    for (const [j, { lower, upper }] of shangSongBounds(system).entries()) {
      expect(echelonLevels[j]).toBeGreaterThan(lower - 1e-4);
      expect(echelonLevels[j]).toBeLessThan(upper + 1e-4);
    }
  });
});

describe("localBaseStockLevels", () => {
  it("are differences of what upper stages can send", () => {
    expect(localBaseStockLevels([8, 13, 18, 22])).toEqual([8, 5, 5, 4]);
    expect(localBaseStockLevels([8, 13, 11, 22])).toEqual([8, 3, 0, 11]);
  });
});

describe("leadTimeLattices", () => {
  it.each([
    ["normal", { type: "normal", mean: 5, standardDeviation: 1 }],
    ["exponential", { type: "exponential", mean: 2 }],
    ["uniform, added up", { type: "continuous", distribution: uniform(1, 4) }],
  ] as const)("keep mean and deviation: %s", (_, demand) => {
    const { step, demands } = leadTimeLattices({ ...book, demand });
    const one = demand.type === "normal" ? normal(5, 1) : demand.type === "exponential" ? null : uniform(1, 4);
    const [mean, deviation] = one === null ? [2, 2] : [one.mean, one.standardDeviation];
    for (const [j, { leadTime }] of book.stages.entries()) {
      expect(relativeError(demands[j]!.mean * step, mean * leadTime)).toBeLessThan(1e-4);
      expect(relativeError(demands[j]!.standardDeviation * step, deviation * Math.sqrt(leadTime))).toBeLessThan(1e-4);
    }
  });
});
