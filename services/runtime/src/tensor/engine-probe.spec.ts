import { describe, expect, it } from "@jest/globals";
import { largestError, type ProbeResult, shortest } from "./engine-probe.ts";

describe("the time of a reference step", () => {
  it("is the shortest after the first, which starts the engine", async () => {
    const times = [0.1, 900, 60, 65];
    const run = async (): Promise<ProbeResult> => ({ values: [], milliseconds: times.shift()! });
    await expect(shortest(run)).resolves.toEqual({ values: [], milliseconds: 60 });
    expect(times).toEqual([]);
  });
});

describe("the error of an engine", () => {
  const result = (...values: number[]): ProbeResult => ({ values: [Float32Array.from(values)], milliseconds: 1 });

  it("is the largest difference relative to the tensor's largest value", () => {
    expect(largestError(result(4, 1.5), result(4, 1))).toBeCloseTo(0.125, 6);
    expect(largestError(result(4, 1), result(4, 1))).toBe(0);
  });

  it("is beyond any tolerance where a result is no number", () => {
    expect(largestError(result(4, Number.NaN), result(4, 1))).toBe(Number.POSITIVE_INFINITY);
  });
});
