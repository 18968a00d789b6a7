import { ImportFailure } from "../import-failure.ts";
import type { ImportRun } from "./import-run.ts";

/** @throws ImportFailure when the import is strict and something was refused */
export function refuseStrictly(run: ImportRun, invoicesRejected = 0): void {
  const refused = run.state.rowsRejected + invoicesRejected;
  if (!run.options.strict || refused === 0) return;
  const rows = refused === 1 ? "1 row was" : `${refused} rows were`;
  throw new ImportFailure(
    "import.strict",
    { refused },
    `${rows} refused and the import is strict, so nothing was changed.`,
  );
}
