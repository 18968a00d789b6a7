import { describe, expect, it } from "@jest/globals";
import { simulateVisitors } from "../../testing/shop-visitors.ts";
import { endAt, intervalEnds, type PurchaseSequences, type SequenceShape } from "./purchase-sequences.ts";
import { calibratedPower, comingLogOdds, medianDays, type PurchaseOutlook } from "./read-answers.ts";
import { sequenceInputs } from "./sequence-inputs.ts";
import { sequenceTargets } from "./sequence-targets.ts";

const shape: SequenceShape = {
  horizonDays: 30,
  steps: 3,
  intervals: 3,
  categories: 2,
  seasons: false,
  signs: false,
  amount: { mean: 0, deviation: 1 },
};

// Two customers: one of days 0, 10, 12 and 45, one of day 5.
const sequences: PurchaseSequences = {
  offsets: Int32Array.of(0, 4, 5),
  days: Int32Array.of(0, 10, 12, 45, 5),
  amounts: Float64Array.of(1, 2, 3, 4, Number.NaN),
  categories: Int32Array.of(0, 1, -1, 1, 7),
};

describe("rows of the network over purchases", () => {
  it("show what was known at the moment, the newest last", () => {
    const { columns } = sequenceInputs(sequences, [{ customer: 0, day: 11 }], shape);
    expect([...columns.known!.values]).toEqual([0, 1, 1]);
    expect([...columns.category!.values]).toEqual([0, 1, 2]);
    const amounts = [2, 6, 10].map((place) => columns.past!.values[place]);
    expect(amounts[0]).toBe(0);
    expect(amounts[1]).toBeCloseTo(Math.log(2), 6);
    expect(amounts[2]).toBeCloseTo(Math.log(3), 6);
  });

  it("are the same whatever came after the moment", () => {
    const { sequences: whole } = simulateVisitors(40, 100, 1);
    const moments = Array.from({ length: 40 }, (_, customer) => ({ customer, day: 50 }));
    const others = {
      ...whole,
      days: whole.days.map((day) => (day > 50 ? day + 7 : day)),
      amounts: whole.amounts.map((amount, at) => (whole.days[at]! > 50 ? 1e6 : amount)),
      categories: whole.categories.map((category, at) => (whole.days[at]! > 50 ? 1 - category : category)),
    };
    expect(sequenceInputs(others, moments, shape)).toEqual(sequenceInputs(whole, moments, shape));
  });

  it("ask of an interval what can be known: until the first purchase, or as far as has passed", () => {
    const at = (customer: number, day: number, until: number) => {
      const { came, asked } = sequenceTargets(sequences, [{ customer, day }], until, shape);
      return [[...came!.values], [...asked!.values]];
    };
    expect(intervalEnds(shape)).toEqual([10, 20, 30]);
    // The next purchase, on day 45, is 25 days away.
    expect(at(0, 20, 60)).toEqual([
      [0, 0, 1],
      [1, 1, 1],
    ]);
    // By day 44 two intervals have passed; of the third nothing is known.
    expect(at(0, 20, 44)).toEqual([
      [0, 0, 0],
      [1, 1, 0],
    ]);
    // By day 48 the third has not passed, but what happened in it is known.
    expect(at(0, 20, 48)).toEqual([
      [0, 0, 1],
      [1, 1, 1],
    ]);
    expect(at(1, 6, 30)).toEqual([
      [0, 0, 0],
      [1, 1, 0],
    ]);
  });

  it("tell worth of a whole horizon alone, and the next purchase's amount and category as soon as they are known", () => {
    const targets = (day: number, until: number) => sequenceTargets(sequences, [{ customer: 0, day }], until, shape);
    const early = targets(5, 15);
    expect([early.hasWorth!.values[0], early.hasSpend!.values[0]]).toEqual([0, 1]);
    expect(early.spend!.values[0]).toBeCloseTo(Math.log1p(2), 6);
    expect([...early.next!.values]).toEqual([0, 1]);
    const whole = targets(5, 40);
    expect(whole.hasWorth!.values[0]).toBe(1);
    expect(whole.worth!.values[0]).toBeCloseTo(Math.log1p(2 + 3), 6);
    // The purchase of day 12 has no category.
    expect(targets(11, 60).hasNext!.values[0]).toBe(0);
    // Nobody came: there is nothing to tell.
    expect(targets(46, 90).hasWorth!.values[0]).toBe(0);
  });

  it("find the purchases until a day", () => {
    expect([-1, 0, 11, 12, 99].map((day) => endAt(sequences, { customer: 0, day }))).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("answers of the network", () => {
  const outlook: PurchaseOutlook = {
    logNone: Float64Array.of(Math.log(0.8), Math.log(0.6), Math.log(0.3)),
    worth: { mean: 0, deviation: 1 },
    spend: { mean: 0, deviation: 1 },
    next: new Float64Array(0),
  };

  it("place the median where half have come, in proportion within its interval", () => {
    expect(medianDays(outlook, 1, shape)).toBeCloseTo(20 + 10 / 3, 9);
    expect(medianDays(outlook, 0.5, shape)).toBeNull();
  });

  it("are put right so that the last interval tells the calibrated probability", () => {
    expect(comingLogOdds(outlook)).toBeCloseTo(Math.log(0.7 / 0.3), 9);
    expect(calibratedPower(outlook, Math.log(0.7 / 0.3))).toBeCloseTo(1, 9);
    const power = calibratedPower(outlook, 0);
    expect(Math.exp(power * outlook.logNone[2]!)).toBeCloseTo(0.5, 9);
  });
});
