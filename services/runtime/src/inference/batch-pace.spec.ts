import { describe, expect, it } from "@jest/globals";
import { BatchPace } from "./batch-pace.ts";

const limits = { maxBatch: 32, longestWindowMs: 5, targetBatchMs: 100 };

describe("BatchPace", () => {
  it("lets a lone request go at once", () => {
    const pace = new BatchPace(limits);
    pace.arrived(0);
    expect(pace.windowMs(1)).toBe(0);
    pace.arrived(1_000);
    expect(pace.windowMs(1)).toBe(0);
  });

  it("waits for companions that are on their way, never longer than the window", () => {
    const pace = new BatchPace(limits);
    for (let time = 0; time <= 20; time += 1) pace.arrived(time);
    expect(pace.windowMs(1)).toBeCloseTo(3);
    expect(pace.windowMs(4)).toBe(0);
    for (let batch = 0; batch < 28; batch += 1) pace.finished(32, 10);
    expect(pace.windowMs(1)).toBe(5);
  });

  it("grows batches one by one while full ones are fast, up to the model's limit", () => {
    const pace = new BatchPace(limits);
    pace.finished(4, 10);
    expect(pace.batchSize).toBe(5);
    pace.finished(3, 10);
    expect(pace.batchSize).toBe(5);
    for (let batch = 0; batch < 100; batch += 1) pace.finished(32, 10);
    expect(pace.batchSize).toBe(32);
  });

  it("halves batches that take too long, down to one", () => {
    const pace = new BatchPace(limits);
    pace.finished(4, 101);
    expect(pace.batchSize).toBe(2);
    for (let batch = 0; batch < 5; batch += 1) pace.finished(2, 500);
    expect(pace.batchSize).toBe(1);
  });
});
