import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { learnPriceResponse } from "./price-response.ts";
import type { PriceSpell } from "./price-spells.ts";
import { centreOf, drawnTo, variationWithin } from "./shrink.ts";

/** Poisson by counting arrivals; means here are small. */
function poisson(random: Random, mean: number): number {
  let [count, time] = [0, 0];
  while (true) {
    time -= Math.log(1 - random.uniform());
    if (time >= mean) return count;
    count++;
  }
}

const logs = [0.1, 0.2, 0.3].map((discount) => Math.log(1 - discount));

/** Twelve products in three categories, each with a dozen spells over three years. */
function makeSpells(
  elasticityOf: (product: number) => number,
  { announced = 0, seed = "spells", expected = 12, spells = 12, products = 12 } = {},
): { spells: PriceSpell[]; categoryOf: number[] } {
  const random = new Random(seed);
  const categoryOf = Array.from({ length: products }, (_, product) => product % 3);
  const made = categoryOf.flatMap((category, product) =>
    Array.from({ length: spells }, (_, i): PriceSpell => {
      const log = logs[(i + product) % logs.length]!;
      const promoted = i % 2 === 0;
      const effect = elasticityOf(product) * log + (promoted ? announced : 0);
      const units = poisson(random, expected * Math.exp(effect));
      return { product, category, log, promoted, units, expected, weight: 1, day: 18_000 + Math.floor(i * 91) };
    }),
  );
  return { spells: made, categoryOf };
}

describe("the response to prices", () => {
  it("is found where lower prices sold more, with what is being announced apart from the price", () => {
    const { spells, categoryOf } = makeSpells(() => -2, { announced: 0.4, expected: 40 });
    const found = learnPriceResponse(spells, categoryOf, 3)!;
    expect(Math.abs(found.elasticity + 2)).toBeLessThan(0.35);
    expect(Math.abs(found.announced - 0.4)).toBeLessThan(0.1);
    expect(found.gain).toBeGreaterThan(0.7);
    expect(found.spells).toBe(144);
    expect(found.spellsOfCategory).toEqual([48, 48, 48]);
    expect(found.deepest).toBeCloseTo(Math.log(0.7), 12);
    expect(found.dearest).toBe(0);
  });

  it("says nothing of being announced where prices explain it all", () => {
    const { spells, categoryOf } = makeSpells(() => -2.2);
    const found = learnPriceResponse(spells, categoryOf, 3)!;
    expect(found.announced).toBe(0);
    expect(Math.abs(found.elasticity + 2.2)).toBeLessThan(0.35);
  });

  it("is not invented where prices move nothing, nor from nothing", () => {
    const { spells, categoryOf } = makeSpells(() => 0);
    expect(learnPriceResponse(spells, categoryOf, 3)).toBeNull();
    expect(learnPriceResponse([], [], 0)).toBeNull();
  });

  it("never lets a dearer product sell more", () => {
    const { spells, categoryOf } = makeSpells(() => 2.5, { expected: 60 });
    expect(learnPriceResponse(spells, categoryOf, 3)).toBeNull();
    const mixed = makeSpells((product) => (product === 0 ? 2.5 : -2), { expected: 60 });
    const found = learnPriceResponse(mixed.spells, mixed.categoryOf, 3)!;
    expect(Math.max(...found.byProduct, ...found.byCategory)).toBeLessThanOrEqual(0);
    expect(found.byProduct[0]).toBeGreaterThan(-0.5);
  });

  it("draws products to their category by how much they are seen to differ, and has the category's where nothing is known", () => {
    const truth = (product: number): number => [-1, -2, -3][product % 3]!;
    const { spells, categoryOf } = makeSpells(truth, { expected: 60, products: 30 });
    const unknown = [...categoryOf, 2, -1];
    const found = learnPriceResponse(spells, unknown, 3)!;
    categoryOf.forEach((_, product) => {
      expect(Math.abs(found.byProduct[product]! - truth(product))).toBeLessThan(0.6);
    });
    expect(found.byProduct[30]).toBe(found.byCategory[2]);
    expect(found.byCategory[0]! - found.byCategory[2]!).toBeGreaterThan(1.4);
    expect(found.byProduct[31]).toBeLessThan(0);
    // A single spell of few units hardly moves its product.
    const few = learnPriceResponse(
      [...spells, { ...spells[0]!, product: 30, category: 2, units: 0, expected: 2 }],
      unknown,
      3,
    )!;
    expect(Math.abs(few.byProduct[30]! - few.byCategory[2]!)).toBeLessThan(0.25);
  });
});

describe("drawing members to their centre", () => {
  it("follows the worked numbers", () => {
    expect(
      variationWithin([
        [
          { value: 0, information: 1 },
          { value: 4, information: 1 },
        ],
      ]),
    ).toBe(7);
    expect(drawnTo(0, 1, { value: 2, information: 4 })).toBeCloseTo(1.6, 12);
    expect(
      centreOf(
        [
          { value: 1, information: 1 },
          { value: 3, information: 1 },
        ],
        1,
      ),
    ).toEqual({ value: 2, information: 1 });
  });
  it("keeps to the centre where nothing is known, or where members do not vary", () => {
    expect(drawnTo(-2, 1, { value: 5, information: 0 })).toBe(-2);
    expect(drawnTo(-2, 0, { value: 5, information: 9 })).toBe(-2);
    expect(variationWithin([[{ value: 1, information: 4 }], []])).toBe(0);
    expect(centreOf([{ value: 1, information: 0 }], 1)).toEqual({ value: 0, information: 0 });
  });
});
