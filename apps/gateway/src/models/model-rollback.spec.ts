import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway();
  await insertDomainData(gateway.door, gateway.tenantId, { products: 1, customers: 1, ordersPerCustomer: 1 });
});
afterAll(() => gateway?.close());

describe("modelRollback", () => {
  it("makes the predecessor champion again, once", async () => {
    const roll = (variant: string) =>
      gateway.ask(
        `mutation { modelRollback(input: { task: DEMAND_FORECAST, variant: "${variant}" }) { modelVersion { version status } userErrors { code field message } } }`,
      );
    expect((await roll("WEEK")).data.modelRollback).toMatchObject({
      modelVersion: null,
      userErrors: [{ code: "NOT_FOUND", field: ["variant"] }],
    });
    expect((await roll("DAY")).data.modelRollback).toEqual({
      modelVersion: { version: 1, status: "CHAMPION" },
      userErrors: [],
    });
    const again = await roll("DAY");
    expect(again.data.modelRollback).toMatchObject({
      modelVersion: null,
      userErrors: [{ code: "CONFLICT", message: "Version 1 has no earlier champion to return to." }],
    });
  });

  it("leaves both versions readable, with their metrics and reasons", async () => {
    const { data } = await gateway.ask(
      '{ modelVersions(filter: { variant: "DAY" }) { nodes { version status score baselineScore championScore metrics { name } reasons { code } reproduceCommand windowEnd } } }',
    );
    const [first, second] = [...data.modelVersions.nodes].sort(
      (a: { version: number }, b: { version: number }) => a.version - b.version,
    );
    expect(first).toMatchObject({
      version: 1,
      status: "CHAMPION",
      championScore: null,
      reproduceCommand: "npm run bellwether -- train --seed 7",
    });
    expect(second).toMatchObject({
      version: 2,
      status: "RETIRED",
      score: 0.8,
      championScore: 0.9,
      windowEnd: "2026-02-04",
    });
    expect(second.metrics).toEqual([{ name: "score" }, { name: "baselineScore" }, { name: "championScore" }]);
  });
});
