import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { cpuSeconds } from "../../testing/cpu-seconds.ts";
import { poisson } from "../distribution/counts.ts";
import { DiscreteDistribution } from "../distribution/discrete.ts";
import { type Claim, shareStock } from "./share-stock.ts";

function claimOf(more: Partial<Claim> = {}): Claim {
  const demand = DiscreteDistribution.of([0, 2, 4, 8], [0.1, 0.4, 0.3, 0.2]);
  return { position: 0, wanted: 8, multiple: 1, minimum: 1, demand, shortageCostPerUnit: 1, ...more };
}

/** Expected shortage cost of a sharing. */
function shortageCost(claims: readonly Claim[], units: readonly number[]): number {
  return claims.reduce(
    (sum, { demand, position, shortageCostPerUnit }, i) =>
      sum + shortageCostPerUnit * demand.loss(position + units[i]!),
    0,
  );
}

/** Every sharing there is. */
function cheapestOf(available: number, claims: readonly Claim[]): number {
  let best = Number.POSITIVE_INFINITY;
  const visit = (units: number[], left: number) => {
    const claim = claims[units.length];
    if (claim === undefined) {
      best = Math.min(best, shortageCost(claims, units));
      return;
    }
    for (let more = 0; more <= Math.min(claim.wanted, left) + 1e-9; more += claim.multiple)
      if (more === 0 || more >= claim.minimum) visit([...units, more], left - more);
  };
  visit([], available);
  return best;
}

function randomClaims(random: Random, multiples: readonly number[]): Claim[] {
  return Array.from({ length: 2 + random.integer(3) }, () => {
    const multiple = multiples[random.integer(multiples.length)]!;
    const samples = Array.from({ length: 20 }, () => random.integer(6) * random.integer(4));
    return claimOf({
      position: random.integer(5),
      wanted: random.integer(16),
      multiple,
      minimum: multiple * (1 + random.integer(multiples.length)),
      demand: DiscreteDistribution.empirical(samples),
      shortageCostPerUnit: 1 + random.integer(9),
    });
  });
}

describe("sharing out what there is", () => {
  it("gives everybody what is wanted where it is enough, in whole multiples", () => {
    expect(shareStock(20, [claimOf(), claimOf({ wanted: 7, multiple: 3 })])).toEqual([8, 6]);
  });

  it("makes the chances of running out alike where a unit short costs the same", () => {
    const claims = [claimOf(), claimOf({ position: 4 })];
    // The one that has four already gets its first unit when the other has as many.
    expect(shareStock(4, claims)).toEqual([4, 0]);
    expect(shareStock(8, claims).reduce((sum, units) => sum + units, 0)).toBe(8);
  });

  it("covers places alike where every unit is asked for with certainty", () => {
    const demand = DiscreteDistribution.of([100, 200], [0.5, 0.5]);
    const claims = Array.from({ length: 3 }, () => claimOf({ demand, wanted: 60 }));
    expect(shareStock(60, claims)).toEqual([20, 20, 20]);
    expect(shareStock(60, [...claims.slice(1), claimOf({ demand, wanted: 60, multiple: 5 })])).toEqual([20, 20, 20]);
  });

  it("gives first where a unit short costs more", () => {
    expect(shareStock(2, [claimOf(), claimOf({ shortageCostPerUnit: 5 })])).toEqual([0, 2]);
  });

  it.each([
    ["the same multiples", [1]],
    ["multiples and minimums of their own", [1, 2, 3]],
  ])("is as cheap as the best of all sharings with %s", (_, multiples) => {
    const random = new Random(`share/${multiples.length}`);
    for (let round = 0; round < 60; round++) {
      const claims = randomClaims(random, multiples);
      if (multiples.length === 1) for (const claim of claims) claim.minimum = 1;
      const available = random.integer(20);
      const units = shareStock(available, claims);
      expect(units.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(available);
      for (const [i, { wanted, multiple, minimum }] of claims.entries()) {
        expect(units[i]! % multiple).toBe(0);
        expect(units[i]).toBeLessThanOrEqual(wanted);
        if (units[i]! > 0) expect(units[i]).toBeGreaterThanOrEqual(minimum);
      }
      expect(shortageCost(claims, units)).toBeCloseTo(cheapestOf(available, claims), 4);
    }
  });

  it("shares fractions of units out too, and what there is not at all", () => {
    const claims = [claimOf({ multiple: 0.25, minimum: 0 }), claimOf({ multiple: 0.5, minimum: 0 })];
    const units = shareStock(3.6, claims);
    expect(units[0]! + units[1]!).toBeCloseTo(3.5, 9);
    expect(shareStock(0, claims)).toEqual([0, 0]);
    expect(shareStock(5, [])).toEqual([]);
  });

  it("is done in moments where goods go in ten thousandths of a unit", () => {
    const claims = Array.from({ length: 40 }, (_, i) =>
      claimOf({ wanted: 900 + i, multiple: 1e-4, minimum: 5, demand: poisson(700 + i) }),
    );
    let units: number[] = [];
    expect(
      cpuSeconds(() => {
        units = shareStock(10_000, claims);
      }),
    ).toBeLessThan(3);
    const given = units.reduce((sum, each) => sum + each, 0);
    expect(given).toBeLessThanOrEqual(10_000 + 1e-6);
    expect(given).toBeGreaterThan(9_990);
    // Alike in all but a unit's difference of demand: nobody gets twice what another does.
    expect(Math.max(...units)).toBeLessThan(2 * Math.min(...units));
    expect(shareStock(1e6, claims)).toEqual(claims.map(({ wanted }) => wanted));
  });

  it("refuses amounts that are none, by name", () => {
    expect(() => shareStock(-1, [])).toThrow(/available.*-1/);
    expect(() => shareStock(1, [claimOf({ multiple: 0 })])).toThrow(/multiple.*0/);
    expect(() => shareStock(1, [claimOf({ wanted: Number.NaN })])).toThrow(/wanted.*NaN/);
  });
});
