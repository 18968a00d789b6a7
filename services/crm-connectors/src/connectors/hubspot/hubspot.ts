import type { Connector, CrmSession, OpenCrm } from "../connector.ts";
import { HubSpotApi } from "./hubspot-api.ts";
import { type HubSpotCursor, readChanges } from "./read-changes.ts";
import { hubSpotSettings } from "./settings.ts";
import { writeRecords } from "./write-records.ts";

/** The search index shows a change some moments after it was made. */
const indexLagMs = 120_000;

/**
 * HubSpot's CRM API v3, as its documentation has it (developers.hubspot.com/docs/api-reference): properties, search, batch
 * update and upsert, 5 searches a second, 100 records a batch.
 */
export const hubSpot: Connector = {
  name: "hubspot",
  label: "HubSpot",
  objects: [
    { name: "contacts", label: { en: "Contacts", "zh-CN": "联系人" } },
    { name: "companies", label: { en: "Companies", "zh-CN": "公司" } },
  ],
  settings: hubSpotSettings,
  // Search allows five a second and an account's apps share it; everything else more.
  limits: { requests: 4, perMs: 1_000, writeBatch: 100 },
  suggestion: (object) =>
    object === "companies"
      ? {
          mappings: [
            {
              field: "name",
              crmFields: ["name"],
              direction: "BOTH",
              winner: "CRM",
              transformations: [{ kind: "TRIM" }],
            },
            { field: "country", crmFields: ["country"], direction: "BOTH", winner: "CRM", transformations: [] },
          ],
          matchField: "hs_object_id",
          matchBy: "externalId",
        }
      : {
          mappings: [
            {
              field: "name",
              crmFields: ["firstname", "lastname"],
              direction: "BOTH",
              winner: "CRM",
              transformations: [{ kind: "JOIN_NAME", order: "GIVEN_FIRST", separator: " " }],
            },
            {
              field: "email",
              crmFields: ["email"],
              direction: "BOTH",
              winner: "CRM",
              transformations: [{ kind: "TRIM" }, { kind: "LOWER_CASE" }],
            },
            { field: "country", crmFields: ["country"], direction: "BOTH", winner: "CRM", transformations: [] },
          ],
          matchField: "email",
          matchBy: "email",
        },
  begin(cursor) {
    const { since, archivedSince } = cursor as HubSpotCursor;
    const rewound: HubSpotCursor = {
      phase: "changed",
      since: Math.max(0, since - indexLagMs),
      tieAfter: null,
      archivedSince: Math.max(0, archivedSince - indexLagMs),
      archivedAfter: null,
      archivedHighest: archivedSince,
    };
    return { ...rewound };
  },
  open,
};

function open(session: CrmSession): OpenCrm {
  const api = new HubSpotApi(session);
  return {
    account: () => api.account(),
    fields: () => api.fields(),
    changes: (cursor, fields) => readChanges(api, session.now, cursor as HubSpotCursor | null, fields),
    write: (records, matchField) => writeRecords(api, records, matchField),
  };
}
