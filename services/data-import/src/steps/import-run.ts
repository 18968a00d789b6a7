import type { EntityManager } from "typeorm";
import type { ProgressWriter } from "../batch/progress-writer.ts";
import type { RowErrorLedger } from "../batch/row-error-ledger.ts";
import type { ImportOptions, ImportProgress } from "../contract.ts";
import type { CellContext } from "../fields/field.ts";
import type { RejectedRow } from "../rows/check-rows.ts";

/** What the steps of one import share. */
export interface ImportRun {
  /** The import's transaction: it holds everything staged, and everything written, until it commits. */
  db: EntityManager;
  options: ImportOptions;
  cells: CellContext;
  ledger: RowErrorLedger;
  progress: ProgressWriter;
  /** Counts as they grow: they are told also when the import fails. */
  state: ImportProgress;
  signal: AbortSignal | undefined;
}

/** Counts rows as refused and keeps their errors. */
export async function reject(run: ImportRun, rows: readonly RejectedRow[]): Promise<void> {
  run.state.rowsRejected += rows.length;
  await run.ledger.add(rows);
}

/** Begins a step: tells it, and stops here when the import was cancelled meanwhile. */
export function enter(run: ImportRun, step: ImportProgress["step"]): void {
  run.signal?.throwIfAborted();
  run.state.step = step;
  run.progress.tell(run.state, true);
}
