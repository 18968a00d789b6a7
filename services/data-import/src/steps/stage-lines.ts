import { checkMapping } from "../fields/column-map.ts";
import type { RowShape } from "../fields/field.ts";
import type { OpenSource } from "../reading/open-source.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { awaitTurn } from "../staging/import-lock.ts";
import { StagingTable } from "../staging/staging-table.ts";
import { enter, type ImportRun, reject } from "./import-run.ts";
import { refuseStrictly } from "./refuse-strictly.ts";
import { stageFile } from "./stage-file.ts";

/**
 * Reads a file of rows that refer to products and the like into `staged_line`, and waits for the organisation's turn to match
 * them with what is stored.
 *
 * @returns what takes the refusals of matching
 */
export async function stageLines(
  run: ImportRun,
  source: OpenSource,
  shape: RowShape,
): Promise<(rows: readonly RejectedRow[]) => Promise<void>> {
  checkMapping([shape], run.options.columns);
  enter(run, "reading");
  await stageFile(run, source, shape, new StagingTable("staged_line", shape), async (count, rejected) => {
    run.state.rowsRead += count;
    await reject(run, rejected);
  });
  refuseStrictly(run);
  enter(run, "matching");
  await awaitTurn(run.db);
  return (rows) => reject(run, rows);
}
