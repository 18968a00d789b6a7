import { describe, expect, it } from "@jest/globals";
import { commonDays } from "./common-days.ts";
import { type PriceSpell, priceSpells } from "./price-spells.ts";
import { priceLogs } from "./usual-price.ts";

const every = (length: number) => Array.from({ length }, (_, t) => 100 + t);
const noPromotion = (length: number) => new Uint8Array(length);

describe("the usual price", () => {
  it("is the median of what was paid in the quarter before, so that two weeks at a lower one are unusual", () => {
    const prices = every(120).map((_, t) => (t >= 60 && t < 74 ? 8 : 10));
    const { logs, usual, latest } = priceLogs({ days: every(120), prices }, 100, 120, noPromotion(120));
    expect(logs.every((log, t) => (t >= 60 && t < 74 ? Math.abs(log - Math.log(0.8)) < 1e-12 : log === 0))).toBe(true);
    expect(usual[119]).toBe(10);
    expect(latest).toBe(0);
  });

  it("looks back only: what is paid later changes nothing before", () => {
    const prices = every(120).map((_, t) => (t % 9 === 0 ? 9 : 10));
    const before = priceLogs({ days: every(90), prices: prices.slice(0, 90) }, 100, 90, noPromotion(90));
    const after = priceLogs(
      { days: every(120), prices: prices.map((price, t) => (t < 90 ? price : 3)) },
      100,
      120,
      noPromotion(120),
    );
    expect([...after.usual.slice(0, 90)]).toEqual([...before.usual]);
    expect([...after.logs.slice(0, 90)]).toEqual([...before.logs]);
  });

  it("follows a price that has held, which the latest price knows first", () => {
    const { logs, latest } = priceLogs(
      { days: every(200), prices: every(200).map((_, t) => (t < 170 ? 10 : 11)) },
      100,
      200,
      noPromotion(200),
    );
    expect(logs[199]).toBeCloseTo(Math.log(1.1), 12);
    expect(latest).toBeCloseTo(Math.log(1.1), 12);
    const held = priceLogs(
      { days: every(300), prices: every(300).map((_, t) => (t < 170 ? 10 : 11)) },
      100,
      300,
      noPromotion(300),
    );
    expect([held.logs[299], held.latest]).toEqual([0, 0]);
  });

  it("is not replaced by a single coupon in four weeks, nor by what was paid for fewer than two (a coupon made demand fourfold)", () => {
    const latestOf = (recent: readonly (readonly [day: number, price: number])[]) => {
      const days = [...every(80), ...recent.map(([day]) => day)];
      const prices = [...every(80).map(() => 10), ...recent.map(([, price]) => price)];
      return priceLogs({ days, prices }, 100, 130, noPromotion(130)).latest;
    };
    const low = Math.log(0.5);
    expect(latestOf([[210, 5]])).toBe(0);
    expect(latestOf([217, 219, 221, 223, 225, 227, 229].map((day) => [day, 5]))).toBe(0);
    const held = [212, 215, 218, 222, 226].map((day) => [day, 5] as const);
    expect(latestOf(held)).toBeCloseTo(low, 12);
    // Over again: the newest day has the usual price.
    expect(latestOf([...held, [228, 10]])).toBe(0);
    const everyOther = [204, 206, 208, 210, 212, 214, 216, 218, 220].map(
      (day, i) => [day, i % 2 === 0 ? 5 : 10] as const,
    );
    expect(latestOf(everyOther)).toBe(0);
    expect(latestOf([])).toBe(0);
  });

  it("takes a day without a sale for one of the price around it, and knows none between two prices", () => {
    const days = [100, 101, 102, 110, 113, 117, 120, 121];
    const prices = [10, 10, 10, 8, 8, 10, 10, null];
    const { logs } = priceLogs({ days, prices }, 100, 22, noPromotion(22));
    const low = Math.log(0.8);
    expect([...logs.slice(10, 14)]).toEqual([low, low, low, low]);
    expect([...logs.slice(3, 10), ...logs.slice(14, 17)].every(Number.isNaN)).toBe(true);
    expect([logs[18], logs[21]]).toEqual([0, 0]);
  });

  it("leaves out gifts, mistakes and what promotions charged", () => {
    const promoted = noPromotion(40).fill(1, 20, 30);
    const prices = every(40).map((_, t) => (t >= 20 && t < 30 ? 5 : t === 35 ? 0.01 : 10));
    const { logs, usual } = priceLogs({ days: every(40), prices }, 100, 40, promoted);
    expect(usual[29]).toBe(10);
    expect(logs.slice(20, 30).every((log) => log === 0)).toBe(true);
    expect(logs[35]).toBeNaN();
    expect(priceLogs({ days: [], prices: [] }, 100, 3, noPromotion(3)).usual[2]).toBeNaN();
  });
});

describe("spells of unusual prices", () => {
  const length = 80;
  const low = Math.log(0.8);
  const demandOf = (units: number) => ({
    first: 1000,
    demand: new Float64Array(length).fill(4).fill(units, 40, 50),
    logs: new Float64Array(length).fill(0).fill(low, 40, 50),
    promoted: new Uint8Array(length),
    shape: new Float64Array(length).fill(1),
  });
  const of = { product: 3, category: 1 };

  it("compare what was sold with what the usual days around let expect", () => {
    const [spell, ...others] = priceSpells(demandOf(6), length, of) as [PriceSpell];
    expect(others).toEqual([]);
    expect(spell).toMatchObject({ ...of, log: low, promoted: false, units: 60, expected: 40, day: 1040 });
    expect(spell.weight).toBeCloseTo(1 / (1 + 10 / 56), 12);
  });

  it("leave out days without stock, on both sides of the comparison", () => {
    const demand = demandOf(6);
    demand.shape.fill(0, 42, 44);
    demand.demand.fill(0, 42, 44);
    expect(priceSpells(demand, length, of)).toMatchObject([{ units: 48, expected: 32 }]);
  });

  it("are not made where a side sold nothing, where days are unknown, or beyond what may be looked at", () => {
    const gone = demandOf(6);
    gone.demand.fill(0, 50);
    expect(priceSpells(gone, length, of)).toEqual([]);
    const unknown = demandOf(6);
    unknown.logs.fill(Number.NaN, 40, 50);
    expect(priceSpells(unknown, length, of)).toEqual([]);
    expect(priceSpells(demandOf(6), 40, of)).toEqual([]);
  });

  it("count of rare sellers only where they were announced: of others, those that sold nothing were not seen", () => {
    const rare = demandOf(1);
    rare.demand.fill(0).fill(1, 20, 22).fill(1, 60, 62);
    expect(priceSpells(rare, length, of)).toEqual([]);
    rare.promoted.fill(1, 40, 50);
    expect(priceSpells(rare, length, of)).toMatchObject([{ promoted: true, units: 0 }]);
  });
});

describe("days that all have in common", () => {
  const length = 100;
  /** Ten products of 10 a day; on days 40 to 49 all sell twice as much, and the first one has a lower price. */
  const all = Array.from({ length: 10 }, (_, i) => ({
    first: 0,
    demand: new Float64Array(length).fill(10).fill(20, 40, 50),
    share: new Float64Array(length).fill(1),
    usual: new Uint8Array(length).fill(1).fill(i === 0 ? 0 : 1, 40, 50),
    category: i % 2,
  }));

  it("are expected to sell more of each, so that the price is not credited with them", () => {
    const [first] = commonDays(all, 0, length);
    expect(first![45]! / first![20]!).toBeGreaterThan(1.5);
    const alone = commonDays([all[0]!], 0, length)[0]!;
    expect(alone[45]).toBeCloseTo(1, 12);
  });

  it("do not see themselves, nor what lies beyond the known days", () => {
    const other = all.map((one, i) => (i === 0 ? { ...one, demand: new Float64Array(length).fill(500) } : one));
    const [own] = commonDays(all, 0, length);
    const [changed] = commonDays(other, 0, length);
    expect(changed![45]).toBeCloseTo(own![45]!, 1);
    const late = all.map((one) => ({ ...one, demand: one.demand.slice().fill(999, 80) }));
    expect(commonDays(late, 0, 80)).toEqual(commonDays(all, 0, 80));
  });
});
