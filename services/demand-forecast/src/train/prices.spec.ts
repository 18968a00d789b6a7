import { describe, expect, it } from "@jest/globals";
import { remarkFacts } from "../contract.ts";
import { toDayNumber } from "../job/calendar.ts";
import { addRun, composeRuns } from "../job/compose-runs.ts";
import { causeParts } from "../model/explain/cause-parts.ts";
import { learnedPriceRemarks, priceRemarks } from "./price-remarks.ts";
import { type PriceRun, priceFactors, runsOf, type SeriesPrices, storedRuns } from "./price-runs.ts";

const monday = toDayNumber("2026-11-16");
const run = (day: number, days: number, price: number, promotion: number): PriceRun => ({
  day,
  days,
  price,
  promotion,
});

describe("factors of prices", () => {
  it("are those of the day, and of weeks the mean of their days", () => {
    const runs = [run(monday + 1, 2, 0.5, 4), run(monday + 8, 1, 1, 1.7)];
    expect([...priceFactors(runs, "2026-11-16", 4, "DAY").price]).toEqual([1, 0.5, 0.5, 1]);
    expect([...priceFactors(runs, "2026-11-16", 4, "DAY").promotion]).toEqual([1, 4, 4, 1]);
    const weeks = priceFactors(runs, "2026-11-16", 2, "WEEK");
    expect(weeks.price[0]).toBeCloseTo(6 / 7, 12);
    expect(weeks.price[0]! * weeks.promotion[0]!).toBeCloseTo(9 / 7, 12);
    expect(weeks.promotion[1]).toBeCloseTo(7.7 / 7, 12);
  });
  it("come back from a stored model as they were", () => {
    const runs = [run(1, 2, 0.5, 4), run(9, 1, 1, 1.25)];
    expect(runsOf(storedRuns(runs))).toEqual(runs);
    expect(runsOf([])).toEqual([]);
  });
  it("join what goes on, and leave out what moves nothing", () => {
    const runs: PriceRun[] = [];
    for (const [day, promotion] of [
      [1, 1.2],
      [2, 1.200001],
      [3, 1.00001],
      [4, 1.2],
    ] as const)
      addRun(runs, run(day, 1, 1, promotion));
    expect(runs).toEqual([run(1, 2, 1, 1.2), run(4, 1, 1, 1.2)]);
  });
});

describe("prices of several places together", () => {
  const before = (daily: number) => Float64Array.from({ length: 101 }, (_, t) => t * daily);
  const large = { first: 0, runs: [run(90, 2, 1, 2)], before: before(3) };
  const small = { first: 0, runs: [run(91, 1, 0.5, 1)], before: before(1) };
  it("weigh by what each sold in the eight weeks before", () => {
    expect(composeRuns([large, small], 100, 100)).toEqual([
      run(90, 1, 1, 1.75),
      { day: 91, days: 1, price: 0.875, promotion: Math.round((1.625 / 0.875) * 1e4) / 1e4 },
    ]);
  });
  it("do not weigh by days that backtests judge by", () => {
    const later = { ...small, before: small.before.map((sum, t) => (t > 80 ? sum + 1e6 : sum)) };
    expect(composeRuns([large, later], 80, 100)).toEqual(composeRuns([large, small], 80, 100));
  });
  it("count alike where nothing was sold", () => {
    const none = { ...large, before: before(0) };
    expect(composeRuns([none, { ...small, runs: [], before: before(0) }], 100, 100)).toEqual([run(90, 2, 1, 1.5)]);
  });
});

describe("parts of causes", () => {
  const of = (value: number) => Float64Array.of(value);
  it("follow the worked numbers and sum to the line", () => {
    const parts = causeParts([12], { events: of(1.5), price: of(0.5), promotion: of(2) });
    expect(parts).toEqual({ promotion: [6], price: [-6], events: [4], plain: [8] });
    expect(causeParts([12], null)).toEqual({ promotion: [0], price: [0], events: [0], plain: [12] });
  });
});

describe("remarks about prices", () => {
  const prices: SeriesPrices = {
    runs: [],
    source: "PRODUCT",
    liftOfTenth: 0.25,
    priceChange: 0,
    planned: [{ name: "Spring", firstDay: monday, lastDay: monday + 6, discount: 0.2, lift: 0.61, beyond: null }],
  };
  const spring = { name: "Spring", from: "2026-11-16", to: "2026-11-22", discount: 20 };
  it("name planned promotions with what is expected of them and from where that is known", () => {
    expect(priceRemarks(prices)).toEqual([
      { code: "demand.promotion-ahead", facts: { ...spring, lift: 61, source: "PRODUCT" } },
      { code: "demand.price-response", facts: { percent: 25 } },
    ]);
    const [planned] = prices.planned;
    const [deep] = priceRemarks({ ...prices, planned: [{ ...planned!, beyond: 0.1 }] });
    expect(deep).toEqual({ code: "demand.promotion-deepest", facts: { ...spring, lift: 61, deepest: 10 } });
  });
  it("say so where a promotion cannot be judged, and invent nothing", () => {
    const [planned] = prices.planned;
    expect(priceRemarks({ ...prices, source: null, liftOfTenth: 0, planned: [{ ...planned!, lift: null }] })).toEqual([
      { code: "demand.promotion-unjudged", facts: spring },
    ]);
    expect(priceRemarks(undefined)).toEqual([]);
  });
  it("tell a price that changed and held", () => {
    const held = { ...prices, planned: [], liftOfTenth: 0, priceChange: 0.1, runs: [run(monday, 90, 0.82, 1)] };
    expect(priceRemarks(held)).toEqual([{ code: "demand.price-changed", facts: { percent: 10, change: -18 } }]);
  });
  it("have the facts that the contract declares", () => {
    const learned = learnedPriceRemarks({ elasticity: -2, announced: 0, gain: 0.5, spells: 9 });
    expect(learned).toEqual([
      { code: "demand.prices-learned", facts: { spells: 9, percent: 23.5, announced: 0, gain: 50 } },
    ]);
    expect(learnedPriceRemarks(null)).toEqual([]);
    for (const { code, facts } of [...priceRemarks(prices), ...learned]) {
      expect(Object.keys(facts ?? {})).toEqual([...remarkFacts[code as keyof typeof remarkFacts]]);
    }
  });
});
