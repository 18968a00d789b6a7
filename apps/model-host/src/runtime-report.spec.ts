import { describe, expect, it } from "@jest/globals";
import { runtimeReport } from "./runtime-report.ts";

const engine = { engine: "onnx-cpu" as const, device: "a processor", providers: ["cpu" as const], candidates: [] };
const reasonOf = (lastReason: string | null) =>
  runtimeReport(engine, { captured: 3, fallbacks: 1, mismatches: 0, lastReason }).capture.lastReason;

describe("what the host says of itself", () => {
  it("is its engine and what became of captured steps", () => {
    const counts = { captured: 3, fallbacks: 0, mismatches: 0, lastReason: null };
    expect(runtimeReport(engine, counts)).toEqual({ ...engine, capture: counts });
  });

  it("gives the last reason without numbers, which may be sizes of somebody's data", () => {
    expect(reasonOf("Kernel Conv2DBackpropFilter has no mapping")).toBe("Kernel Conv2DBackpropFilter has no mapping");
    expect(reasonOf("Shapes [4128,7] and [-12] do not broadcast")).toBe("Shapes […,…] and [-…] do not broadcast");
    expect(reasonOf("lossSum differs by 1.5e-3, more than 0.0001")).toBe("lossSum differs by …, more than …");
    expect(reasonOf("indices element out of bounds, idx=2000")).toBe("indices element out of bounds, idx=…");
  });
});
