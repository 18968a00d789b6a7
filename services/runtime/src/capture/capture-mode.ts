import { failureLine } from "../tensor/failure-line.ts";
import { CaptureMismatchError } from "./capture-error.ts";
import { type CaptureCounts, type CaptureEvent, CaptureTally } from "./capture-tally.ts";
import type { ExecutionProvider } from "./execution-provider.ts";
import { ToldReasons } from "./told-reasons.ts";

const warnedOf = new ToldReasons();
const tally = new CaptureTally();
let provider: ExecutionProvider | null = null;
let listener: ((event: CaptureEvent) => void) | undefined;

/** Whether trainings and predictions of this thread go through ONNX Runtime; the engine's choice says so. */
export function isCapturing(): boolean {
  return provider !== null;
}

/** What captured steps of this thread are computed on; the processor, where no engine has been chosen. */
export function captureProvider(): ExecutionProvider {
  return provider ?? "cpu";
}

/** @param on the provider to compute captured steps on; null to capture none */
export function setCapturing(on: ExecutionProvider | null): void {
  provider = on;
}

export function captureCounts(): CaptureCounts {
  return tally.counts();
}

/** Tells of each training and prediction from now on, in place of a warning of the process. One listener per thread. */
export function onCapture(listen: ((event: CaptureEvent) => void) | undefined): void {
  listener = listen;
}

/** Counts a training or a prediction that ONNX Runtime computes. */
export function noteCaptured(what: string): void {
  note({ outcome: "captured", what, reason: null });
}

/** Tells, as of a fallback, how the eager engine differs from plain CPU, which a captured step agrees with. */
export function noteEngineDiffers(what: string, reason: string): void {
  note({ outcome: "engine-differs", what, reason });
}

/** Counts one that is computed eagerly after all, and tells why, or warns of it where nobody listens. */
export function noteFallback(what: string, error: unknown): void {
  const outcome = error instanceof CaptureMismatchError ? "mismatch" : "fallback";
  note({ outcome, what, reason: failureLine(error) });
}

/** Warns in one line of an event that has a reason, once in this process for each. */
export function warnOfCapture(event: CaptureEvent): void {
  if (event.reason === null || !warnedOf.isNew(event.reason)) return;
  const code = event.outcome === "engine-differs" ? "BELLWETHER_ENGINE_DIFFERS" : "BELLWETHER_CAPTURE_FALLBACK";
  process.emitWarning(captureMessage(event), { code });
}

/** The line for the log. */
export function captureMessage({ outcome, what, reason }: CaptureEvent): string {
  return outcome === "engine-differs"
    ? `${what} is computed by ONNX Runtime, which agrees with plain CPU: ${reason}`
    : `${what} is computed without ONNX Runtime, more slowly: ${reason}`;
}

function note(event: CaptureEvent): void {
  tally.note(event);
  if (listener) listener(event);
  else warnOfCapture(event);
}
