import type { CaptureEvent } from "@bellwether/runtime/capture/capture-tally";
import { describeCaptured } from "@bellwether/runtime/capture/testing/describe-captured";
import { loadEngine, shareEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Granularity } from "./contract.ts";
import type { NeuralTaskInput, NeuralTaskOutput } from "./neural-task.ts";
import { compiledModule } from "./run-task.ts";
import { trainingSettings } from "./train/training-settings.ts";

/** Eight products with a rhythm, long enough for what the networks of either granularity look back at. */
const series = Array.from({ length: 8 }, (_, i) => {
  const random = new Random(i);
  const demand = (t: number) => (i + 2) * (4 + [0, 0, 1, 1, 2, 4, 3][t % 7]! + 0.5 * random.normal());
  const values = Float64Array.from({ length: 300 }, (_, t) => Math.max(0, Math.round(demand(t))));
  return { values, startDate: "2024-01-01", total: null, cut: 280 };
});

describeCaptured("the networks, in a thread as trainings use them", () => {
  const events: CaptureEvent[] = [];
  let pool: WorkerPool;
  beforeAll(async () => {
    shareEngine(await loadEngine({ force: "onnx-cpu" }));
    pool = new WorkerPool({ size: 1, memoryLimitMb: 1024, onCapture: (event) => events.push(event) });
  });
  afterAll(async () => {
    shareEngine(null);
    await pool.close();
  });

  const networks = (["DAY", "WEEK"] as const).flatMap((granularity: Granularity) =>
    trainingSettings(granularity, [300], 1).networks.map(({ config, plan }) => ({
      granularity,
      architecture: config.architecture,
      config,
      plan: { ...plan, rows: 1_000, epochs: 2 },
    })),
  );

  it("are a residual stack and a mixer, by day and by week", () => {
    expect(networks.map(({ granularity, architecture }) => `${architecture} ${granularity}`)).toEqual([
      "residual DAY",
      "mixer DAY",
      "residual WEEK",
      "mixer WEEK",
    ]);
  });

  it.each(networks)(
    "train and answer by ONNX Runtime: $architecture by $granularity",
    async ({ config, plan }) => {
      events.length = 0;
      const input: NeuralTaskInput = {
        series,
        config,
        plan,
        origins: series.map(() => [280, 300]),
        backtestHorizon: 20,
      };
      const output = await pool.run<NeuralTaskInput, NeuralTaskOutput>({
        module: compiledModule("neural-task"),
        input,
      });
      expect(output.engine).toBe("onnx-cpu");
      expect(output.rows.map((rows) => rows.length)).toEqual(series.map(() => 2));
      // One more may tell that WASM rounds otherwise than plain CPU, which the captured step agrees with.
      const outcomes = events.filter(({ outcome }) => outcome !== "engine-differs");
      expect(outcomes).toEqual(["Training", "Prediction"].map((what) => ({ outcome: "captured", what, reason: null })));
    },
    120_000,
  );
});
