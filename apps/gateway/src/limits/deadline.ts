import { GraphQLError } from "graphql";

/** Ends a request that takes too long, or whose client has gone. */
export class Deadline {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;

  constructor(timeoutMs: number) {
    this.timer = setTimeout(() => this.controller.abort(timeout(timeoutMs)), timeoutMs);
    this.timer.unref();
  }

  /** Aborted with the error to answer with. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Ends the request before its time. */
  cancel(reason: GraphQLError): void {
    this.clear();
    this.controller.abort(reason);
  }

  /** The request is over; nothing is left to cancel. */
  clear(): void {
    clearTimeout(this.timer);
  }
}

export function timeout(timeoutMs: number): GraphQLError {
  return new GraphQLError(
    `The request was cancelled after ${timeoutMs.toLocaleString("en")} ms (limit timeoutMs); ask for less, or in parts.`,
    { extensions: { code: "TIMEOUT", limit: "timeoutMs", maximum: timeoutMs, http: { status: 504 } } },
  );
}

/** Nobody reads this answer; it is what cancelled statements fail with. */
export function clientGone(): GraphQLError {
  return new GraphQLError("The client went away before the answer.", { extensions: { code: "TIMEOUT" } });
}

/** The gateway is closing and has waited as long as it may. */
export function closing(): GraphQLError {
  return new GraphQLError("The gateway is closing; ask again.", {
    extensions: { code: "UNAVAILABLE", http: { status: 503 } },
  });
}

/** Settles as `work` does, or with the deadline's error as soon as that comes. */
export function withinDeadline<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  if (signal.aborted) {
    work.catch(() => undefined);
    return Promise.reject(signal.reason);
  }
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
