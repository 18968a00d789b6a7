import { describe, expect, it } from "@jest/globals";
import { absorb } from "./absorption.ts";
import { countChain } from "./markov-chain.ts";
import { creditByRemoval } from "./markov-credit.ts";
import { PathSetBuilder, sumOf } from "./path-set.ts";

function pathsOf(told: Record<string, [conversions: number, value: number, lost: number]>) {
  const builder = new PathSetBuilder();
  for (const [path, [conversions, value, lost]] of Object.entries(told))
    builder.end(builder.path(path.split(" > ").map((name) => builder.channel(name))), { conversions, value, lost });
  return builder.build();
}

describe("creditByRemoval", () => {
  it("shares the worked example", () => {
    const credit = creditByRemoval(pathsOf({ "a > b": [1, 10, 0], a: [0, 0, 1] }), 1);
    expect([...credit.removalEffect]).toEqual([1, 1]);
    expect([...credit.conversions]).toEqual([0.5, 0.5]);
    expect([...credit.value]).toEqual([5, 5]);
  });

  it("solves a chain with a loop and repeats by hand", () => {
    // From a: to a 1/4, to b 1/4, converts 1/4, is lost 1/4. From b: to a 1/2, is lost 1/2. The start leads to a.
    const paths = pathsOf({ "a > a > b > a": [1, 8, 0], "a > b": [0, 0, 1], a: [1, 4, 2] });
    const chain = countChain(paths, 1);
    // Of 6 leavings of a: 1 to itself, 2 to b, 2 convert, 2 lost; there are 7 in all. b: 1 to a, 1 lost.
    const fromA = 2 / 7 / (1 - 1 / 7 - (2 / 7) * (1 / 2));
    expect(absorb(chain, null).conversion).toBeCloseTo(fromA, 12);
    expect(absorb(chain, null).value).toBeCloseTo((12 / 7 / (2 / 7)) * fromA, 12);
    const withoutB = 2 / 7 / (1 - 1 / 7);
    const { removalEffect, conversions } = creditByRemoval(paths, 1);
    expect(removalEffect[0]).toBe(1);
    expect(removalEffect[1]).toBeCloseTo(1 - withoutB / fromA, 12);
    expect(sumOf(conversions)).toBeCloseTo(2, 12);
  });

  it("remembers as much as its order says", () => {
    // Only b after a converts; b after c never does. Order 1 cannot tell these apart.
    const paths = pathsOf({ "a > b": [10, 10, 0], "c > b": [0, 0, 10] });
    const first = creditByRemoval(paths, 1);
    expect(first.removalEffect[2]).toBeCloseTo(0.5, 12);
    const second = creditByRemoval(paths, 2);
    expect([...second.removalEffect]).toEqual([1, 1, 0]);
    expect([...second.conversions]).toEqual([5, 5, 0]);
  });

  it("is at a high order what removing paths that touch the channel leaves", () => {
    const paths = pathsOf({ "a > b > a": [3, 3, 2], "b > c": [4, 4, 1], "c > a > c > b": [1, 1, 6], a: [2, 2, 9] });
    // With a memory longer than every path, each journey is its own branch.
    const { removalEffect } = creditByRemoval(paths, 6);
    expect([...removalEffect]).toEqual([6 / 10, 8 / 10, 5 / 10].map((effect) => expect.closeTo(effect, 12)));
  });

  it("gives nobody anything where nothing converted", () => {
    expect([...creditByRemoval(pathsOf({ a: [0, 0, 3] }), 1).conversions]).toEqual([0]);
  });

  it("shares by value what is worth more than it is frequent", () => {
    const { conversions, value } = creditByRemoval(pathsOf({ a: [9, 9, 0], b: [1, 91, 0] }), 1);
    expect([...conversions]).toEqual([9, 1].map((n) => expect.closeTo(n, 12)));
    expect([...value]).toEqual([9, 91].map((n) => expect.closeTo(n, 10)));
  });

  it.each([0, 1.5, 400])("refuses an order of %d", (order) => {
    expect(() => creditByRemoval(pathsOf({ a: [1, 1, 0] }), order)).toThrow(RangeError);
  });

  it("ends with journeys of thousands of touches", () => {
    const long = Array.from({ length: 4_000 }, (_, at) => "ab"[at % 2]).join(" > ");
    const { conversions } = creditByRemoval(pathsOf({ [long]: [1, 1, 1] }), 1);
    expect(sumOf(conversions)).toBeCloseTo(1, 9);
  });
});
