import { describe, expect, it } from "@jest/globals";
import { run } from "./runtime-bench.ts";

describe("the runtime bench", () => {
  it("compares training steps with stock WASM's, and trains what stock cannot", async () => {
    const { ratio, steps } = await run({ json: true, quick: true });
    expect(steps.map(({ name }) => name)).toEqual(["mlp", "gru", "attention", "embedding"]);
    // How large it is, is the benchmark's to say: a busy machine fails no test.
    expect(ratio).toBeCloseTo(steps[0]!.stockMs! / steps[0]!.oursMs, 1);
    for (const { oursMs, stockMs, name } of steps) {
      expect(oursMs).toBeGreaterThan(0);
      expect(stockMs === null).toBe(name === "embedding");
    }
  });
});
