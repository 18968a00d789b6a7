import { randomUUID } from "node:crypto";
import {
  type BudgetAnswer,
  budgetOutcomeName,
  budgetPlanName,
  type PlanOutcome,
} from "@bellwether/ad-roi/decide/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { AnsweringHost } from "../testing/answering-host.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

const host = new AnsweringHost();
const version = randomUUID();
let gateway: DomainGateway;

const range = (mean: number) => ({ mean, lower: mean - 10, upper: mean + 10 });

function outcome(planned: number): PlanOutcome {
  return {
    modelVersionId: version,
    currency: "EUR",
    outcomeName: "revenue",
    start: "2027-01-04",
    periodDays: 7,
    channels: [
      {
        channel: "search",
        heldFor: null,
        present: 100,
        planned,
        lower: 50,
        upper: 150,
        byPeriod: [planned / 2, planned / 2],
        highestSeen: 120,
        outcomePresent: range(300),
        outcomePlanned: range(400),
        roas: range(4),
        marginalRoas: range(2),
      },
    ],
    present: 100,
    planned,
    outcomePresent: range(300),
    outcomePlanned: range(400),
    gain: range(100),
    gainProbability: 0.95,
    forecast: { mean: [1, 2], lower: [0, 1], upper: [2, 3] },
    forecastPresent: { mean: [1, 1] },
    forecastTotal: range(3),
  };
}

const planned = (amount: number): BudgetAnswer => ({ outcome: "planned", plan: outcome(amount), frontier: null });

beforeAll(async () => {
  gateway = await openDomainGateway({ environment: { MODEL_HOST_URL: await host.open() } });
  await gateway.door.write(gateway.tenantId, async (db) => {
    await db.query("INSERT INTO organisation (name, currency) VALUES ('Shop', 'EUR')");
    await db.query(
      `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
       VALUES ($1, 'media-mix', 'WEEK', 1, 'CHAMPION', '2026-01-05', '2027-01-03', 'x', '1', 1, 'none', '{}')`,
      [version],
    );
    await db.query("INSERT INTO ad_channel (id, external_id, name) VALUES ($1, 'search', 'Search')", [randomUUID()]);
    await db.query(
      `INSERT INTO campaign (id, external_id, name, ad_channel_id, ends_on, currency, budget)
       SELECT gen_random_uuid(), 'tea', 'Tea', id, '2027-02-01', 'EUR', 70 FROM ad_channel`,
    );
  });
});
afterAll(async () => {
  await gateway?.close();
  await host.close();
});
beforeEach(async () => {
  host.away = false;
  host.answers.set(budgetOutcomeName, planned(120));
  host.answers.set(budgetPlanName, planned(120));
  await gateway.door.write(gateway.tenantId, (db) => db.query("UPDATE campaign SET budget = 70"));
});

const save = (name: string) =>
  gateway.ask(
    `mutation ($name: String!) { scenarioSave(input: { name: $name, plan: { question: { goal: FIXED, budget: 120, periods: 2 },
       channels: [{ channel: "search", amount: 120 }] } }) {
       scenario { id version plan { planned channels { channel planned } modelVersion { version } } }
       userErrors { code field message } } }`,
    { variables: { name } },
  );
const diffOf = async (scenarioId: string) =>
  (
    await gateway.ask(
      `query ($scenarioId: ID!) { budgetDiff(scenarioId: $scenarioId) { confirmation scenarioVersion
        changes { campaignName channel before { amount } after { amount currency } } } }`,
      { variables: { scenarioId } },
    )
  ).data.budgetDiff;
const apply = (scenarioId: string, confirmation: string) =>
  gateway.ask(
    `mutation ($input: BudgetApplyInput!) { budgetApply(input: $input) { application { id campaignCount } userErrors { code message } } }`,
    { variables: { input: { scenarioId, version: 1, confirmation } } },
  );
const undo = (applicationId: string) =>
  gateway.ask(
    "mutation ($id: ID!) { budgetApplyUndo(input: { applicationId: $id }) { application { undoneAt } userErrors { code message } } }",
    { variables: { id: applicationId } },
  );
const budgetNow = async () =>
  (await gateway.door.read(gateway.tenantId, (db) => db.query("SELECT budget::float8 AS budget FROM campaign")))[0]
    .budget;

describe("budgets by GraphQL", () => {
  it("plan what was asked, and tell why there is no plan in the caller's language", async () => {
    const ask = (locale: "en" | "zh-CN") =>
      gateway.ask(
        `{ budgetOptimize(input: { question: { goal: FIXED, budget: 10, periods: 2 } }) { plan { planned gainProbability } userErrors { code field message } } }`,
        { locale },
      );
    expect((await ask("en")).data.budgetOptimize.plan).toEqual({ planned: 120, gainProbability: 0.95 });
    host.answers.set(budgetPlanName, {
      outcome: "refused",
      refusal: { code: "budget.below-bounds", channel: null, facts: { budget: 10, minimum: 50, currency: "EUR" } },
    });
    const [error] = (await ask("en")).data.budgetOptimize.userErrors;
    expect(error).toMatchObject({ code: "INVALID", field: ["question", "budget"] });
    expect(error.message).toContain("€50");
    expect((await ask("zh-CN")).data.budgetOptimize.userErrors[0].message).toContain("低于各渠道下限");
  });

  it("refuse numbers that no plan can have, and say that the model host is away", async () => {
    const wrong = await gateway.ask(
      "{ budgetOptimize(input: { question: { goal: FIXED, budget: -1 } }) { plan { planned } } }",
    );
    expect(wrong.errors?.[0]).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", argument: "input.question.budget" },
    });
    const missing = await gateway.ask("{ budgetOptimize(input: { question: { goal: ROAS } }) { plan { planned } } }");
    expect(missing.errors?.[0]).toMatchObject({ extensions: { argument: "input.question.targetRoas" } });
    const kept = await gateway.ask(
      `mutation { scenarioSave(input: { name: "Wrong", plan: { channels: [], question: { goal: FIXED, budget: 1,
         bounds: [{ channel: "search", lower: -1 }] } } }) { scenario { id } } }`,
    );
    expect(kept.errors?.[0]).toMatchObject({ extensions: { argument: "input.plan.question.bounds.0.lower" } });
    host.away = true;
    const away = await gateway.ask("{ budgetOutcome(input: { channels: [] }) { plan { planned } } }");
    expect(away.errors?.[0]).toMatchObject({ extensions: { code: "UNAVAILABLE" } });
  });

  it("are kept as scenarios, set as they were confirmed, and taken back", async () => {
    const saved = (await save("Spring")).data.scenarioSave;
    expect(saved).toMatchObject({
      userErrors: [],
      scenario: { version: 1, plan: { planned: 120, modelVersion: { version: 1 } } },
    });
    expect((await save("spring")).data.scenarioSave.userErrors).toMatchObject([{ code: "CONFLICT", field: ["name"] }]);
    const diff = await diffOf(saved.scenario.id);
    expect(diff.changes).toEqual([
      { campaignName: "Tea", channel: "search", before: { amount: "70" }, after: { amount: "120", currency: "EUR" } },
    ]);
    const { application } = (await apply(saved.scenario.id, diff.confirmation)).data.budgetApply;
    expect([application.campaignCount, await budgetNow()]).toEqual([1, 120]);
    expect((await undo(application.id)).data.budgetApplyUndo.userErrors).toEqual([]);
    expect(await budgetNow()).toBe(70);
    expect((await undo(application.id)).data.budgetApplyUndo.userErrors).toMatchObject([{ code: "CONFLICT" }]);
  });

  it("are not set by a diff that somebody changed meanwhile, nor taken back over what somebody set since", async () => {
    const { scenario } = (await save("Summer")).data.scenarioSave;
    const diff = await diffOf(scenario.id);
    await gateway.door.write(gateway.tenantId, (db) => db.query("UPDATE campaign SET budget = 71"));
    expect((await apply(scenario.id, diff.confirmation)).data.budgetApply).toMatchObject({
      application: null,
      userErrors: [{ code: "CONFLICT" }],
    });
    const { application } = (await apply(scenario.id, (await diffOf(scenario.id)).confirmation)).data.budgetApply;
    await gateway.door.write(gateway.tenantId, (db) => db.query("UPDATE campaign SET budget = 5"));
    const [error] = (await undo(application.id)).data.budgetApplyUndo.userErrors;
    expect(error.message).toContain('"Tea"');
    expect(await budgetNow()).toBe(5);
    // What was refused left no mark: once the budget is as it was set, it can be taken back.
    await gateway.door.write(gateway.tenantId, (db) => db.query("UPDATE campaign SET budget = 120"));
    expect((await undo(application.id)).data.budgetApplyUndo.userErrors).toEqual([]);
  });
});
