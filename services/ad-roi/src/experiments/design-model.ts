import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { jsonQuestionModel } from "@bellwether/runtime/inference/json-question";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import {
  contractVersion,
  type ExperimentDesignAnswer,
  type ExperimentDesignQuestion,
  experimentDesignName,
  experimentDesignQuestion,
} from "./contract.ts";
import { type DesignTask, type DesignTaskAnswer, lateWeeks } from "./design-task.ts";
import { addDays, readPanel, readTestSpend, readToday } from "./read-panel.ts";

const taskModule = new URL("./design-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Questions handed over together. */
const maxBatch = 2;

/** Answers where a channel could be tested and what such a test would find. The past is read from the database, and tried in the pool. */
export function experimentDesignModel({ door, pool }: { door: TenantDoor; pool: TaskPool }): InferenceModel {
  return jsonQuestionModel<ExperimentDesignQuestion, ExperimentDesignAnswer>({
    name: experimentDesignName,
    contractVersion,
    question: experimentDesignQuestion,
    maxBatch,
    answer: async (tenantId, { channelId, ...question }, signal) => {
      const read = await door.read(tenantId, async (db) => {
        const today = await readToday(db);
        return { today, panel: await readPanel(db, question.outcome, today, today) };
      });
      const panel = read.panel ?? { geos: [], weeks: [], outcome: [] };
      const input: DesignTask = { panel, question };
      const found = await pool.run<DesignTask, DesignTaskAnswer>({ module: taskModule, input }, { signal });
      if (found.outcome === "refused") return found;
      const from = addDays(read.today, -7 * lateWeeks);
      const spends = await door.read(tenantId, (db) =>
        // One after another: a transaction has one connection.
        found.choices.reduce(
          async (before, { testGeos: geos }) => [
            ...(await before),
            (await readTestSpend(db, { channelId, geos, from, days: 7 * lateWeeks })).with / lateWeeks,
          ],
          Promise.resolve<number[]>([]),
        ),
      );
      return { ...found, choices: found.choices.map((choice, at) => ({ ...choice, weeklySpend: spends[at]! })) };
    },
  });
}
