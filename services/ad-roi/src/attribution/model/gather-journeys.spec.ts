import { describe, expect, it } from "@jest/globals";
import { DecimalSum } from "./decimal-sum.ts";
import { gatherJourneys } from "./gather-journeys.ts";

const day = 86_400_000_000;
const gather = (told: string[], options: Partial<Parameters<typeof gatherJourneys>[1]> = {}) =>
  gatherJourneys(told, { starts: 0, lookBackDays: 30, ...options });

describe("journeys out of what persons did", () => {
  it("end with a conversion, begin anew after it, and are lost where none comes", () => {
    const { paths, unattributed, withoutRate } = gather([`\n0:0 ${2 * day}:1!12.50 ${3 * day}:2`]);
    expect(paths).toEqual([
      { units: [0, 1], ageDays: [2, 0], conversions: 1, lost: 0, value: 12.5 },
      { units: [2], ageDays: [0], conversions: 0, lost: 1, value: 0 },
    ]);
    expect([unattributed, withoutRate]).toEqual([0, 0]);
  });

  it("are gathered where they are alike, over persons and pieces, and their worth is added up exactly", () => {
    const told = [`\n0:10!0.1\n${day}:10!0.2`, `\n${2 * day}:10!`];
    expect(gather(told).paths).toEqual([{ units: [10], ageDays: [0], conversions: 3, lost: 0, value: 0.3 }]);
  });

  it("are of whole days by whole seconds, and of the look-back to the microsecond", () => {
    const end = 40 * day;
    const { paths } = gather([`\n${end - 30 * day - 1}:0 ${end - 30 * day}:1 ${end - day + 400_000}:2 ${end}:!`]);
    expect(paths).toEqual([{ units: [1, 2], ageDays: [30, 1], conversions: 1, lost: 0, value: 0 }]);
  });

  it("leave out those that ended before the span, and tell conversions that nothing led to", () => {
    const told = [`\n${day}:0!5 ${4 * day}:!7\n${5 * day}:?\n${2 * day}:1`];
    expect(gather(told, { starts: 3 * day })).toEqual({ paths: [], unattributed: 2, withoutRate: 1 });
  });

  it("go on where a piece of the text ends within a person", () => {
    expect(gather([`\n${day}:0`, ` ${2 * day}:1!4\n${day}:2`, `\n${day}:2`]).paths).toEqual([
      { units: [0, 1], ageDays: [1, 0], conversions: 1, lost: 0, value: 4 },
      { units: [2], ageDays: [0], conversions: 0, lost: 2, value: 0 },
    ]);
  });

  it("are refused as broken where a touch is none", () => {
    expect(() => gather(["\n12 3:1"])).toThrow("A touch has no unit at place 3.");
  });

  it("are none of nobody", () => {
    expect(gather([])).toEqual({ paths: [], unattributed: 0, withoutRate: 0 });
  });
});

describe("a sum of decimals", () => {
  it("is that of the digits, whatever their places", () => {
    const sum = new DecimalSum();
    for (const text of ["9007199254740993", "0.0001", "-3.5", "2.25"]) sum.add(text);
    expect(sum.toNumber()).toBe(Number("9007199254740991.7501"));
    expect(new DecimalSum().toNumber()).toBe(0);
  });
});
