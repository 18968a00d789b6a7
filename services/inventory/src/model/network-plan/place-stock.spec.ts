import { describe, expect, it } from "@jest/globals";
import { poissonPaths } from "../../testing/network-demand.ts";
import type { DemandPaths } from "../demand/demand-paths.ts";
import { poisson } from "../distribution/counts.ts";
import { fixedLeadTime, scaledLeadTime } from "../policy/lead-time.ts";
import { protectionDemand } from "../policy/protection-demand.ts";
import { choosePolicy } from "../policy/stock-policy.ts";
import { orderPaths, sumPaths } from "./order-paths.ts";
import { type NetworkPlace, placeStock } from "./place-stock.ts";
import { sourceDelay } from "./source-delay.ts";

const [paths, days] = [400, 60];
const nothing: DemandPaths = { paths, days, values: new Float32Array(paths * days) };

function placeOf(id: string, more: Partial<NetworkPlace> = {}): NetworkPlace {
  return {
    id,
    source: "hub",
    demand: poissonPaths(4, { paths, days, seed: id }),
    leadTime: fixedLeadTime(2),
    rhythm: { gap: 0, multiple: 1, minimum: 0, reviewPeriodDays: 1 },
    levelStep: 1,
    target: { measure: "FILL_RATE", target: 0.97 },
    holdingCostPerDay: 1,
    shortageCostPerUnit: 50,
    ...more,
  };
}

const hub = (more: Partial<NetworkPlace> = {}) =>
  placeOf("hub", { source: null, demand: nothing, leadTime: fixedLeadTime(14), ...more });

describe("what a source is asked for", () => {
  it("is what its places sell, in the lots in which they order it", () => {
    const demand = poissonPaths(3, { paths, days, seed: 1 });
    const lots = orderPaths(demand, { gap: 12, multiple: 6, minimum: 12, reviewPeriodDays: 2 }, 1);
    expect(lots.values.every((units) => units % 6 === 0 && (units === 0 || units >= 12))).toBe(true);
    const total = ({ values }: DemandPaths) => values.reduce((sum, units) => sum + units, 0);
    expect(Math.abs(total(lots) / total(demand) - 1)).toBeLessThan(0.01);
    // As much in the first days as later: nobody starts with a full shelf.
    const begin = lots.values.filter((_, i) => i % days < 6).reduce((sum, units) => sum + units, 0);
    expect(Math.abs(begin / (total(lots) / 10) - 1)).toBeLessThan(0.04);
    expect(orderPaths(demand, { gap: 0, multiple: 1, minimum: 0, reviewPeriodDays: 1 }, 1).values).toEqual(
      demand.values,
    );
  });

  it("adds up path by path", () => {
    const demand = poissonPaths(3, { paths: 2, days: 2, seed: 1 });
    expect([...sumPaths([demand, demand]).values]).toEqual([...demand.values].map((units) => 2 * units));
    expect(() => sumPaths([demand, nothing])).toThrow(/differ/);
    expect(() => sumPaths([])).toThrow(/nothing/);
  });
});

describe("the wait for a source's goods", () => {
  const asked = poissonPaths(10, { paths: 4_000, days: 20, seed: 2 });
  const of = (level: number, leadTime = fixedLeadTime(9)) =>
    sourceDelay(asked, leadTime, { reorderPoint: level, orderUpTo: level }, 1, 1);

  it("is the lead time where nothing is kept, and none where plenty is", () => {
    expect(of(0).mean).toBeCloseTo(9, 1);
    expect(of(200)).toMatchObject({ days: [0], mean: 0 });
  });

  it("makes as many units wait as Little's law says", () => {
    // Units waiting on average: E[(D − S)⁺] with D Poisson of 90 over the lead time; each of 10 a day waits a tenth of it.
    const leadTimeDemand = poisson(90);
    for (const level of [80, 90, 100])
      expect(Math.abs(of(level).mean - leadTimeDemand.loss(level) / 10)).toBeLessThan(0.05);
  });

  it("grows with the lead time's spread", () => {
    const varied = { ...fixedLeadTime(9), days: [3, 15], probabilities: [0.5, 0.5], deviation: 6 };
    expect(of(100, varied).mean).toBeGreaterThan(of(100).mean + 0.3);
  });

  it("needs paths as long as lead time and review", () => {
    expect(() => of(1, scaledLeadTime(fixedLeadTime(9), 20))).toThrow(/asked covers at least 21 days; got 20/);
  });
});

describe("placing stock", () => {
  const shops = ["A", "B", "C", "D"].map((id) => placeOf(id));

  it("lengthens the shops' lead times by what the source keeps them waiting", () => {
    const placed = placeStock([hub(), ...shops], 40, 1);
    expect(placed.map(({ id }) => id)).toEqual(["hub", "A", "B", "C", "D"]);
    const [source, ...others] = placed;
    expect(source!.sourceService).toBeGreaterThan(0);
    expect(source!.leadTime).toEqual(fixedLeadTime(14));
    expect(source!.asked.values[3]).toBe(shops.reduce((sum, { demand }) => sum + demand.values[3]!, 0));
    for (const each of others) {
      expect(each.sourceService).toBeNull();
      expect(each.leadTime.mean).toBeCloseTo(2 + each.delay!.mean, 9);
    }
  });

  it("keeps less at a source where keeping there costs as much as on the shelf that sells, and more where it costs little", () => {
    const dear = placeStock([hub({ holdingCostPerDay: 1 }), placeOf("A")], 40, 1)[0]!;
    const cheap = placeStock([hub({ holdingCostPerDay: 0.05 }), placeOf("A")], 40, 1)[0]!;
    expect(cheap.sourceService!).toBeGreaterThan(dear.sourceService!);
    expect(cheap.sourceService!).toBeGreaterThan(0.9);
  });

  it("pools: many shops behind a far supplier want goods at the source", () => {
    const many = Array.from({ length: 8 }, (_, i) =>
      placeOf(`S${i}`, { demand: poissonPaths(1, { paths, days, seed: i }) }),
    );
    const [source] = placeStock([hub({ leadTime: fixedLeadTime(28) }), ...many], 60, 1);
    expect(source!.sourceService!).toBeGreaterThan(0.3);
  });

  it("holds what is left over together below what places would keep each for themselves", () => {
    const placed = placeStock([hub(), ...shops], 40, 1);
    const kept = ([hub(), ...shops] as const).reduce((sum, place, i) => {
      const { asked, leadTime, sourceService } = placed[i]!;
      const demand = protectionDemand(asked, leadTime, 1, 1);
      const target = sourceService === null ? place.target : { measure: "CYCLE" as const, target: sourceService };
      const { orderUpTo } = choosePolicy({ demand, target, orderQuantity: 1, levelStep: 1, highestLevel: null });
      return sum + orderUpTo - demand.leadTimeDemand.mean;
    }, 0);
    const alone = shops.reduce((sum, { demand, target }) => {
      const covered = protectionDemand(demand, fixedLeadTime(16), 1, 1);
      const question = { demand: covered, target, orderQuantity: 1, levelStep: 1, highestLevel: null };
      return sum + choosePolicy(question).orderUpTo - covered.leadTimeDemand.mean;
    }, 0);
    expect(kept).toBeLessThan(0.85 * alone);
  });

  it("never gives a source's own customers less than they are to get", () => {
    const selling = hub({
      demand: poissonPaths(6, { paths, days, seed: "own" }),
      target: { measure: "CYCLE", target: 0.96 },
    });
    const [source] = placeStock([selling, ...shops], 40, 1);
    expect(source!.sourceService!).toBeGreaterThanOrEqual(0.955);
  });

  it("goes through several steps of supply", () => {
    const region = placeOf("region", { demand: nothing, leadTime: fixedLeadTime(3) });
    const placed = placeStock([placeOf("A", { source: "region" }), region, hub()], 40, 1);
    expect(placed.map(({ sourceService }) => sourceService === null)).toEqual([true, false, false]);
    expect(placed[1]!.leadTime.mean).toBeCloseTo(3 + placed[1]!.delay!.mean, 9);
    expect(placed[0]!.leadTime.mean).toBeCloseTo(2 + placed[0]!.delay!.mean, 9);
  });

  it("is the same for the same seed, and refuses circles and sources that are not there", () => {
    expect(placeStock([hub(), ...shops], 40, 7)).toEqual(placeStock([hub(), ...shops], 40, 7));
    expect(() => placeStock([placeOf("A", { source: "B" }), placeOf("B", { source: "A" })], 40, 1)).toThrow(/circle/);
    expect(() => placeStock([placeOf("A")], 40, 1)).toThrow(/hub.*not there/);
  });
});
