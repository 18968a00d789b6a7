import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import type { BudgetDiff } from "./read-diff.ts";
import { refused, type ScenarioRefused } from "./scenario-refusal.ts";

/** What a scenario set, or what taking that back sets: a budget that becomes another one. */
export interface SetBudget {
  campaignId: string;
  before: { amount: string; currency: string } | null;
  after: { amount: string; currency: string } | null;
}

/** The budgets that a diff sets, for whoever owns campaigns. */
export function budgetsOf({ changes }: BudgetDiff): SetBudget[] {
  return changes.map(({ campaign, after }) => ({ campaignId: campaign.id, before: campaign.budget, after }));
}

/** Writes down what was set, in the transaction that set it. @returns the application's key */
export async function recordApplication(db: EntityManager, diff: BudgetDiff, author: string): Promise<string> {
  const id = uuidV7();
  await db.query(
    "INSERT INTO budget_application (id, scenario_id, scenario_version, applied_by) VALUES ($1, $2, $3, $4)",
    [id, diff.scenarioId, diff.scenarioVersion, author],
  );
  for (const { campaign, after } of diff.changes)
    await db.query(
      `INSERT INTO budget_change (application_id, campaign_id, before_amount, before_currency, after_amount, after_currency)
       VALUES ($1, $2, $3::numeric, $4, $5::numeric, $6)`,
      [
        id,
        campaign.id,
        campaign.budget?.amount ?? null,
        campaign.budget?.currency ?? null,
        after.amount,
        after.currency,
      ],
    );
  return id;
}

/** Marks an application as taken back. @returns the budgets to set for that, or why it cannot be */
export async function takeBack(
  db: EntityManager,
  applicationId: string,
  author: string,
): Promise<SetBudget[] | ScenarioRefused> {
  const [row]: [{ undoneAt: Date | null } | undefined] = await db.query(
    `SELECT undone_at AS "undoneAt" FROM budget_application WHERE id = $1 FOR NO KEY UPDATE`,
    [applicationId],
  );
  if (row === undefined) return refused("scenario.application-unknown", ["applicationId"]);
  if (row.undoneAt !== null) return refused("scenario.undone-already", ["applicationId"]);
  await db.query("UPDATE budget_application SET undone_at = now(), undone_by = $2 WHERE id = $1", [
    applicationId,
    author,
  ]);
  const rows: Record<"campaignId" | "wasAmount" | "wasCurrency" | "isAmount" | "isCurrency", string>[] = await db.query(
    `SELECT campaign_id AS "campaignId", before_amount::text AS "wasAmount", before_currency AS "wasCurrency",
       after_amount::text AS "isAmount", after_currency AS "isCurrency"
     FROM budget_change WHERE application_id = $1`,
    [applicationId],
  );
  return rows.map(({ campaignId, wasAmount, wasCurrency, isAmount, isCurrency }) => ({
    campaignId,
    before: { amount: isAmount, currency: isCurrency },
    after: wasAmount === null ? null : { amount: wasAmount, currency: wasCurrency },
  }));
}
