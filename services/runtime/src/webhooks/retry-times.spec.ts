import { describe, expect, it } from "@jest/globals";
import { retrySeconds, waitSeconds } from "./retry-times.ts";

describe("the time until the next attempt", () => {
  it("grows from seconds to a day, over ten attempts in a little more than three days", () => {
    expect([...retrySeconds].sort((a, b) => a - b)).toEqual(retrySeconds);
    expect(retrySeconds).toHaveLength(9);
    const days = retrySeconds.reduce((sum, seconds) => sum + seconds, 0) / 86_400;
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(4);
    expect(waitSeconds(10, null, 0.5)).toBeNull();
  });

  it("is spread by a tenth either way", () => {
    expect([0, 0.5, 1].map((chance) => waitSeconds(2, null, chance))).toEqual([270, 300, 330]);
  });

  it("is what the receiver asks for where that is longer, up to a day", () => {
    expect(waitSeconds(1, 60, 0.5)).toBe(60);
    expect(waitSeconds(2, 60, 0.5)).toBe(300);
    expect(waitSeconds(1, 10_000_000, 0.5)).toBe(86_400);
  });
});
