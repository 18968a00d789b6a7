import { describe, expect, it } from "@jest/globals";
import { drawsOf, type FittedMediaMix, returnOnSpend } from "../../media-mix/model/fitted-media-mix.ts";
import { inventedMediaMix } from "../../testing/invented-media-mix.ts";
import { spreadDraws } from "../model/media-outlook.ts";
import { testRecovery } from "./test-recovery.ts";

const weeks = Array.from({ length: 52 }, (_, week) => week);
const usual = { retention: 0.3, half: 1, slope: 1, scale: 60, coefficient: 400 };
const channels = [
  { ...usual, channel: "search", spend: weeks.map((week) => 40 + (week % 5) * 10) },
  { ...usual, channel: "television", spend: weeks.map((week) => 60 + (week % 7) * 5), spread: 0.4 },
  { ...usual, channel: "press", spend: weeks.map(() => 5), varies: false },
];
const fitted = inventedMediaMix(channels);
const options = { modelVersionId: "version", repeats: 3, seed: 1 };

/** The draws that stand for truths, in turn. */
const truths = spreadDraws(drawsOf(fitted), options.repeats);

/** A fit whose draws of a channel all lie around the truth times a factor. */
function found(turn: number, factors: Record<string, number>): FittedMediaMix {
  const one = (draws: number[][]) => draws.map(() => draws[truths[turn]!]!);
  return {
    ...fitted,
    channels: fitted.channels.map((channel) => {
      const factor = factors[channel.channel] ?? 1;
      const coefficientDraws = one(channel.coefficientDraws).map((row, draw) =>
        row.map((value) => value * factor * (1 + 0.1 * (draw / drawsOf(fitted) - 0.5))),
      );
      return { ...channel, coefficientDraws };
    }),
  };
}

describe("testRecovery", () => {
  it("tells by channel how far off a fit to known effects is, and how often its interval holds them", async () => {
    const seen: number[][][] = [];
    const tested = await testRecovery(fitted, {
      ...options,
      refit: async (outcome) => {
        seen.push(outcome);
        return found(seen.length - 1, { television: 2 });
      },
    });
    const of = (channel: string) => tested.find((each) => each.channel === channel)!;
    expect(of("search")).toMatchObject({ repeats: 3, coverage: 1, heldFor: null });
    expect(of("search").error).toBeLessThan(0.02);
    const search = fitted.channels[0]!;
    const mean = truths.reduce((sum, draw) => sum + returnOnSpend(fitted, search, draw)!, 0) / 3;
    expect(of("search").trueReturn).toBeCloseTo(mean, 9);
    expect(of("television")).toMatchObject({ coverage: 0, heldFor: "NOT_RECOVERED" });
    expect(of("television").error).toBeCloseTo(1, 1);
    expect(of("press").heldFor).toBe("NEVER_VARIES");
  });

  it("simulates what each truth would have brought, of another truth each time", async () => {
    const sums: number[] = [];
    await testRecovery(fitted, {
      ...options,
      refit: async ([outcome]) => {
        sums.push(outcome!.reduce((sum, value) => sum + value, 0));
        return fitted;
      },
    });
    expect(new Set(sums).size).toBe(3);
    const [channel] = fitted.channels;
    // A baseline of 1,000 a week and what channels bring on top, less than their most.
    for (const sum of sums) {
      expect(sum / 52).toBeGreaterThan(1_000 + channel!.coefficientDraws[0]![0]! / 4);
      expect(sum / 52).toBeLessThan(1_000 + 3 * 400 * 1.5);
    }
  });

  it("says that an experiment on what is uncertain and large teaches most", async () => {
    const tested = await testRecovery(fitted, { ...options, refit: async () => found(0, {}) });
    const worth = Object.fromEntries(tested.map(({ channel, experimentWorth }) => [channel, experimentWorth!]));
    expect(worth.television).toBeGreaterThan(worth.search!);
    expect(worth.television).toBeGreaterThan(0);
  });
});
