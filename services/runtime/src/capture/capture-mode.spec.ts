import { projectRoot } from "@bellwether/schema/config/data-directory";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { CaptureError, CaptureMismatchError } from "./capture-error.ts";
import {
  captureCounts,
  captureProvider,
  isCapturing,
  noteCaptured,
  noteEngineDiffers,
  noteFallback,
  onCapture,
  setCapturing,
} from "./capture-mode.ts";
import type { CaptureEvent } from "./capture-tally.ts";

afterEach(() => {
  onCapture(undefined);
  setCapturing(null);
  jest.restoreAllMocks();
});

describe("what became of captured steps", () => {
  it("is counted, a mismatch among the fallbacks, with the first line of the last reason", () => {
    jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const before = captureCounts();
    noteCaptured("Training");
    noteFallback("Training", new CaptureMismatchError("lossSum differs by 0.5"));
    noteFallback("Prediction", new CaptureError("Kernel Cumprod has no mapping\nat somewhere"));
    expect(captureCounts()).toEqual({
      captured: before.captured + 1,
      fallbacks: before.fallbacks + 2,
      mismatches: before.mismatches + 1,
      lastReason: "Kernel Cumprod has no mapping",
    });
  });

  it("is a warning of the process where nobody listens", () => {
    const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    noteFallback("Training", "no reason");
    expect(warn).toHaveBeenCalledWith("Training is computed without ONNX Runtime, more slowly: no reason", {
      code: "BELLWETHER_CAPTURE_FALLBACK",
    });
  });

  it("is a warning once for each reason, and a count each time", () => {
    const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const { fallbacks } = captureCounts();
    for (const what of ["Training", "Prediction", "Prediction"]) {
      noteFallback(what, new CaptureError("Kernel Multinomial has no mapping"));
      noteFallback(what, new CaptureError("Kernel SparseReshape has no mapping"));
    }
    expect(warn.mock.calls.map(([line]) => line)).toEqual([
      "Training is computed without ONNX Runtime, more slowly: Kernel Multinomial has no mapping",
      "Training is computed without ONNX Runtime, more slowly: Kernel SparseReshape has no mapping",
    ]);
    expect(captureCounts().fallbacks).toBe(fallbacks + 6);
  });

  it("is told to the listener instead, where there is one", () => {
    const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const heard: CaptureEvent[] = [];
    onCapture((event) => heard.push(event));
    noteCaptured("Training");
    noteFallback("Training", new CaptureMismatchError("lossSum differs"));
    expect(heard).toEqual([
      { outcome: "captured", what: "Training", reason: null },
      { outcome: "mismatch", what: "Training", reason: "lossSum differs" },
    ]);
    expect(warn).not.toHaveBeenCalled();
  });

  it("tells a reason without the folder that the platform lies in, which the API would show", () => {
    const heard: CaptureEvent[] = [];
    onCapture((event) => heard.push(event));
    noteFallback("Training", new Error(`Cannot open ${projectRoot}/node_modules/library.so`));
    expect(heard[0]!.reason).toMatch(/^Cannot open \/?node_modules\/library.so$/);
  });

  it("says of a captured step that the eager engine is the wrong one, which counts it no second time", () => {
    const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const before = captureCounts();
    noteEngineDiffers("A conversion", "WASM computes something else");
    expect(captureCounts()).toEqual(before);
    expect(warn).toHaveBeenCalledWith(
      "A conversion is computed by ONNX Runtime, which agrees with plain CPU: WASM computes something else",
      { code: "BELLWETHER_ENGINE_DIFFERS" },
    );
  });

  it("goes to the processor until an engine with a card was chosen", () => {
    expect([isCapturing(), captureProvider()]).toEqual([false, "cpu"]);
    setCapturing("webgpu");
    expect([isCapturing(), captureProvider()]).toEqual([true, "webgpu"]);
  });
});
