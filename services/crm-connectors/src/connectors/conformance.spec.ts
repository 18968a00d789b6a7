import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@bellwether/schema/config/data-directory";
import { describe, expect, it } from "@jest/globals";
import { itConforms } from "../testing/conformance.ts";
import { connectors } from "./all.ts";
import { hubSpot } from "./hubspot/hubspot.ts";
import { dailyLimit, HubSpotServer } from "./hubspot/testing/hubspot-server.ts";
import { restEndpoint } from "./rest/rest.ts";
import { RestServer } from "./rest/testing/rest-server.ts";
import { salesforce } from "./salesforce/salesforce.ts";
import { requestLimit, SalesforceServer } from "./salesforce/testing/salesforce-server.ts";

itConforms("HubSpot", async () => {
  const server = await new HubSpotServer().open();
  const ids = new Map<number, string>();
  return {
    connector: hubSpot,
    server,
    object: "contacts",
    settings: { baseUrl: server.url, clientId: "app" },
    secrets: { clientSecret: "s", refreshToken: server.refreshToken },
    wrongSecrets: { token: "wrong" },
    nameField: "lastname",
    emailField: "email",
    matchField: "email",
    lastingLimit: dailyLimit,
    put(number, name) {
      const { id } = server.put({ lastname: name, email: `p${number}@example.com` }, ids.get(number));
      ids.set(number, id);
      return id;
    },
    remove: (number) => server.archive(ids.get(number)!),
    count: () => server.contacts.size,
  };
});

itConforms("Salesforce", async () => {
  const server = await new SalesforceServer().open();
  const ids = new Map<number, string>();
  return {
    connector: salesforce,
    server,
    object: "Contact",
    settings: { loginUrl: server.url, clientId: "app" },
    secrets: { clientSecret: "s", refreshToken: server.refreshToken },
    wrongSecrets: { clientSecret: "s", refreshToken: "wrong" },
    nameField: "LastName",
    emailField: "Email",
    matchField: "Customer_Number__c",
    lastingLimit: requestLimit,
    put(number, name) {
      const { Id } = server.put({ LastName: name, Customer_Number__c: `M-${number}0` }, ids.get(number));
      ids.set(number, Id);
      return Id;
    },
    remove: (number) => server.delete(ids.get(number)!),
    count: () => [...server.contacts.values()].filter(({ IsDeleted }) => !IsDeleted).length,
  };
});

itConforms("REST", async () => {
  const server = await new RestServer().open();
  return {
    connector: restEndpoint,
    server,
    object: "records",
    settings: {
      url: `${server.url}/people`,
      authHeader: "X-Key",
      recordsPath: "data.items",
      modifiedField: "updated",
      sinceParameter: "since",
      deletedField: "deleted",
      paging: "CURSOR",
      pageParameter: "cursor",
      limitParameter: "limit",
      pageSize: "4",
      nextPath: "next",
      writeUrl: `${server.url}/people/{id}`,
    },
    secrets: { authValue: "valid" },
    wrongSecrets: { authValue: "wrong" },
    nameField: "name",
    emailField: "email",
    matchField: "id",
    lastingLimit: null,
    put(number, name) {
      server.put(`M-${number}0`, { name, email: null });
      return `M-${number}0`;
    },
    remove: (number) => server.put(`M-${number}0`, { deleted: true }),
    count: () => server.people.size,
  };
});

describe("the list of connectors", () => {
  const folders = readdirSync(join(projectRoot, "services/crm-connectors/src/connectors"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it("has every folder, and the page about connectors has every connector", () => {
    expect(connectors.map(({ name }) => name).sort()).toEqual(folders.sort());
    const page = readFileSync(join(projectRoot, "docs/connectors.md"), "utf8");
    const told = [...page.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, name, label]) => [name, label?.trim()]);
    expect(told).toEqual(connectors.map(({ name, label }) => [name, label]));
  });

  it("has a vendor's server in each folder", () => {
    for (const folder of folders)
      expect(readdirSync(join(projectRoot, `services/crm-connectors/src/connectors/${folder}/testing`))).toContain(
        `${folder}-server.ts`,
      );
  });
});
