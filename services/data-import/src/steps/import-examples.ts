import type { ImportSummary } from "../contract.ts";
import { exampleRows } from "../fields/example-fields.ts";
import type { OpenSource } from "../reading/open-source.ts";
import { writeExamples } from "../staging/write-examples.ts";
import { enter, type ImportRun } from "./import-run.ts";
import { refuseStrictly } from "./refuse-strictly.ts";
import { stageLines } from "./stage-lines.ts";

/** Imports messages of customers with what they are about, which support learns from. */
export async function importExamples(run: ImportRun, source: OpenSource): Promise<ImportSummary["counts"]> {
  await stageLines(run, source, exampleRows);
  refuseStrictly(run);
  enter(run, "writing");
  return writeExamples(run.db);
}
