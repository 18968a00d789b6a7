import { afterAll, expect, it } from "@jest/globals";
import { describeCaptured } from "../capture/testing/describe-captured.ts";
import { loadEngine } from "../tensor/engine.ts";
import { tf } from "../tensor/tf.ts";
import { run } from "./capture-threads-bench.ts";

describeCaptured("the benchmark of session options", () => {
  afterAll(() => loadEngine({ force: "wasm" }));

  it("times each setting with nothing else to do and beside a busy core", async () => {
    const { numTensors } = tf.memory();
    const { rows, cores } = await run({ json: true, quick: true });
    expect(tf.memory().numTensors).toBe(numTensors);
    expect(cores).toBeGreaterThan(0);
    const settings = rows.filter(({ load }) => load === "quiet").map(({ setting }) => setting);
    expect(settings).toContain("two threads that spin");
    expect(rows.filter(({ load }) => load === "one core busy").map(({ setting }) => setting)).toEqual(settings);
    for (const { minMs, medianMs, processorMs, compileMs } of rows) {
      expect(minMs).toBeGreaterThan(0);
      expect(medianMs).toBeGreaterThanOrEqual(minMs);
      expect(processorMs).toBeGreaterThan(0);
      expect(compileMs).toBeGreaterThan(0);
    }
  });
});
