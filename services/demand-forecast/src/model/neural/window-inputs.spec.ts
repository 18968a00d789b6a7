import { describe, expect, it } from "@jest/globals";
import { calendarInputs, isoWeekday } from "./calendar-inputs.ts";
import { inputWidth, type WindowConfig } from "./window-config.ts";
import { windowScale, writeWindow } from "./window-inputs.ts";

const config: WindowConfig = {
  architecture: "residual",
  space: "linear",
  lags: 14,
  horizon: 10,
  seasonality: 7,
  basePeriod: 7,
  baseSeasons: 2,
  calendar: "DAY",
  yearSteps: 364,
  width: 8,
  depth: 1,
  probabilities: [0.1, 0.5, 0.9],
};

function write(values: Float64Array, origin: number, over: Partial<WindowConfig> = {}) {
  const used = { ...config, ...over };
  const row = new Float32Array(inputWidth(used));
  const base = new Float32Array(used.horizon);
  const scale = writeWindow({ values, startDate: "2025-01-06", total: null }, origin, used, row, base);
  return { row, base, scale };
}

const values = Float64Array.from({ length: 800 }, (_, t) => 50 + 10 * Math.sin((2 * Math.PI * t) / 7) + (t % 13));

describe("windows", () => {
  it("scale as worked: level 4, scale 1, weight 2/3", () => {
    const scale = windowScale(Float64Array.of(1, 3, 2, 4), 4, {
      ...config,
      lags: 3,
      seasonality: 1,
      basePeriod: 1,
      baseSeasons: 1,
    });
    expect(scale).toEqual({ level: 4, scale: 1, weight: expect.closeTo(0.6, 12) });
  });
  it("take a constant history's own size as scale, whatever rounding the mean of it has", () => {
    for (const size of [0.1, 3, 1e6 + 0.3])
      expect(windowScale(new Float64Array(60).fill(size), 60, config)).toMatchObject({
        level: expect.closeTo(size, 5),
        scale: expect.closeTo(size, 5),
      });
  });
  it("are the same for a series in other units", () => {
    const [one, other] = [values, values.map((x) => 1000 * x)].map((v) => write(v, 500));
    expect([...other!.row]).toEqual([...one!.row].map((x) => expect.closeTo(x, 4)));
    expect([...other!.base]).toEqual([...one!.base].map((x) => expect.closeTo(x, 4)));
    expect(other!.scale.scale).toBeCloseTo(1000 * one!.scale.scale, 3);
  });
  it("hold nothing from the origin on", () => {
    const later = values.map((x, t) => (t >= 500 ? 1e6 : x));
    expect(write(later, 500)).toEqual(write(values, 500));
  });
  it("start from the mean of the last seasons at the same position", () => {
    const { base, scale } = write(values, 500);
    expect(base[9]! * scale.scale + scale.level).toBeCloseTo((values[495]! + values[488]!) / 2, 3);
  });
  it("of a short or constant history are finite", () => {
    for (const v of [Float64Array.of(3), new Float64Array(30), new Float64Array(30).fill(7)]) {
      const { row, base } = write(v, v.length);
      expect([...row, ...base].every(Number.isFinite)).toBe(true);
    }
  });
});

describe("calendar inputs", () => {
  it("know weekdays: 2025-01-06 is a Monday", () => {
    expect(calendarInputs("2025-01-06", 0, "DAY").slice(0, 7)).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(calendarInputs("2025-01-06", 6, "DAY").slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(isoWeekday(0)).toBe(4);
    expect(isoWeekday(-4)).toBe(7);
  });
  it("count weeks in sevens", () => {
    expect(calendarInputs("2025-01-06", 3, "WEEK")).toEqual(calendarInputs("2025-01-06", 21, "DAY").slice(7));
  });
  it("refuse what is no date", () => expect(() => calendarInputs("06.01.2025", 0, "DAY")).toThrow("YYYY-MM-DD"));
});
