import { describe, expect, it } from "@jest/globals";
import { replayPathsFor } from "./replay-paths.ts";

describe("replayPathsFor", () => {
  it("gives a few positions 10,000 years each, and many as many as there is time for, but never less than 100", () => {
    expect([0, 1, 30, 500, 1_500, 100_000].map(replayPathsFor)).toEqual([10_000, 10_000, 10_000, 600, 200, 100]);
  });
});
