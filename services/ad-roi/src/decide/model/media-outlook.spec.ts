import { describe, expect, it } from "@jest/globals";
import { contributionOf } from "../../media-mix/model/fitted-media-mix.ts";
import { inventedMediaMix } from "../../testing/invented-media-mix.ts";
import { channelOutlooks } from "./media-outlook.ts";
import { meanOf } from "./objective.ts";

const weeks = 52;
const television = { channel: "television", retention: 0.6, half: 1, slope: 2, scale: 100, coefficient: 500 };
const fitted = inventedMediaMix([
  { ...television, spend: Array.from({ length: weeks }, (_, week) => (week < 39 ? 40 : 120 + (week % 2) * 20)) },
  { ...television, channel: "newsletter", isPaid: false, spend: new Array<number>(weeks).fill(80) },
]);

describe("channelOutlooks", () => {
  const [outlook, ...others] = channelOutlooks(fitted, { periods: 4, draws: 20 });

  it("looks at paid channels, with what they spend lately and the most they ever did", () => {
    expect(others).toEqual([]);
    expect(outlook!.presentSpend).toBeCloseTo((7 * 140 + 6 * 120) / 13, 9);
    expect(outlook!.highestSpend).toBe(140);
  });

  it("tells what planned spend adds to what earlier spend brings anyway, until its carry-over is over", () => {
    const plan = [100, 0, 50, 200];
    const [channel] = fitted.channels;
    // The same by the fit's own contributions over a longer path, with the plan and without.
    const draw = 1;
    const all = (coming: number[]) =>
      contributionOf(channel!, draw, [[...channel!.exposure[0]!, ...coming, 0, 0, 0]])[0]!.reduce((a, b) => a + b, 0);
    const [response] = [outlook!.respond(Float64Array.from(plan))];
    // 20 of 60 draws: the first is draw 1.
    expect(response[0]).toBeCloseTo(all(plan) - all([0, 0, 0, 0]), 6);
  });

  it("says that nothing comes of nothing", () => {
    expect(meanOf(outlook!.respond(new Float64Array(4)))).toBe(0);
  });
});
