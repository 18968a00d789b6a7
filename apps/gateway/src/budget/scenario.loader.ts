import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { groupsInKeyOrder, inKeyOrder } from "../loaders.ts";
import { type ScenarioRow, scenarioColumns, toScenario } from "./scenario.row.ts";
import type { BudgetApplication, BudgetScenario } from "./scenario.type.ts";

/** Scenarios by their key. */
export function scenarioByKey(db: TenantSnapshot): DataLoader<string, BudgetScenario | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ScenarioRow>(
      `SELECT ${scenarioColumns} FROM budget_scenario s WHERE s.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toScenario);
  });
}

/** One scenario inside a transaction; null when the organisation has no such one. */
export async function readScenario(db: EntityManager, key: string): Promise<BudgetScenario | null> {
  const [row]: [ScenarioRow | undefined] = await db.query(
    `SELECT ${scenarioColumns} FROM budget_scenario s WHERE s.id = $1`,
    [key],
  );
  return row === undefined ? null : toScenario(row);
}

export interface ApplicationRow {
  id: string;
  scenario_id: string;
  scenario_version: number;
  applied_by: string | null;
  applied_at: Date;
  undone_at: Date | null;
  campaign_count: number;
}

export const applicationColumns = `a.id, a.scenario_id, a.scenario_version, a.applied_by, a.applied_at, a.undone_at,
  (SELECT count(*)::integer FROM budget_change c WHERE c.application_id = a.id) AS campaign_count`;

/** When each scenario set budgets, the latest first, at most 20, by the scenario's key. */
export function applicationsByScenario(db: TenantSnapshot): DataLoader<string, BudgetApplication[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ApplicationRow>(
      `SELECT ${applicationColumns} FROM unnest($1::uuid[]) AS asked (id)
       CROSS JOIN LATERAL (SELECT * FROM budget_application b WHERE b.scenario_id = asked.id ORDER BY b.applied_at DESC LIMIT 20) AS a
       ORDER BY a.applied_at DESC`,
      [keys],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.scenario_id, toApplication);
  });
}

export function toApplication(row: ApplicationRow): BudgetApplication {
  return {
    id: row.id,
    appliedByReference: row.applied_by,
    scenarioVersion: row.scenario_version,
    campaignCount: row.campaign_count,
    appliedAt: row.applied_at,
    undoneAt: row.undone_at,
  };
}
