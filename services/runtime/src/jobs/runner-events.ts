import type { RunEnd } from "./job-run.ts";

/** What a runner tells those who count. */
export interface RunnerObserver {
  ended(type: string, end: RunEnd, seconds: number): void;
  recovered(jobs: number): void;
}

export const silentObserver: RunnerObserver = { ended: () => undefined, recovered: () => undefined };
