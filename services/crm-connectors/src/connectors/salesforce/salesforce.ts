import type { Connector, CrmSession, OpenCrm } from "../connector.ts";
import { readChanges, type SalesforceCursor } from "./read-changes.ts";
import { SalesforceApi } from "./salesforce-api.ts";
import { salesforceSettings } from "./settings.ts";
import { writeRecords } from "./write-records.ts";

/** A transaction that takes long is seen after others that began later. */
const commitLagMs = 300_000;

/**
 * Salesforce's REST API, as its developer guide has it (developer.salesforce.com/docs/atlas.en-us.api_rest.meta): describe,
 * queryAll with nextRecordsUrl, sObject collections of 200, OAuth 2.0.
 */
export const salesforce: Connector = {
  name: "salesforce",
  label: "Salesforce",
  objects: [
    { name: "Contact", label: { en: "Contacts", "zh-CN": "联系人" } },
    { name: "Account", label: { en: "Accounts", "zh-CN": "客户" } },
    { name: "Lead", label: { en: "Leads", "zh-CN": "潜在客户" } },
  ],
  settings: salesforceSettings,
  // The limit is the day's; a few a second leave it to others too.
  limits: { requests: 10, perMs: 1_000, writeBatch: 200 },
  suggestion: (object) => ({
    mappings:
      object === "Account"
        ? [
            { field: "name", crmFields: ["Name"], direction: "BOTH", winner: "CRM", transformations: [] },
            { field: "country", crmFields: ["BillingCountry"], direction: "BOTH", winner: "CRM", transformations: [] },
          ]
        : [
            {
              field: "name",
              crmFields: ["FirstName", "LastName"],
              direction: "BOTH",
              winner: "CRM",
              transformations: [{ kind: "JOIN_NAME", order: "GIVEN_FIRST", separator: " " }],
            },
            {
              field: "email",
              crmFields: ["Email"],
              direction: "BOTH",
              winner: "CRM",
              transformations: [{ kind: "TRIM" }, { kind: "LOWER_CASE" }],
            },
            {
              field: "country",
              crmFields: [object === "Lead" ? "Country" : "MailingCountry"],
              direction: "BOTH",
              winner: "CRM",
              transformations: [],
            },
          ],
    matchField: object === "Account" ? "Id" : "Email",
    matchBy: object === "Account" ? "externalId" : "email",
  }),
  begin(cursor) {
    const { at } = cursor as SalesforceCursor;
    const rewound: SalesforceCursor = {
      at: new Date(Date.parse(at) - commitLagMs).toISOString(),
      id: null,
      next: null,
    };
    return { ...rewound };
  },
  open,
};

function open(session: CrmSession): OpenCrm {
  const api = new SalesforceApi(session);
  return {
    account: () => api.account(),
    fields: () => api.fields(),
    changes: (cursor, fields) => readChanges(api, cursor as SalesforceCursor | null, fields),
    write: (records, matchField) => writeRecords(api, records, matchField),
  };
}
