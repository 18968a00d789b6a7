import { afterEach, describe, expect, it } from "@jest/globals";
import { type CandidateReport, shareEngine } from "../tensor/engine.ts";
import { choosePoolEngine, whyWithoutOnnxRuntime } from "./pool-engine.ts";
import { WorkerPool } from "./worker-pool.ts";

const candidate = (over: Partial<CandidateReport>): CandidateReport => ({
  name: "onnx-cpu",
  usable: true,
  reason: null,
  milliseconds: 1,
  maxError: 0,
  ...over,
});

describe("the engine of a pool", () => {
  afterEach(() => shareEngine(null));

  it("is compared in one thread and taken over by those that start later", async () => {
    const first = new WorkerPool({ size: 1, memoryLimitMb: 1024 });
    const second = new WorkerPool({ size: 1, memoryLimitMb: 1024 });
    try {
      const report = await choosePoolEngine(first);
      // Milliseconds are of one comparison: equal ones were not measured again.
      expect(await choosePoolEngine(second)).toEqual(report);
    } finally {
      await Promise.all([first.close(), second.close()]);
    }
  });

  it("says why ONNX Runtime is not used, and nothing where it is or another engine was asked for", () => {
    const absent = candidate({ usable: false, reason: "Cannot find package", milliseconds: null, maxError: null });
    expect(whyWithoutOnnxRuntime({ candidates: [absent] })).toBe("Cannot find package");
    expect(whyWithoutOnnxRuntime({ candidates: [candidate({})] })).toBeNull();
    expect(whyWithoutOnnxRuntime({ candidates: [candidate({ name: "wasm" })] })).toBeNull();
  });
});
