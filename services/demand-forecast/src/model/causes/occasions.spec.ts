import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { type Occasion, occasionsOf } from "./holidays.ts";
import { assignDays, daysBefore } from "./occasion-days.ts";
import { learnOccasions, logRatios } from "./occasion-effects.ts";
import { sensitivity } from "./occasion-sensitivity.ts";

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const dated = (occasions: readonly Occasion[], rule: string) => occasions.find((one) => one.rule === rule)?.days;

describe("occasions of countries", () => {
  const occasions = occasionsOf(["GB", "CN", "US", "DE"], 2024, 2027);
  it("follow the lunar year, Easter and the fourth Thursday of November", () => {
    // Hong Kong Observatory: the eve of 10 February 2024, 29 January 2025, 17 February 2026 and 6 February 2027.
    const eves = ["2024-02-09", "2025-01-28", "2026-02-16", "2027-02-05"].map(day);
    expect(dated(occasions, "chinese 01-0-00")).toEqual(eves);
    const british = occasionsOf(["GB"], 2024, 2027);
    expect(dated(british, "easter -2")).toEqual(["2024-03-29", "2025-04-18", "2026-04-03", "2027-03-26"].map(day));
    // Thanksgiving stands for the day after it, too.
    expect(dated(occasionsOf(["US"], 2026, 2026), "4th thursday in November")![0]).toBe(day("2026-11-26"));
    expect(dated(occasionsOf(["GB"], 2026, 2026), "friday after 4th thursday in November")).toEqual([
      day("2026-11-27"),
    ]);
  });
  it("know shopping days wherever a shop is, and no country that does not exist", () => {
    const rules = occasionsOf(["XX"], 2026, 2026).map(({ rule }) => rule);
    expect(rules).toEqual(["02-14", "06-18", "11-11", "friday after 4th thursday in November"]);
    expect(occasionsOf([], 2026, 2026).map(({ rule }) => rule)).toEqual(rules);
  });
  it("are one where they follow each other every year", () => {
    const rules = occasions.map(({ rule }) => rule);
    expect(rules).toContain("10-01");
    for (const later of ["10-02", "easter 1", "12-26", "chinese 01-0-01"]) expect(rules).not.toContain(later);
  });
});

describe("days of occasions", () => {
  it("belong to one each: the nearest, and rather to what comes than to what was", () => {
    const { occasion, offset } = assignDays(
      [
        { rule: "a", days: [30] },
        { rule: "b", days: [40] },
      ],
      0,
      60,
    );
    expect([occasion[8], occasion[9], offset[9]]).toEqual([-1, 0, -daysBefore]);
    expect([occasion[31], offset[31]]).toEqual([0, 1]);
    expect([occasion[34], offset[34]]).toEqual([1, -6]);
    expect([occasion[44], occasion[45]]).toEqual([1, -1]);
  });
});

describe("effects of occasions", () => {
  const years = 3;
  const occasions: Occasion[] = [
    { rule: "feast", days: Array.from({ length: years + 1 }, (_, year) => 350 + 365 * year) },
    { rule: "nothing", days: Array.from({ length: years + 1 }, (_, year) => 180 + 365 * year) },
  ];
  const truth = (away: number): number => (away >= -5 && away < 0 ? 1.8 : away === 0 ? 0.3 : 1);
  /** Three years of days with a week, a slow year and noise of 6 %, and the feast. */
  const demandOf = (power: number): Float64Array => {
    const random = new Random("feast");
    return Float64Array.from({ length: 365 * years + 30 }, (_, t) => {
      const near = occasions[0]!.days.find((date) => Math.abs(t - date) <= 20);
      const season = 1 + 0.2 * Math.sin((2 * Math.PI * t) / 365);
      const factor = near === undefined ? 1 : truth(t - near) ** power;
      return 300 * [0.8, 0.8, 0.9, 1, 1.1, 1.3, 1.1][t % 7]! * season * factor * Math.exp(0.06 * random.normal());
    });
  };
  const demand = demandOf(1);
  const days = assignDays(occasions, 0, demand.length + 365);

  it("are found where years agree, and nowhere else", () => {
    const found = learnOccasions(logRatios(demand), days);
    expect(found.map(({ occasion }) => occasion)).toEqual([0]);
    const [feast] = found;
    for (const away of [-4, -1, 0]) {
      expect(Math.abs(Math.exp(feast!.logs[away + daysBefore]!) / truth(away) - 1)).toBeLessThan(0.12);
    }
    expect(Math.abs(Math.exp(feast!.logs[daysBefore - 15]!) - 1)).toBeLessThan(0.08);
    expect(feast!.gain).toBeGreaterThan(0.8);
  });
  it("are not taken from a single year, nor from years that contradict each other", () => {
    expect(learnOccasions(logRatios(demand.slice(0, 400)), days)).toEqual([]);
    const contrary = demand.map((units, t) =>
      t > 600 && days.occasion[t] === 0 ? units / truth(days.offset[t]!) ** 2 : units,
    );
    const gains = learnOccasions(logRatios(contrary), days).map(({ gain }) => gain);
    expect(gains.every((gain) => gain < 0.6)).toBe(true);
  });
  it("are nothing where nothing is sold", () => {
    expect(learnOccasions(logRatios(new Float64Array(900)), days)).toEqual([]);
  });
  it("are felt more by a group that they move half as much again, and as by all where nothing is known of it", () => {
    const [feast] = learnOccasions(logRatios(demand), days);
    const common = demand.map((_, t) => (days.occasion[t] === 0 ? feast!.logs[days.offset[t]! + daysBefore]! : 0));
    const more = sensitivity(logRatios(demandOf(1.5)), common, 0.06);
    expect(more).toBeGreaterThan(1.4);
    expect(more).toBeLessThan(1.6);
    expect(sensitivity(new Float64Array(common.length).fill(Number.NaN), common, 0.06)).toBe(1);
  });
});
