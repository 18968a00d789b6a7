/** A step that cannot be captured, with what to change. It costs speed, never function: callers compute it eagerly. */
export class CaptureError extends Error {
  override readonly name: string = "CaptureError";
}

/** A captured step that computes something else than the eager one. */
export class CaptureMismatchError extends CaptureError {
  override readonly name = "CaptureMismatchError";
}
