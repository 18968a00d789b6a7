import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { CampaignCompany } from "../testing/campaign-company.ts";
import { createCampaign } from "./save-campaign.ts";
import { setBudgets } from "./set-budgets.ts";

let database: RuntimeDatabase;
let company: CampaignCompany;

beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  company = await CampaignCompany.open(database);
});

const pounds = (amount: string) => ({ amount, currency: "GBP" });

async function addImported(): Promise<string> {
  const id = randomUUID();
  await company.write((db) => db.query("INSERT INTO campaign (id, external_id, name) VALUES ($1, 'ad-1', 'Ad')", [id]));
  return id;
}

async function addDraft(): Promise<string> {
  const done = await company.write((db) => createCampaign(db, { name: "Draft", budget: pounds("50") }, "me"));
  if (done.outcome === "refused") throw new Error(done.refusals[0]?.code);
  return done.id;
}

const budgets = () =>
  company.rows("SELECT name, budget::float8 AS budget, currency, version FROM campaign ORDER BY name");

describe("setBudgets", () => {
  it("sets budgets of campaigns run here, with their history, and of imported ones", async () => {
    const [imported, draft] = [await addImported(), await addDraft()];
    const steps = [
      { campaignId: imported, before: null, after: pounds("120.50") },
      { campaignId: draft, before: pounds("50.00"), after: pounds("80") },
    ];
    expect(await company.write((db) => setBudgets(db, steps, "you"))).toEqual([]);
    expect(await budgets()).toEqual([
      { name: "Ad", budget: 120.5, currency: "GBP", version: 2 },
      { name: "Draft", budget: 80, currency: "GBP", version: 2 },
    ]);
    const [last] = await company.rows(
      "SELECT author, changes->'budget'->'to' AS to FROM campaign_event WHERE version = 2",
    );
    expect(last).toEqual({ author: "you", to: { amount: "80", currency: "GBP" } });
    const back = [{ campaignId: imported, before: pounds("120.5"), after: null }];
    expect(await company.write((db) => setBudgets(db, back, "you"))).toEqual([]);
    expect((await budgets())[0]).toMatchObject({ budget: null, version: 3 });
  });

  it("names the campaign whose budget somebody changed meanwhile", async () => {
    const imported = await addImported();
    const late = [{ campaignId: imported, before: pounds("10"), after: pounds("20") }];
    expect(await company.write((db) => setBudgets(db, late, "me"))).toEqual([
      { campaignId: imported, name: "Ad", refusals: [] },
    ]);
  });

  it("tells why a campaign cannot have a budget", async () => {
    const draft = await addDraft();
    const wrong = [{ campaignId: draft, before: pounds("50"), after: { amount: "-1", currency: "GBP" } }];
    const [refused] = await company.write((db) => setBudgets(db, wrong, "me"));
    expect(refused).toMatchObject({ name: "Draft", refusals: [{ field: ["budget", "amount"] }] });
  });
});
