import { randomUUID } from "node:crypto";
import type { PlanOutcome } from "@bellwether/ad-roi/decide/contract";
import { globalId } from "@bellwether/gateway/node/global-id";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

/** A scenario and the budgets that it set. */
export interface BudgetKeys {
  scenarioId: string;
  applicationId: string;
  modelVersionId: string;
}

const nothing = { mean: 0, lower: 0, upper: 0 };

/** Adds a scenario that set the budget of a campaign. */
export async function insertScenario(door: TenantDoor, id: TenantId, prefix: string): Promise<BudgetKeys> {
  const [version, scenarioId, applicationId, channel, campaign] = Array.from({ length: 5 }, () => randomUUID());
  const outcome: PlanOutcome = {
    modelVersionId: version!,
    currency: "EUR",
    outcomeName: `${prefix}revenue`,
    start: "2027-01-04",
    periodDays: 7,
    channels: [
      {
        channel: `${prefix}planned channel`,
        heldFor: null,
        present: 10,
        planned: 20,
        lower: 0,
        upper: 30,
        byPeriod: [20],
        highestSeen: 10,
        outcomePresent: nothing,
        outcomePlanned: nothing,
        roas: nothing,
        marginalRoas: nothing,
      },
    ],
    present: 10,
    planned: 20,
    outcomePresent: nothing,
    outcomePlanned: nothing,
    gain: nothing,
    gainProbability: 0.5,
    forecast: { mean: [1], lower: [0], upper: [2] },
    forecastPresent: { mean: [1] },
    forecastTotal: nothing,
  };
  const report = {
    currency: "EUR",
    outcomeName: `${prefix}revenue`,
    start: "2026-01-05",
    periodDays: 7,
    outcome: [],
    baseline: { mean: [], lower: [], upper: [] },
    channels: [],
    diagnostics: { converged: true, holdoutPeriods: 0 },
  };
  const question = {
    periods: 1,
    goal: { kind: "FIXED", budget: 20 },
    objective: { kind: "EXPECTED" },
    timing: "EVEN",
    channels: [],
    perPeriod: null,
  };
  await door.write(id, async (db) => {
    await db.query(
      `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
       VALUES ($1, 'media-mix', 'WEEK', 1, 'RETIRED', '2026-01-01', '2026-12-31', 'x', '1', 1, 'none', $2)`,
      [version, JSON.stringify({ report })],
    );
    await db.query("INSERT INTO ad_channel (id, external_id, name) VALUES ($1, $2, $2)", [
      channel,
      `${prefix}planned channel`,
    ]);
    await db.query(
      `INSERT INTO campaign (id, external_id, name, ad_channel_id, ends_on, currency, budget) VALUES ($1, $2, $2, $3, '2027-02-01', 'EUR', 5)`,
      [campaign, `${prefix}carrier`, channel],
    );
    await db.query(
      `INSERT INTO budget_scenario (id, name, model_version_id, question, plan, outcome)
       VALUES ($1, $2, $3, $4, '{"periods":1,"channels":[]}', $5)`,
      [scenarioId, `${prefix}scenario`, version, JSON.stringify(question), JSON.stringify(outcome)],
    );
    await db.query("INSERT INTO budget_application (id, scenario_id, scenario_version) VALUES ($1, $2, 1)", [
      applicationId,
      scenarioId,
    ]);
    await db.query(
      "INSERT INTO budget_change (application_id, campaign_id, after_amount, after_currency) VALUES ($1, $2, 5, 'EUR')",
      [applicationId, campaign],
    );
  });
  return { scenarioId: scenarioId!, applicationId: applicationId!, modelVersionId: version! };
}

const scenario = (of: Tenant) => globalId("BudgetScenario", of.budget.scenarioId);
const prefix = (of: Tenant) => of.prefix;
const shown =
  "id name plan { outcomeName channels { channel } modelVersion { id } } applications { id campaignCount } createdBy { name }";
const planned = 'question: { goal: FIXED, budget: 20 }, channels: [{ channel: "x", amount: 1 }]';

/** Cases of the root fields about budgets and scenarios. */
export const budgetFieldCases: Record<string, RootFieldCase> = {
  "Query.scenarios": { permission: "campaigns:read", document: `{ scenarios { ${shown} } }`, reveals: prefix },
  "Query.scenario": {
    permission: "campaigns:read",
    document: `query ($id: ID!) { scenario(id: $id) { ${shown} } }`,
    variables: (of) => ({ id: scenario(of) }),
    reveals: prefix,
  },
  "Query.budgetDiff": {
    permission: "campaigns:read",
    document: `query ($id: ID!) { budgetDiff(scenarioId: $id) { changes { campaignName channel after { amount } } confirmation } }`,
    variables: (of) => ({ id: scenario(of) }),
    reveals: prefix,
  },
  "Query.mediaMix": {
    permission: "campaigns:read",
    document: "query ($id: ID!) { mediaMix(modelVersionId: $id) { outcomeName recovery { channel } } }",
    variables: (of) => ({ id: globalId("ModelVersion", of.budget.modelVersionId) }),
    reveals: prefix,
  },
  "Query.mediaMixComparison": {
    permission: "campaigns:read",
    document: "query ($id: ID!) { mediaMixComparison(before: $id, after: $id) { channels { channel } after { id } } }",
    variables: (of) => ({ id: globalId("ModelVersion", of.budget.modelVersionId) }),
    reveals: (of) => globalId("ModelVersion", of.budget.modelVersionId),
  },
  "Query.budgetOptimize": {
    permission: "campaigns:read",
    document:
      "{ budgetOptimize(input: { question: { goal: FIXED, budget: 20 } }) { plan { planned } userErrors { code } } }",
    // No model host runs here; which models it may read is its own tenant's affair.
    reveals: () => "UNAVAILABLE",
  },
  "Query.budgetOutcome": {
    permission: "campaigns:read",
    document: "{ budgetOutcome(input: { channels: [] }) { plan { planned } userErrors { code } } }",
    // No model host runs here; which models it may read is its own tenant's affair.
    reveals: () => "UNAVAILABLE",
  },
  "Mutation.scenarioSave": {
    permission: "campaigns:manage",
    document: `mutation { scenarioSave(input: { name: "Walk", plan: { ${planned} } }) { scenario { id } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.scenarioUpdate": {
    permission: "campaigns:manage",
    document: `mutation ($id: ID!) { scenarioUpdate(input: { scenarioId: $id, version: 1, note: "walk" }) {
      scenario { name } userErrors { code } } }`,
    variables: (of) => ({ id: scenario(of) }),
    reveals: null,
  },
  "Mutation.budgetApply": {
    permission: "campaigns:manage",
    document: `mutation ($id: ID!) { budgetApply(input: { scenarioId: $id, version: 1, confirmation: "walk" }) {
      application { id } userErrors { code } } }`,
    variables: (of) => ({ id: scenario(of) }),
    reveals: null,
  },
  "Mutation.budgetApplyUndo": {
    permission: "campaigns:manage",
    document: `mutation ($id: ID!) { budgetApplyUndo(input: { applicationId: $id }) { application { id } userErrors { code } } }`,
    variables: (of) => ({ id: of.budget.applicationId }),
    reveals: null,
  },
  "Mutation.scenarioDelete": {
    permission: "campaigns:manage",
    document: `mutation ($id: ID!) { scenarioDelete(input: { scenarioId: $id, version: 7 }) { deletedId userErrors { code } } }`,
    variables: (of) => ({ id: scenario(of) }),
    reveals: null,
  },
};

/** The id of one object of each type about budgets. */
export const budgetNodeIds: Record<string, (of: Tenant) => string> = { BudgetScenario: scenario };
