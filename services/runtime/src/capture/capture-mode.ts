/** How often captured steps took over in this thread, and how often they could not. */
export interface CaptureCounts {
  captured: number;
  fallbacks: number;
  /** Why the last one could not; null before the first. */
  lastReason: string | null;
}

const counts: CaptureCounts = { captured: 0, fallbacks: 0, lastReason: null };
let capturing = false;

/** Whether trainings and predictions of this thread go through ONNX Runtime; the engine's choice says so. */
export function isCapturing(): boolean {
  return capturing;
}

export function setCapturing(on: boolean): void {
  capturing = on;
}

export function captureCounts(): Readonly<CaptureCounts> {
  return { ...counts };
}

export function noteCaptured(): void {
  counts.captured++;
}

/** Counts a step that is computed eagerly after all, and says why in one line. */
export function noteFallback(what: string, error: unknown): void {
  counts.fallbacks++;
  counts.lastReason = (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
  process.emitWarning(`${what} is computed without ONNX Runtime, more slowly: ${counts.lastReason}`, {
    code: "BELLWETHER_CAPTURE_FALLBACK",
  });
}
