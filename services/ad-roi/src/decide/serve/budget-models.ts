import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { jsonQuestionModel } from "@bellwether/runtime/inference/json-question";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import {
  type BudgetAnswer,
  budgetOutcomeName,
  budgetOutcomeRequest,
  budgetPlanName,
  budgetPlanRequest,
  contractVersion,
} from "../contract.ts";
import { refusal } from "../model/check-question.ts";
import { judgeGivenPlan } from "../model/plan-budget.ts";
import type { PlanTask } from "./plan-task.ts";
import { type FoundScene, StoredFits } from "./stored-fits.ts";

const planModule = new URL("./plan-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Questions handed over together. */
const maxBatch = 8;

/**
 * The two models that budgets are planned with: what to spend, which is searched in the pool, and what a given plan brings, which a slider
 * waits for and which is told from a fit kept in memory.
 */
export function budgetModels(services: {
  door: TenantDoor;
  artifacts: ArtifactStore;
  pool: TaskPool;
}): InferenceModel[] {
  const fits = new StoredFits(services);
  return [
    jsonQuestionModel({
      name: budgetPlanName,
      contractVersion,
      question: budgetPlanRequest,
      maxBatch,
      async answer(tenantId, { modelVersionId, question }, signal): Promise<BudgetAnswer> {
        const found = await fits.version(tenantId, modelVersionId);
        if (found.outcome === "missing") return missing(found.reason);
        const input: PlanTask = { ...found.fit, question };
        return services.pool.run<PlanTask, BudgetAnswer>({ module: planModule, input }, { signal });
      },
    }),
    jsonQuestionModel({
      name: budgetOutcomeName,
      contractVersion,
      question: budgetOutcomeRequest,
      maxBatch,
      async answer(tenantId, { modelVersionId, plan }): Promise<BudgetAnswer> {
        const found: FoundScene = await fits.scene(tenantId, modelVersionId, plan.periods);
        return found.outcome === "found" ? judgeGivenPlan(found.scene, plan) : missing(found.reason);
      },
    }),
  ];
}

function missing(reason: "no-model" | "not-converged"): BudgetAnswer {
  return { outcome: "refused", refusal: refusal(`budget.${reason}`) };
}
