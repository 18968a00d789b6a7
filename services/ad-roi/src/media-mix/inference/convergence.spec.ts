import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { convergenceOf, quantileOf } from "./convergence.ts";

const random = new Random("convergence");

/** Chains of an autoregression: their effective size is draws·(1 − memory)/(1 + memory). */
function chainsWith(memory: number, shift: (chain: number) => number, draws = 1_000): Float64Array[] {
  return Array.from({ length: 4 }, (_, chain) => {
    let value = random.normal();
    return Float64Array.from({ length: draws }, () => {
      value = memory * value + Math.sqrt(1 - memory * memory) * random.normal();
      return value + shift(chain);
    });
  });
}

describe("Convergence of chains", () => {
  it("finds nothing wrong with independent draws, and counts them", () => {
    const { rHat, bulkEss, tailEss } = convergenceOf(chainsWith(0, () => 0));
    expect(rHat).toBeLessThan(1.01);
    expect(bulkEss).toBeGreaterThan(3_200);
    expect(bulkEss).toBeLessThan(4_800);
    expect(tailEss).toBeGreaterThan(3_000);
  });

  it("counts what draws are worth that remember the ones before", () => {
    const { bulkEss } = convergenceOf(chainsWith(0.8, () => 0, 4_000));
    // 16,000 · 0.2 / 1.8
    expect(bulkEss / 1_778).toBeGreaterThan(0.8);
    expect(bulkEss / 1_778).toBeLessThan(1.25);
  });

  it("finds a chain that is elsewhere", () => {
    expect(convergenceOf(chainsWith(0, (chain) => (chain === 0 ? 1.5 : 0))).rHat).toBeGreaterThan(1.1);
  });

  it("finds a chain of another width, which means alone do not tell", () => {
    const wide = chainsWith(0, () => 0).map((chain, index) => (index === 0 ? chain.map((value) => 4 * value) : chain));
    expect(convergenceOf(wide).rHat).toBeGreaterThan(1.05);
  });

  it("finds a drift that all chains share, by their halves", () => {
    const drifting = chainsWith(0, () => 0).map((chain) => chain.map((value, draw) => value + draw / 400));
    expect(convergenceOf(drifting).rHat).toBeGreaterThan(1.1);
  });

  it("has an answer for what never changes, and none for what is not finite", () => {
    expect(convergenceOf([Float64Array.of(2, 2, 2, 2), Float64Array.of(2, 2, 2, 2)])).toEqual({
      rHat: 1,
      bulkEss: 8,
      tailEss: 8,
    });
    expect(convergenceOf([Float64Array.of(1, Number.NaN, 2, 3)]).rHat).toBeNaN();
  });

  it("takes quantiles between neighbours", () => {
    expect(quantileOf([0, 10], 0.25)).toBe(2.5);
    expect(quantileOf([1, 2, 3], 1)).toBe(3);
  });
});
