import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { planSampleCampaigns } from "./sample-campaigns.ts";

let database: RuntimeDatabase;

beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());

describe("the sample company's campaigns", () => {
  it("are in different places of their life, and planned once", async () => {
    const tenantId = await database.addTenant();
    expect(await planSampleCampaigns(database.door, tenantId, new Date())).toBe(4);
    expect(await planSampleCampaigns(database.door, tenantId, new Date())).toBe(0);
    const rows = await database.rows<{ status: string }>(tenantId, "SELECT status FROM campaign ORDER BY status");
    expect(rows.map(({ status }) => status)).toEqual(["DRAFT", "PAUSED", "RUNNING", "SCHEDULED"]);
  });
});
