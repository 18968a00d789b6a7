import { describe, expect, it } from "@jest/globals";
import { simulateMarkets, withLift } from "../testing/simulated-markets.ts";
import { chooseMarkets } from "./choose-markets.ts";
import { simulatePower, wantedPower } from "./power.ts";
import { readOut } from "./read-out.ts";

const panel = simulateMarkets({ geos: 12, weeks: 80, noise: 0.03, seed: "power" });
const options = { length: 4, level: 0.9, sign: 1 as const, mostTrials: 20 };

describe("chooseMarkets", () => {
  const sets = chooseMarkets(panel, { mostShare: 0.4, most: 8 });

  it("tells sets of several sizes within the share, and leaves the others to compare with", () => {
    expect(sets).toHaveLength(8);
    expect(new Set(sets.map(({ test }) => test.length)).size).toBeGreaterThan(2);
    for (const { test, control, share } of sets) {
      expect(share).toBeLessThanOrEqual(0.4);
      expect([...test, ...control].sort((a, b) => a - b)).toEqual([...panel.geos.keys()]);
    }
  });

  it("has no set where every market is more than the share", () => {
    expect(chooseMarkets(panel, { mostShare: 0.001, most: 8 })).toEqual([]);
  });
});

describe("simulatePower", () => {
  const [set] = chooseMarkets(panel, { mostShare: 0.4, most: 1 });
  const power = simulatePower(panel, set!.test, set!.control, options)!;

  it("finds more of larger effects, and seldom one that is not there", () => {
    expect(power.trials).toBe(20);
    expect(power.power[0]).toBeLessThanOrEqual(0.25);
    for (const [at, share] of power.power.entries()) expect(share).toBeGreaterThanOrEqual(power.power[at - 1] ?? 0);
    expect(power.power.at(-1)).toBe(1);
    const at = power.lifts.indexOf(power.minimumDetectable!);
    expect(power.power[at]).toBeGreaterThanOrEqual(wantedPower);
    expect(power.power[at - 1]).toBeLessThan(wantedPower);
  });

  it("keeps its word where the effect comes after all: as often as it says, the test finds it", () => {
    let found = 0;
    const trials = 40;
    for (let seed = 0; seed < trials; seed++) {
      const next = simulateMarkets({ geos: 12, weeks: 80, noise: 0.03, seed: `next/${seed}` });
      const lifted = withLift(next, set!.test, 76, power.minimumDetectable!);
      const read = readOut(lifted, set!.test, set!.control, 76, 0.9);
      if (!("outcome" in read) && read.pValue <= 0.1) found++;
    }
    // 80 % of 40 are 32, give or take 7.6 at three standard deviations.
    expect(found).toBeGreaterThanOrEqual(24);
  });

  it("needs a larger effect where markets differ more, and finds less as well as more", () => {
    const noisy = simulateMarkets({ geos: 12, weeks: 80, noise: 0.12, seed: "power" });
    const louder = simulatePower(noisy, set!.test, set!.control, options)!;
    expect(louder.minimumDetectable!).toBeGreaterThan(power.minimumDetectable!);
    const lower = simulatePower(panel, set!.test, set!.control, { ...options, sign: -1 })!;
    expect(Math.abs(lower.minimumDetectable! - power.minimumDetectable!)).toBeLessThanOrEqual(0.05);
  });

  it("cannot tell from too short a past", () => {
    const short = simulateMarkets({ geos: 12, weeks: 11, noise: 0.03, seed: 1 });
    expect(simulatePower(short, [0], [1, 2], options)).toBeNull();
  });
});
