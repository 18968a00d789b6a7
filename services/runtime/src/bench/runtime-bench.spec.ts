import { describe, expect, it } from "@jest/globals";
import { run } from "./runtime-bench.ts";

describe("the runtime bench", () => {
  it("shows training steps faster than stock WASM's, and trains what stock cannot", async () => {
    const { ratio, steps } = await run({ json: true, quick: true });
    expect(steps.map(({ name }) => name)).toEqual(["mlp", "gru", "attention", "embedding"]);
    // The bar is 6, on a machine with nothing else to do; tests share theirs.
    expect(ratio).toBeGreaterThan(3);
    for (const { oursMs, stockMs, name } of steps) {
      expect(oursMs).toBeGreaterThan(0);
      expect(stockMs === null).toBe(name === "embedding");
    }
  });
});
