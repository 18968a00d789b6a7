import type { EntityManager } from "typeorm";
import { lockCampaign } from "./campaign-record.ts";
import type { CampaignRefusal } from "./campaign-refusal.ts";
import type { Money } from "./model/campaign-plan.ts";
import { updateCampaign } from "./save-campaign.ts";

/** A budget that is to become another one. Null: none. */
export interface BudgetStep {
  campaignId: string;
  before: Money | null;
  after: Money | null;
}

/** Why one campaign's budget was not set: it is not what the step rests on any more, or its campaign cannot have it. */
export interface BudgetStepRefusal {
  campaignId: string;
  name: string;
  /** Empty where only the budget changed meanwhile. */
  refusals: readonly CampaignRefusal[];
}

/**
 * Sets budgets of many campaigns, of those that platforms run too, whose budget is a plan that is kept here. One that is refused
 * refuses all: the caller takes the transaction back.
 *
 * @param db a transaction of `TenantDoor.write`
 */
export async function setBudgets(
  db: EntityManager,
  steps: readonly BudgetStep[],
  author: string,
): Promise<BudgetStepRefusal[]> {
  const refused: BudgetStepRefusal[] = [];
  // In one order, so that two who set budgets at once wait for one another and do not lock each other out.
  for (const step of [...steps].sort((a, b) => (a.campaignId < b.campaignId ? -1 : 1))) {
    const refusals = await setBudget(db, step, author);
    if (refusals === null) continue;
    const [row]: [{ name: string } | undefined] = await db.query("SELECT name FROM campaign WHERE id = $1", [
      step.campaignId,
    ]);
    refused.push({ campaignId: step.campaignId, name: row?.name ?? step.campaignId, refusals });
  }
  return refused;
}

/** Null where it is set. */
async function setBudget(
  db: EntityManager,
  { campaignId, before, after }: BudgetStep,
  author: string,
): Promise<readonly CampaignRefusal[] | null> {
  const found = await lockCampaign(db, campaignId);
  const [row]: [{ amount: string | null; currency: string | null } | undefined] = await db.query(
    "SELECT budget::text AS amount, currency FROM campaign WHERE id = $1",
    [campaignId],
  );
  if (found === null || row === undefined || !isSameMoney(moneyOf(row), before)) return [];
  if (found !== "imported") {
    const done = await updateCampaign(db, campaignId, { budget: after }, found.version, author);
    return done.outcome === "changed" ? null : done.refusals;
  }
  await db.query(
    `UPDATE campaign SET budget = $2::numeric, currency = coalesce($3, currency), version = version + 1, updated_by = $4, updated_at = now()
     WHERE id = $1`,
    [campaignId, after?.amount ?? null, after?.currency ?? null, author],
  );
  return null;
}

function moneyOf({ amount, currency }: { amount: string | null; currency: string | null }): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}

function isSameMoney(left: Money | null, right: Money | null): boolean {
  if (left === null || right === null) return left === right;
  return Number(left.amount) === Number(right.amount) && left.currency === right.currency;
}
