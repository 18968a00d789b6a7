/** Why a run of a job stopped before its end without having failed. */
export type AbortReason = "cancelled" | "shutdown" | "superseded" | "owner-lost";

const sentences: Record<AbortReason, string> = {
  cancelled: "The job was cancelled.",
  shutdown: "This process is shutting down; the job goes back to the queue.",
  superseded: "Another process runs this job by now.",
  "owner-lost": "This process lost the connection that proves it owns the job.",
};

/** The reason that a job's signal carries. Nothing of the run is written. */
export class JobAborted extends Error {
  override readonly name = "JobAborted";

  constructor(readonly reason: AbortReason) {
    super(sentences[reason]);
  }
}

/**
 * An expected failure of a job, kept with it as `{ code, message }` and shown to its owner. It is final: running again would
 * meet the same input. Anything else that a job throws is tried again up to its limit.
 */
export class JobFailure extends Error {
  override readonly name = "JobFailure";

  constructor(
    /** Stable, such as `training.too-little-history`; the dashboard has a sentence for it in each language. */
    readonly code: string,
    message: string,
    readonly facts: Record<string, string | number> = {},
  ) {
    super(message);
  }
}
