import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { demandBeyond } from "./censored-demand.ts";
import { lostDemand } from "./uncensor.ts";

/** Poisson draw (Knuth). */
function poisson(random: Random, mean: number): number {
  let [count, product] = [-1, 1];
  for (const least = Math.exp(-mean); product > least; count++) product *= random.uniform();
  return Math.max(0, count);
}

describe("demandBeyond", () => {
  it("is the conditional mean of a Poisson demand: worked numbers", () => {
    expect(demandBeyond(2, 0)).toBe(2);
    expect(demandBeyond(2, 1)).toBeCloseTo(2 / (1 - Math.exp(-2)), 10);
    const tail = 1 - Math.exp(-2) * (1 + 2);
    expect(demandBeyond(2, 2)).toBeCloseTo((2 * (1 - Math.exp(-2))) / tail, 10);
  });
  it("stays between its bounds where sales are far from the mean", () => {
    expect(demandBeyond(1000, 3)).toBeCloseTo(1000, 6);
    expect(demandBeyond(1, 500)).toBeGreaterThanOrEqual(500);
    expect(demandBeyond(1, 500)).toBeLessThan(500.01);
    expect(demandBeyond(0, 4)).toBe(4);
    expect(demandBeyond(0, 0)).toBe(0);
  });
});

describe("lostDemand", () => {
  /** A year of demand with a weekly rhythm, whose shelf is empty for a week of every five. */
  const random = new Random("stock");
  const means = Array.from({ length: 364 }, (_, t) => 4 * [0.5, 0.7, 0.8, 1, 1.2, 1.6, 1.2][t % 7]!);
  const demand = means.map((mean) => poisson(random, mean));
  const empty = means.flatMap((_, t) => (t % 35 >= 28 ? [t] : []));
  const sold = demand.map((units, t) => (t % 35 > 28 ? 0 : t % 35 === 28 ? Math.floor(units / 2) : units));

  it("finds what empty shelves lost, where sales alone fall short by a sixth", () => {
    const lost = lostDemand(sold, empty);
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
    const truth = sum(demand) - sum(sold);
    expect(truth / sum(demand)).toBeGreaterThan(0.16);
    expect(Math.abs(sum(lost) - truth) / truth).toBeLessThan(0.08);
    // Saturdays lose more than Mondays.
    const on = (weekday: number) => sum(lost.filter((_, i) => empty[i]! % 7 === weekday));
    expect(on(5)).toBeGreaterThan(1.8 * on(0));
  });
  it("knows only what came before: later days change nothing", () => {
    const early = lostDemand(
      sold.slice(0, 200),
      empty.filter((t) => t < 200),
    );
    expect([...early]).toEqual([...lostDemand(sold, empty).subarray(0, early.length)]);
  });
  it("stops filling a shelf that stays empty, and knows nothing before the first day in stock", () => {
    const forever = Array.from({ length: 100 }, (_, t) => 50 + t);
    const gone = lostDemand([...sold.slice(0, 28), ...new Array<number>(122).fill(0)], forever);
    expect(gone[0]).toBeGreaterThan(0);
    expect([...gone.subarray(28)]).toEqual(new Array(72).fill(0));
    expect([...lostDemand([0, 0, 3], [0, 1])]).toEqual([0, 0]);
  });
  it("loses nothing where nothing was asked for before", () => {
    expect([...lostDemand(new Array<number>(60).fill(0), [40, 41])]).toEqual([0, 0]);
  });
});
