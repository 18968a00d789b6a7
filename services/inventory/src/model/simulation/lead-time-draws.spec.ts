import { describe, expect, it } from "@jest/globals";
import type { LeadTime } from "../policy/lead-time.ts";
import { LeadTimeDraws } from "./lead-time-draws.ts";

const leadTime: LeadTime = { days: [3, 9], probabilities: [0.75, 0.25], mean: 4.5, deviation: 2.6, observations: 9 };
const draws = new LeadTimeDraws(1);
const orders = Array.from({ length: 40_000 }, (_, i) => [i % 400, Math.floor(i / 400)] as const);

function correlation(one: (day: number, path: number) => number, other: (day: number, path: number) => number): number {
  const product = orders.reduce((sum, [day, path]) => sum + (one(day, path) - 4.5) * (other(day, path) - 4.5), 0);
  return product / orders.length / (36 * 0.75 * 0.25);
}

describe("lead time draws", () => {
  const late = draws.of(leadTime, "S1");

  it("are spread as the supplier's deliveries are", () => {
    const share = orders.filter(([day, path]) => late(day, path) === 9).length / orders.length;
    expect(Math.abs(share - 0.25)).toBeLessThan(0.01);
  });

  it("are the same for all products of a supplier on a day, and tell nothing of another supplier, day or path", () => {
    expect(correlation(late, draws.of(leadTime, "S1"))).toBeCloseTo(1, 1);
    expect(Math.abs(correlation(late, draws.of(leadTime, "S2")))).toBeLessThan(0.03);
    expect(Math.abs(correlation(late, (day, path) => late(day + 1, path)))).toBeLessThan(0.03);
    expect(Math.abs(correlation(late, (day, path) => late(day, path + 1)))).toBeLessThan(0.03);
  });
});
