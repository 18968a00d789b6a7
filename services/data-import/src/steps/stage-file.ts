import type { RowShape } from "../fields/field.ts";
import type { OpenSource } from "../reading/open-source.ts";
import { readRows } from "../reading/read-rows.ts";
import { type RejectedRow, RowChecker } from "../rows/check-rows.ts";
import type { StagingTable } from "../staging/staging-table.ts";
import type { ImportRun } from "./import-run.ts";

/** What staging found out about a file. */
export interface StagedFile {
  rowsRead: number;
  /** Names of the fields that the file has columns for. */
  present: ReadonlySet<string>;
  /** Runs of neighbouring rows with the same first field. More than there are records: some lie scattered. */
  runs: number;
}

/**
 * Reads a file, checks its rows and stages those that pass. Reading goes on while the database takes the last chunk in.
 *
 * @param onRows told of each chunk: how many rows it had, and which were refused
 */
export async function stageFile(
  run: ImportRun,
  source: OpenSource,
  shape: RowShape,
  table: StagingTable,
  onRows: (count: number, rejected: readonly RejectedRow[]) => Promise<void>,
): Promise<StagedFile> {
  await table.create(run.db);
  const present = new Set<string>();
  const staged = { rowsRead: 0, present, runs: 0 };
  let last: string | null = null;
  let refused = false;
  let taking: Promise<void> = Promise.resolve();
  try {
    const reader = await readRows(source.stream, run.options.encoding, (count) => {
      run.state.bytesRead += count;
    });
    const checker = new RowChecker(shape, run.cells, {
      ragged: reader.format === "ndjson",
      encoding: reader.encoding,
      mapping: run.options.columns,
    });
    for await (const chunk of reader.chunks) {
      run.signal?.throwIfAborted();
      const checked = checker.check(chunk);
      for (const key of checked.columns[0]!) {
        if (key !== last) staged.runs++;
        last = key;
      }
      staged.rowsRead += chunk.rows.length;
      refused ||= checked.rejected.length > 0;
      await taking;
      await onRows(chunk.rows.length, checked.rejected);
      run.progress.tell(run.state);
      checker.presentFields.forEach((name) => {
        present.add(name);
      });
      // Nothing of a strict import with a refused row will be written, so the rest is only checked.
      if (refused && run.options.strict) continue;
      taking = table.add(run.db, checked);
      // Its failure is thrown where it is awaited, in the next round.
      taking.catch(() => undefined);
    }
  } finally {
    source.stream.destroy();
    await taking.catch(() => undefined);
  }
  await taking;
  await table.analyse(run.db);
  return staged;
}
