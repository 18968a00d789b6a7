/** A step that cannot be captured, with what to change. It costs speed, never function: callers compute it eagerly. */
export class CaptureError extends Error {
  override readonly name = "CaptureError";
}
