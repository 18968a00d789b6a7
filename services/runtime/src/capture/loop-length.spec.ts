import { describe, expect, it } from "@jest/globals";
import { loopCapacity, RunLength } from "./loop-length.ts";

describe("the most steps of a run", () => {
  it.each([
    ["16 for small batches", [64, 8], 16],
    ["as many as 16 MiB hold", [1024, 1024], 4],
    ["one for a batch above 16 MiB", [8192, 1024], 1],
    ["16 where steps read nothing", [0], 16],
  ])("are %s", (_, shape, steps) => {
    expect(loopCapacity([{ shape, dtype: "float32" }])).toBe(steps);
  });

  it("count all that a step reads, booleans as one byte", () => {
    const quarter = { shape: [1024, 512], dtype: "int32" as const };
    expect(loopCapacity([quarter, quarter])).toBe(4);
    expect(loopCapacity([{ shape: [1024, 1024], dtype: "bool" }])).toBe(16);
  });
});

describe("the length of the next run", () => {
  it("is one step until one was timed, then as many as take 20 ms", () => {
    const length = new RunLength(16);
    expect(length.steps).toBe(1);
    length.ran(1, 4);
    expect(length.steps).toBe(5);
  });

  it("follows the fastest of the last five runs, so that a disturbed one changes nothing", () => {
    const length = new RunLength(16);
    length.ran(1, 4);
    for (let run = 0; run < 4; run++) length.ran(5, 40);
    expect(length.steps).toBe(5);
    length.ran(5, 40);
    expect(length.steps).toBe(2);
  });

  it("stays between one and the capacity", () => {
    const length = new RunLength(16);
    length.ran(1, 0.01);
    expect(length.steps).toBe(16);
    for (let run = 0; run < 5; run++) length.ran(16, 16 * 50);
    expect(length.steps).toBe(1);
  });
});
