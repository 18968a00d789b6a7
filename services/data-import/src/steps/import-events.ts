import type { ImportSummary } from "../contract.ts";
import { planEvents } from "../events/plan-events.ts";
import { writeEvents } from "../events/write-events.ts";
import { eventRows } from "../fields/event-fields.ts";
import type { OpenSource } from "../reading/open-source.ts";
import { enter, type ImportRun } from "./import-run.ts";
import { refuseStrictly } from "./refuse-strictly.ts";
import { stageLines } from "./stage-lines.ts";

/** Imports a file of what customers and visitors did. Customers whom it names and who are not there yet are created, as orders do. */
export async function importEvents(run: ImportRun, source: OpenSource): Promise<ImportSummary["counts"]> {
  const reject = await stageLines(run, source, eventRows);
  const planned = await planEvents(run.db, reject);
  refuseStrictly(run);
  enter(run, "writing");
  const { counts } = await writeEvents(run.db);
  return { ...counts, ...planned };
}
