import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { jsonQuestionModel } from "@bellwether/runtime/inference/json-question";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { EntityManager } from "typeorm";
import {
  contractVersion,
  type ExperimentOutcome,
  type ExperimentReadOutAnswer,
  type ExperimentReadOutQuestion,
  experimentReadOutName,
  experimentReadOutQuestion,
  type TestSpend,
} from "./contract.ts";
import type { ReadOut, ReadOutRefusal } from "./model/read-out.ts";
import type { ReadOutTask } from "./read-out-task.ts";
import { addDays, readPanel, readTestSpend, readToday } from "./read-panel.ts";

const taskModule = new URL("./read-out-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Questions handed over together. */
const maxBatch = 4;

interface ExperimentRow {
  channel_id: string;
  outcome: ExperimentOutcome;
  test_geos: string[];
  control_geos: string[];
  starts_on: string;
  ends_on: string;
}

/** Answers what a test found until now, by the whole weeks of it that are over. */
export function experimentReadOutModel({ door, pool }: { door: TenantDoor; pool: TaskPool }): InferenceModel {
  return jsonQuestionModel<ExperimentReadOutQuestion, ExperimentReadOutAnswer>({
    name: experimentReadOutName,
    contractVersion,
    question: experimentReadOutQuestion,
    maxBatch,
    answer: async (tenantId, { experimentId }, signal) => {
      const read = await door.read(tenantId, (db) => readTest(db, experimentId));
      if ("outcome" in read) return read;
      const { input, spend, lastDay } = read;
      const found = await pool.run<ReadOutTask, ReadOut | ReadOutRefusal>({ module: taskModule, input }, { signal });
      return "outcome" in found ? found : { outcome: "answered", readOut: found, spend, lastDay };
    },
  });
}

/** What the worker reads a test from, and what the test cost. */
interface RunTest {
  input: ReadOutTask;
  spend: TestSpend;
  lastDay: string;
}

async function readTest(
  db: EntityManager,
  experimentId: string,
): Promise<RunTest | Extract<ExperimentReadOutAnswer, { outcome: "refused" }>> {
  const [row]: [ExperimentRow | undefined] = await db.query(
    `SELECT ad_channel_id AS channel_id, outcome, test_geos, control_geos, starts_on::text, ends_on::text
     FROM ad_experiment WHERE id = $1`,
    [experimentId],
  );
  if (row === undefined) return { outcome: "refused", why: "unknown" };
  const today = await readToday(db);
  const until = [today, addDays(row.ends_on, 1)].sort()[0]!;
  const weeks = Math.floor((Date.parse(until) - Date.parse(row.starts_on)) / 604_800_000);
  if (weeks < 1) return { outcome: "refused", why: "no-week-yet" };
  const panel = await readPanel(db, row.outcome, row.starts_on, until);
  const before = (panel?.weeks.length ?? 0) - weeks;
  if (panel === null || before < 1) return { outcome: "refused", why: "nothing-sold" };
  const days = 7 * weeks;
  const spend = await readTestSpend(db, {
    channelId: row.channel_id,
    geos: row.test_geos,
    from: row.starts_on,
    days,
  });
  const input: ReadOutTask = { panel, testGeos: row.test_geos, controlGeos: row.control_geos, before };
  return { input, spend, lastDay: addDays(row.starts_on, days - 1) };
}
