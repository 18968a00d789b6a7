import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { compare, geometricMean, median, rounded, type Work } from "./timing.ts";

describe("timing", () => {
  let now = 0;
  beforeEach(() => {
    now = 0;
    jest.spyOn(performance, "now").mockImplementation(() => now);
    jest.spyOn(process, "cpuUsage").mockImplementation(() => ({ user: now * 600, system: now * 400 }));
  });
  afterEach(() => void jest.restoreAllMocks());

  /** Work that takes so long each time, the last time over and over, and does so many of what is timed. */
  function taking(milliseconds: number[], done = 1): Work & { times: number } {
    const work = async () => {
      now += milliseconds[Math.min(work.times++, milliseconds.length - 1)]!;
      return done;
    };
    work.times = 0;
    return work;
  }

  it("gives the time of one, where a work does several", async () => {
    const { baseMs, otherMs } = await compare(taking([12]), taking([12], 4), 3, 30);
    expect([baseMs, otherMs]).toEqual([12, 3]);
  });

  it("compares neighbours, so that a slow stretch of the machine counts for both", async () => {
    // Two to warm up, then rounds of which the middle ones are three times as slow.
    const base = taking([9, 10, 10, 30, 30, 30, 10]);
    const other = taking([9, 2, 2, 6, 6, 6, 2]);
    expect(await compare(base, other, 5, 0)).toEqual({ baseMs: 30, otherMs: 6, ratio: 5 });
  });

  it("fills the time of a round, and does each at least once", async () => {
    const [long, short] = [taking([50]), taking([4])];
    await compare(long, short, 3, 20);
    expect([long.times, short.times]).toEqual([2 + 3, 2 + 3 * 5]);
  });

  it("takes the middle, and the mean of two middles", () => {
    expect(median([5, 1, 100])).toBe(5);
    expect(median([4, 1, 100, 2])).toBe(3);
  });

  it("means ratios so that twice and half cancel", () => {
    expect(geometricMean([2, 0.5, 8, 0.125])).toBeCloseTo(1);
  });

  it("rounds to three digits", () => {
    expect([1234.5, 12.345, 0.012345].map(rounded)).toEqual([1230, 12.3, 0.0123]);
  });
});
