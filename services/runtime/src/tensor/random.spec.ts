import { describe, expect, it } from "@jest/globals";
import { Random } from "./random.ts";

const draw = (random: Random, count: number) => Array.from({ length: count }, () => random.uniform());

describe("Random", () => {
  it("repeats a seed's sequence, and gives near seeds unlike ones", () => {
    expect(draw(new Random(7), 5)).toEqual(draw(new Random(7), 5));
    const [one, other] = [draw(new Random(7), 1000), draw(new Random(8), 1000)];
    const covariance = one.reduce((sum, value, index) => sum + (value - 0.5) * (other[index]! - 0.5), 0) / 1000;
    // Independent uniforms: standard deviation 1/12/√1000 ≈ 0.0026.
    expect(Math.abs(covariance)).toBeLessThan(0.011);
  });

  it("keeps the numbers that stored models were made with", () => {
    expect(draw(new Random(1), 3)).toEqual([0.4082434741419624, 0.696877318410018, 0.1043560834955527]);
    expect([...new Random("rows").permutation(8)]).toEqual([4, 2, 5, 6, 0, 7, 1, 3]);
  });

  it("forks by label without shifting its own sequence", () => {
    const [forked, untouched] = [new Random(3), new Random(3)];
    const child = draw(forked.fork("weights"), 3);
    expect(draw(forked, 3)).toEqual(draw(untouched, 3));
    expect(draw(untouched.fork("weights"), 3)).toEqual(child);
    expect(draw(untouched.fork("rows"), 3)).not.toEqual(child);
  });

  it("is uniform, normal and fair within sampling error", () => {
    const random = new Random("moments");
    const count = 100_000;
    const uniforms = draw(random, count);
    expect(Math.min(...uniforms.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(uniforms.reduce((sum, value) => sum + value, 0) / count).toBeCloseTo(0.5, 2);
    const normals = Array.from({ length: count }, () => random.normal());
    expect(normals.reduce((sum, value) => sum + value, 0) / count).toBeCloseTo(0, 1);
    expect(normals.reduce((sum, value) => sum + value * value, 0) / count).toBeCloseTo(1, 1);
    expect(normals.filter((value) => Math.abs(value) > 1.959964).length / count).toBeCloseTo(0.05, 2);
    const faces = Array(6).fill(0);
    for (let roll = 0; roll < 60_000; roll++) faces[random.integer(6)]++;
    // χ² with 5 degrees of freedom exceeds 25.7 once in 10,000.
    expect(faces.reduce((sum, seen) => sum + (seen - 10_000) ** 2 / 10_000, 0)).toBeLessThan(25.7);
  });

  it("permutes every index exactly once and picks from choices", () => {
    const random = new Random(5);
    expect([...random.permutation(100)].sort((one, other) => one - other)).toEqual([...Array(100).keys()]);
    expect([...random.permutation(0)]).toEqual([]);
    expect(["a", "b"]).toContain(random.pick(["a", "b"]));
  });

  it("refuses seeds and bounds that make no sense", () => {
    expect(() => new Random(Number.NaN)).toThrow("got NaN");
    expect(() => new Random(1).integer(0)).toThrow("got 0");
    expect(() => new Random(1).integer(2 ** 33)).toThrow("got 8589934592");
    expect(() => new Random(1).pick([])).toThrow("got 0");
  });
});
