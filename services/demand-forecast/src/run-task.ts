import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";

/** A task that a worker thread can run by its module, or this thread by its function. */
export interface Task<Input, Output> {
  module: string;
  run(input: Input, context: WorkerContext): Promise<Output>;
}

/** Where tasks run: a pool of threads, or null for this thread. */
export interface Workplace {
  pool: TaskPool | null;
  /** Tasks worth having at the same time. */
  parallel: number;
  signal: AbortSignal;
}

/** Address of a compiled module of this package: threads load `dist`, also when this file runs from its source. */
export function compiledModule(name: string): string {
  return new URL(`./${name}.js`, import.meta.url.replace("/src/", "/dist/")).href;
}

/** Runs one task where the workplace says. */
export async function runTask<Input, Output>(
  task: Task<Input, Output>,
  input: Input,
  workplace: Workplace,
  onProgress: (fraction: number) => void,
): Promise<Output> {
  const { pool, signal } = workplace;
  signal.throwIfAborted();
  if (pool === null) return task.run(input, { signal, progress: onProgress });
  return pool.run<Input, Output>({ module: task.module, input }, { signal, onProgress });
}
