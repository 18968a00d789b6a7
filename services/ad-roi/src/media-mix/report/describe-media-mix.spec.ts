import { describe, expect, it } from "@jest/globals";
import { inventedMediaMix } from "../../testing/invented-media-mix.ts";
import { contributionOf, drawsOf, returnOnSpend, steadyResponse } from "../model/fitted-media-mix.ts";
import { describeMediaMix } from "./describe-media-mix.ts";

const weeks = Array.from({ length: 52 }, (_, week) => week);
const usual = { retention: 0.5, half: 1, slope: 1, scale: 60, coefficient: 400 };
const fitted = inventedMediaMix([
  { ...usual, channel: "search", spend: weeks.map((week) => 40 + (week % 5) * 10) },
  { ...usual, channel: "letters", isPaid: false, spend: weeks.map(() => 30) },
]);
const report = describeMediaMix(fitted, "version");
const [search, letters] = report.channels;

describe("describeMediaMix", () => {
  it("tells what a channel brought, its share, and its return, as the fit's own functions have them", () => {
    const all = Array.from({ length: drawsOf(fitted) }, (_, draw) => draw);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const brought = all.map((draw) =>
      contributionOf(fitted.channels[0]!, draw)
        .flat()
        .reduce((a, b) => a + b, 0),
    );
    expect(search!.contribution.mean).toBeCloseTo(mean(brought), 6);
    expect(search!.share.mean).toBeCloseTo(mean(brought) / (52 * 1_500), 9);
    expect(search!.roas!.mean).toBeCloseTo(
      mean(all.map((draw) => returnOnSpend(fitted, fitted.channels[0]!, draw)!)),
      9,
    );
    expect(search!.byPeriod.reduce((sum, value) => sum + value, 0)).toBeCloseTo(search!.contribution.mean, 6);
    expect(search!.roas!.lower).toBeLessThan(search!.roas!.mean);
  });

  it("tells how much comes later, and what steady spend brings beyond what was tried", () => {
    // Weights of 0.5 over 4 lags: 8, 4, 2 and 1 of 15.
    expect(search!.carryOver.mean).toBeCloseTo(7 / 15, 9);
    const { spend, mean } = search!.curve!;
    expect(spend.at(-1)).toBe(1.5 * 80);
    expect(mean[0]).toBe(0);
    const one = steadyResponse(fitted.channels[0]!, 0, [spend[20]!])[0]!;
    expect(mean[20]! / one).toBeGreaterThan(0.6);
    expect(mean[20]! / one).toBeLessThan(1.6);
    expect(search!.marginalRoas!.mean).toBeGreaterThan(0);
    expect(search!.marginalRoas!.mean).toBeLessThan(search!.roas!.mean);
  });

  it("has no return and no curve for what costs nothing", () => {
    expect(letters).toMatchObject({ isPaid: false, roas: null, curve: null, marginalRoas: null, spend: 0 });
    expect(letters!.contribution.mean).toBeGreaterThan(0);
  });
});
