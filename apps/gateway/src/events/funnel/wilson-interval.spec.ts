import { describe, expect, it } from "@jest/globals";
import { wilsonInterval } from "./wilson-interval.ts";

describe("wilsonInterval", () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statist. Med. 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("gives the published range of %d of %d", (successes, trials, lower, upper) => {
    const found = wilsonInterval(successes, trials);
    expect(found?.lower).toBeCloseTo(lower, 4);
    expect(found?.upper).toBeCloseTo(upper, 4);
  });

  it("stays within 0 and 1, and is none where nothing was tried", () => {
    expect(wilsonInterval(7, 7)).toMatchObject({ upper: 1 });
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
