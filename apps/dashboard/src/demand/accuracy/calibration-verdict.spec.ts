import { describe, expect, it } from "@jest/globals";
import { calibrationVerdict } from "./calibration-verdict.ts";

const at = (coverage: number, half: number) => [
  { level: 0.5, coverage: 0.2, lower: 0.45, upper: 0.55 },
  { level: 0.95, coverage, lower: 0.95 - half, upper: 0.95 + half },
];

describe("whether ranges hold", () => {
  it("is told by the widest one", () => {
    expect(calibrationVerdict(at(0.9, 0.01))).toBe("narrow");
    expect(calibrationVerdict(at(0.99, 0.01))).toBe("wide");
    expect(calibrationVerdict(at(0.95, 0.01))).toBe("holds");
  });

  it("minds neither what chance explains nor what nobody would notice", () => {
    expect(calibrationVerdict(at(0.9, 0.1))).toBe("holds");
    expect(calibrationVerdict(at(0.94, 0.001))).toBe("holds");
  });

  it("is not known without a step", () => {
    expect(calibrationVerdict([])).toBe("none");
  });
});
