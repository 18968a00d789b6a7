import type { JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { inventoryRemark, type PlanInput, planInput, planJobType } from "./contract.ts";
import { readPlanData } from "./job/read-plan-data.ts";
import { stableId } from "./job/stable-id.ts";
import { storePlan } from "./job/store-plan.ts";
import type { PlanTask } from "./plan/make-plan.ts";
import type { PlanResult } from "./plan/plan-result.ts";
import { replayPathsFor } from "./plan/replay-paths.ts";

const planModule = new URL("./plan/make-plan.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Paths per position that levels are computed from: a quantile of 99 % rests on ten of them. */
const demandPaths = 1_000;
const solverLimitMs = 10_000;

/**
 * Works out policies, proposals and exceptions for all stock, and stores them in one transaction. Everything before that only
 * reads, and one worker thread computes, so it can be killed at any point and run again.
 */
export const planJob: JobDefinition<PlanInput> = {
  type: planJobType,
  input: planInput,
  retryLimit: 2,
  async run(context, { seed, budget, replayPaths: askedPaths }) {
    const { door, tenantId, pool, signal, jobId, log } = context;
    await context.report(0.02, inventoryRemark("inventory.step-read", {}));
    const data = await door.read(tenantId, (db) => readPlanData(db, null, "WHOLE"));
    const ignored = data.suppliers.reduce((sum, supplier) => sum + supplier.ignored, 0);
    if (ignored > 0) log.warn({ ignored }, "receipts before their orders tell no lead time");
    const setBudget = data.settings.find(({ orderBudget }) => orderBudget !== null)?.orderBudget ?? null;
    const replayPaths = askedPaths ?? replayPathsFor(data.positions.length);
    const input: PlanTask = { data, seed, budget: budget ?? setBudget, demandPaths, replayPaths, solverLimitMs };
    const result = await pool.run<PlanTask, PlanResult>(
      { module: planModule, input },
      { signal, onProgress: (fraction, remark) => void context.report(0.05 + 0.9 * fraction, remark) },
    );
    const [proposals, exceptions] = [result.proposals.length, result.exceptions.length];
    await context.report(0.97, inventoryRemark("inventory.step-store", { proposals, exceptions }));
    await context.complete(async (db) => {
      const id = stableId("plan", jobId);
      const stored = await storePlan(db, { id, jobId, seed }, data, result);
      return { planId: id, policies: result.policies.length, proposals: stored, exceptions };
    });
  },
};
