import type { CaptureEvent } from "@bellwether/runtime/capture/capture-tally";
import { expect, it, jest } from "@jest/globals";
import { pino } from "pino";
import { CaptureLog } from "./capture-log.ts";

const captured: CaptureEvent = { outcome: "captured", what: "Training", reason: null };
const fallback = (reason: string): CaptureEvent => ({ outcome: "fallback", what: "Prediction", reason });

it("logs a reason once and counts every fallback", () => {
  const lines: { level: number; msg: string; reason: string }[] = [];
  const count = jest.fn();
  const log = new CaptureLog(pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) }), count);
  const mismatch: CaptureEvent = {
    outcome: "mismatch",
    what: "Training",
    reason: "loss differs by 0.5, more than 0.1",
  };
  const differs: CaptureEvent = { outcome: "engine-differs", what: "Training", reason: "WASM's loss is off by 0.2" };
  for (const event of [fallback("no kernel A"), captured, fallback("no kernel A"), fallback("no kernel B")]) {
    log.note(event);
  }
  expect(lines.map(({ level, reason }) => [level, reason])).toEqual([
    [40, "no kernel A"],
    [40, "no kernel B"],
  ]);
  expect(lines[0]!.msg).toBe("Prediction is computed without ONNX Runtime, more slowly: no kernel A");
  expect(log.counts()).toEqual({ captured: 1, fallbacks: 3, mismatches: 0, lastReason: "no kernel B" });
  for (const event of [mismatch, differs, { ...mismatch, reason: "loss differs by 0.7, more than 0.1" }])
    log.note(event);
  expect(lines.slice(2).map(({ msg }) => msg)).toEqual([
    "Training is computed without ONNX Runtime, more slowly: loss differs by 0.5, more than 0.1",
    "Training is computed by ONNX Runtime, which agrees with plain CPU: WASM's loss is off by 0.2",
  ]);
  const lastReason = "loss differs by 0.7, more than 0.1";
  expect(log.counts()).toEqual({ captured: 1, fallbacks: 5, mismatches: 2, lastReason });
  const outcomes = ["fallback", "captured", "fallback", "fallback", "mismatch", "engine-differs", "mismatch"];
  expect(count.mock.calls.flat()).toEqual(outcomes);
});
