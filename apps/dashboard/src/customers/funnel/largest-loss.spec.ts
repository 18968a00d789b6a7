import { describe, expect, it } from "@jest/globals";
import { formatSpan } from "./format-span.ts";
import { largestLoss } from "./largest-loss.ts";

describe("largestLoss", () => {
  it("is where most people are lost, not where the largest share is", () => {
    expect(largestLoss([1_000, 600, 500, 50])).toEqual({ step: 3, people: 450, share: 0.9 });
    expect(largestLoss([1_000, 400, 40])).toEqual({ step: 1, people: 600, share: 0.6 });
  });

  it("is nowhere where nobody is lost, or nobody was there", () => {
    expect(largestLoss([5, 5])).toBeNull();
    expect(largestLoss([0, 0, 0])).toBeNull();
  });
});

describe("formatSpan", () => {
  it.each([
    [40, "en", "40 sec"],
    [90 * 60, "en", "90 min"],
    [5 * 3_600, "en", "5 hr"],
    [3 * 86_400, "en", "3 days"],
    [1.5 * 86_400, "zh-CN", "36小时"],
    [30 * 86_400, "zh-CN", "30天"],
  ])("writes %d seconds in %s as %s", (seconds, locale, text) => expect(formatSpan(seconds, locale)).toBe(text));
});
