import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { levelShift, unusualSteps } from "./unusual-steps.ts";

const week = [0.7, 0.8, 0.9, 1, 1.1, 1.4, 1.1];
/** Days of a mean, a week and noise of a Poisson's size. */
function daysOf(seed: string, mean: (t: number) => number, length = 400): Float64Array {
  const random = new Random(seed);
  return Float64Array.from({ length }, (_, t) => {
    const expected = mean(t) * week[t % 7]!;
    return Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal()));
  });
}
const flat = new Float64Array(400).fill(100);

describe("unusual steps", () => {
  it("are a day that sold ten times as much, and a day of nothing in a busy shop, strongest first", () => {
    const values = daysOf("a", () => 30);
    values[390] = 300;
    values[350] = 0;
    expect(unusualSteps(values, 7, 365).map(({ step, demand }) => [step, demand])).toEqual([
      [390, 300],
      [350, 0],
    ]);
    expect(Math.abs(unusualSteps(values, 7, 365)[0]!.usual - 30 * week[390 % 7]!)).toBeLessThan(6);
  });
  it("are none by chance: in rare sales, in a rising level, in 50 plain series", () => {
    const rises = (t: number) => 10 + t / 20;
    for (let i = 0; i < 50; i++) {
      expect(unusualSteps(daysOf(`b${i}`, i % 2 === 0 ? () => 0.3 : rises), 7, 365)).toEqual([]);
    }
  });
  it("are not looked for longer ago, nor where there is nothing", () => {
    const values = daysOf("c", () => 30);
    values[10] = 300;
    expect(unusualSteps(values, 7, 365)).toEqual([]);
    expect(unusualSteps(new Float64Array(0), 7, 365)).toEqual([]);
  });
});

describe("a level shift", () => {
  it("is found where the level doubles, and where it falls to a third", () => {
    const doubled = levelShift(
      daysOf("d", (t) => (t < 320 ? 12 : 24)),
      flat,
      7,
    );
    expect(Math.abs(doubled!.step - 320)).toBeLessThanOrEqual(7);
    expect(Math.abs(doubled!.ratio - 2)).toBeLessThan(0.2);
    const fallen = levelShift(
      daysOf("e", (t) => (t < 300 ? 30 : 10)),
      flat,
      7,
    );
    expect(Math.abs(fallen!.ratio - 1 / 3)).toBeLessThan(0.06);
  });
  it("is none where all demand moves together, nor by chance", () => {
    const season = (t: number) => 1 + 0.6 * Math.sin((2 * Math.PI * t) / 365);
    const common = flat.map((value, t) => value * season(t));
    expect(
      levelShift(
        daysOf("f", (t) => 20 * season(t)),
        common,
        7,
      ),
    ).toBeNull();
    for (let i = 0; i < 50; i++)
      expect(
        levelShift(
          daysOf(`g${i}`, () => (i % 2 === 0 ? 0.4 : 15)),
          flat,
          7,
        ),
      ).toBeNull();
  });
  it("is none in a history too short to compare, or without demand", () => {
    expect(levelShift(Float64Array.of(1, 9), Float64Array.of(1, 1), 7)).toBeNull();
    expect(levelShift(new Float64Array(400), flat, 7)).toBeNull();
  });
});
