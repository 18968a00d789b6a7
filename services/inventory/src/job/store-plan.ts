import { announceInventory } from "@bellwether/runtime/jobs/progress-announcement";
import type { EntityManager } from "typeorm";
import type { PlanResult } from "../plan/plan-result.ts";
import { tellOfPlan } from "../replenishment/plan-news.ts";
import { pruneProposals } from "../replenishment/prune-proposals.ts";
import type { PlanSnapshot } from "./overtaken-proposals.ts";
import { storePolicies, storeSuppliers } from "./store-policies.ts";
import { storeExceptions, storeProposals } from "./store-proposals.ts";

/** Plans kept, to look back; those that decided proposals refer to stay anyway. */
const keptPlans = 30;

/**
 * Writes a plan: policies and supplier figures take the place of the ones before, open proposals and exceptions are kept current
 * under their ids, and what is no longer proposed is withdrawn. Decisions that somebody made stay as they are.
 *
 * @param db the job's own transaction
 * @param snapshot what the plan was made of: what was decided or ordered since is not proposed again.
 * @returns how many proposals were stored.
 */
export async function storePlan(
  db: EntityManager,
  plan: { id: string; jobId: string; seed: number },
  snapshot: PlanSnapshot,
  result: PlanResult,
): Promise<number> {
  // One plan at a time: a second one would wait here and then keep current what the first wrote.
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('inventory-plan:' || current_tenant()::text, 0))");
  await db.query(
    `INSERT INTO inventory_plan (id, job_id, model_version_id, start_date, currency, seed, settings, proof, orders, reasons)
     VALUES ($1, $2, (SELECT id FROM model_version WHERE id = $3), $4, $5, $6, $7, $8, $9, $10)`,
    [
      plan.id,
      plan.jobId,
      result.modelVersionId,
      result.startDate,
      result.currency,
      plan.seed,
      JSON.stringify(result.settings),
      JSON.stringify(result.proof),
      JSON.stringify(result.orders),
      JSON.stringify(result.reasons),
    ],
  );
  await storePolicies(db, plan.id, result);
  await storeSuppliers(db, plan.id, result);
  const proposals = await storeProposals(db, plan.id, snapshot, result);
  await storeExceptions(db, plan.id, result);
  await tellOfPlan(db, plan.id);
  await announceInventory(db);
  await pruneProposals(db);
  await db.query(
    `DELETE FROM inventory_plan AS old WHERE id IN (
       SELECT id FROM inventory_plan ORDER BY created_at DESC, id DESC OFFSET $1
     ) AND NOT EXISTS (SELECT FROM replenishment_proposal WHERE plan_id = old.id)`,
    [keptPlans],
  );
  return proposals;
}
