import { describe, expect, it } from "@jest/globals";
import type { MediaData } from "../model/media-data.ts";
import { simulatedMedia } from "../testing/simulated-media.ts";
import { type ConcludedTest, placeExperiment } from "./place-experiment.ts";

/** Six weeks from Monday, 2 January 2023. In each, 700 are spent in the north, which buys twice as many impressions, and 1,400 in the south. */
function twoGeos(): MediaData {
  const data = simulatedMedia(6);
  const spend = [data.periods.map(() => 700), data.periods.map(() => 1_400)];
  return {
    ...data,
    geos: ["north", "south"].map((geo) => ({ geo, population: 1 })),
    channels: [{ channel: "search", isPaid: true, spend, exposure: [spend[0]!.map((money) => 2 * money), spend[1]!] }],
  };
}

/** Two weeks of more money in the north. */
const test: ConcludedTest = {
  channel: "search",
  geos: ["north"],
  starts: "2023-01-09",
  ends: "2023-01-22",
  lift: 5_000,
  error: 800,
  spendWith: 1_400,
  spendWithout: 700,
};

describe("A concluded test among the data of a media mix", () => {
  it("says what would have been bought without it", () => {
    expect(placeExperiment(test, twoGeos())).toEqual({
      channel: "search",
      geos: [0],
      first: 1,
      last: 2,
      exposureWithout: [[700, 700]],
      incrementalOutcome: 5_000,
      standardError: 800,
    });
  });

  it("was nothing without it, where the channel was switched on for it", () => {
    expect(placeExperiment({ ...test, spendWithout: 0 }, twoGeos())!.exposureWithout).toEqual([[0, 0]]);
  });

  it("was the usual without it, where the channel paused in all its geos", () => {
    const data = twoGeos();
    const [channel] = data.channels;
    const paused = (rows: number[][]) => rows.map((row) => row.map((value, week) => (week === 4 ? 0 : value)));
    const quiet = { ...channel!, spend: paused(channel!.spend), exposure: paused(channel!.exposure) };
    const pause = { ...test, geos: ["north", "south"], starts: "2023-01-30", ends: "2023-02-05", lift: -3_000 };
    const placed = placeExperiment({ ...pause, spendWith: 0, spendWithout: 2_100 }, { ...data, channels: [quiet] });
    expect(placed).toMatchObject({
      first: 4,
      last: 4,
      exposureWithout: [[1_400], [1_400]],
      incrementalOutcome: -3_000,
    });
  });

  it("changed its own days of the weeks in which it began and ended", () => {
    // From Wednesday to Tuesday: 5 days and 2, in each of which 100 fewer were spent than would have been.
    const within = { ...test, starts: "2023-01-11", ends: "2023-01-17", spendWith: 700, spendWithout: 1_400 };
    const [without] = placeExperiment(within, twoGeos())!.exposureWithout;
    expect(without![0]).toBeCloseTo(1_400 + 5 * 100 * 2, 9);
    expect(without![1]).toBeCloseTo(1_400 + 2 * 100 * 2, 9);
    const never = placeExperiment({ ...within, spendWith: 90_000 }, twoGeos())!.exposureWithout;
    expect(never).toEqual([[0, 0]]);
  });

  it.each<[string, Partial<ConcludedTest>]>([
    ["a channel that the data do not have", { channel: "radio" }],
    ["a geo that they do not have", { geos: ["north", "east"] }],
    ["weeks before them", { starts: "2022-12-26" }],
    ["weeks after them", { ends: "2023-02-19" }],
    ["a spend without it that nobody told", { spendWithout: null }],
    ["a spend that nobody told, of days within a week", { ends: "2023-01-20", spendWith: null }],
  ])("is no evidence of %s", (_, differing) => {
    expect(placeExperiment({ ...test, ...differing }, twoGeos())).toBeNull();
  });
});
