import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { CrmHttp } from "../../http/crm-http.ts";
import { Pace } from "../../http/pace.ts";
import type { OpenCrm } from "../connector.ts";
import { salesforce } from "./salesforce.ts";
import { SalesforceServer } from "./testing/salesforce-server.ts";

let server: SalesforceServer;
let crm: OpenCrm;
beforeEach(async () => {
  server = await new SalesforceServer().open();
  const http = new CrmHttp({
    destinations: new Destinations("127.0.0.0/8"),
    pace: new Pace(1_000, 1_000),
    signal: new AbortController().signal,
    firstWaitMs: 1,
  });
  const settings = { loginUrl: server.url, clientId: "app", apiVersion: "61.0" };
  const secrets = { clientSecret: "s", refreshToken: server.refreshToken };
  crm = salesforce.open({ object: "Contact", settings, secrets, http, now: () => new Date() });
});
afterEach(() => server.close());

const fields = ["LastName", "Points__c"];

describe("Salesforce's contacts", () => {
  it("go on where the last page ended when the query behind the pages is not kept any more", async () => {
    for (let n = 1; n <= 5; n++) server.put({ LastName: `P${n}` });
    const first = await crm.changes(null, fields);
    server.forgetLocators();
    const second = await crm.changes(first.cursor, fields);
    const names = [...first.changes, ...second.changes].map(
      (change) => change.kind === "record" && change.record.values.LastName,
    );
    expect(names).toEqual(["P1", "P2", "P3", "P4"]);
  });

  it("are asked for again under a new session when the last one has ended", async () => {
    server.put({ LastName: "P1", Points__c: 12.5 });
    await crm.account();
    server.session = "ended";
    const { changes } = await crm.changes(null, fields);
    expect(changes).toEqual([
      { kind: "record", record: expect.objectContaining({ values: { LastName: "P1", Points__c: 12.5 } }) },
    ]);
    expect(server.asked("/oauth2/token")).toHaveLength(2);
    server.refreshToken = "revoked";
    server.session = "ended";
    await expect(crm.changes(null, fields)).rejects.toMatchObject({ code: "crm.unauthorised" });
  });

  it("that were merged name the one that they are part of now", async () => {
    const [kept, lost] = ["Kept", "Lost"].map((LastName) => server.put({ LastName }));
    server.merge(kept!.Id, lost!.Id);
    const { changes } = await crm.changes(null, fields);
    expect(changes).toContainEqual({ kind: "gone", id: lost!.Id, mergedInto: kept!.Id });
  });

  it("are refused one by one with Salesforce's own words", async () => {
    const results = await crm.write(
      [
        { crmId: null, values: { Customer_Number__c: "1", Email: "a@example.com" } },
        { crmId: null, values: { Customer_Number__c: "2", LastName: "Bo" } },
      ],
      "Customer_Number__c",
    );
    expect(results).toEqual([
      expect.objectContaining({
        outcome: "refused",
        field: "LastName",
        message: "REQUIRED_FIELD_MISSING: Required fields are missing: [LastName]",
      }),
      expect.objectContaining({ outcome: "written", created: true }),
    ]);
  });

  it("let no field's name into a query that is none", async () => {
    server.put({ LastName: "P1" });
    await crm.changes(null, ["LastName", "Id FROM User --"]);
    expect(server.asked("/queryAll")[0]?.url.searchParams.get("q")).not.toContain("User");
  });
});
