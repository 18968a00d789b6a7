import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { jsonQuestionModel } from "@bellwether/runtime/inference/json-question";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { AttributionTask } from "./attribution-task.ts";
import { type AttributionAnswer, attributionModelName, attributionQuestion, contractVersion } from "./contract.ts";
import { readJourneys } from "./read-journeys.ts";

const taskModule = new URL("./attribution-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Questions handed over together. */
const maxBatch = 2;

/** Answers what led to conversions. The database gathers journeys; the mathematics runs in the pool. */
export function attributionModel({ door, pool }: { door: TenantDoor; pool: TaskPool }): InferenceModel {
  return jsonQuestionModel({
    name: attributionModelName,
    contractVersion,
    question: attributionQuestion,
    maxBatch,
    answer: async (tenantId, question, signal): Promise<AttributionAnswer> => {
      const journeys = await door.read(tenantId, (db) => readJourneys(db, question));
      if ("outcome" in journeys) return journeys;
      const input: AttributionTask = { journeys, question };
      return pool.run<AttributionTask, AttributionAnswer>({ module: taskModule, input }, { signal });
    },
  });
}
