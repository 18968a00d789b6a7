import type { Connector, CrmSession, OpenCrm } from "../connector.ts";
import { type RestCursor, readChanges } from "./read-changes.ts";
import { RestApi } from "./rest-api.ts";
import { restSettings } from "./settings.ts";
import { writeRecords } from "./write-records.ts";

/** Any system that answers an address with a list of records, as JSON or CSV. */
export const restEndpoint: Connector = {
  name: "rest",
  label: "REST / CSV",
  objects: [{ name: "records", label: { en: "Records", "zh-CN": "记录" } }],
  settings: restSettings,
  limits: { requests: 5, perMs: 1_000, writeBatch: 50 },
  suggestion: () => ({
    mappings: [
      { field: "name", crmFields: ["name"], direction: "IN", winner: "CRM", transformations: [{ kind: "TRIM" }] },
      {
        field: "email",
        crmFields: ["email"],
        direction: "IN",
        winner: "CRM",
        transformations: [{ kind: "TRIM" }, { kind: "LOWER_CASE" }],
      },
    ],
    matchField: "id",
    matchBy: "externalId",
  }),
  // A page that was being read is begun anew: offsets of yesterday point anywhere.
  begin: (cursor) => ({ ...cursor, page: null }),
  open,
};

function open(session: CrmSession): OpenCrm {
  const api = new RestApi(session);
  return {
    async account() {
      await api.page(null, null);
      return null;
    },
    fields: () => api.fields(),
    changes: (cursor, fields) => readChanges(api, cursor as RestCursor | null, fields),
    write: (records, matchField) => writeRecords(api, records, matchField),
  };
}
