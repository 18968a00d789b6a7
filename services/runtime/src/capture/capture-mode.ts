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
export function noteCaptured(): void {
  note({ outcome: "captured", what: "", reason: null });
}

/** Counts one that is computed eagerly after all, and tells why, or warns of it where nobody listens. */
export function noteFallback(what: string, error: unknown): void {
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
  const event: CaptureEvent = {
    outcome: error instanceof CaptureMismatchError ? "mismatch" : "fallback",
    what,
    reason,
  };
  note(event);
  if (!listener) warnOfFallback(event);
}

/** Warns in one line of what is computed eagerly, once in this process for each reason. */
export function warnOfFallback({ what, reason }: CaptureEvent): void {
  if (reason === null || !warnedOf.isNew(reason)) return;
  process.emitWarning(fallbackMessage(what, reason), { code: "BELLWETHER_CAPTURE_FALLBACK" });
}

/** The line for the log. */
export function fallbackMessage(what: string, reason: string | null): string {
  return `${what} is computed without ONNX Runtime, more slowly: ${reason}`;
}

function note(event: CaptureEvent): void {
  tally.note(event);
  listener?.(event);
}
