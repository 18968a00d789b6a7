import { z } from "zod";
import { readJson } from "../../http/read-json.ts";
import { textOf } from "../../model/crm-value.ts";
import type { CrmWrite, CrmWriteResult } from "../connector.ts";
import type { SalesforceApi } from "./salesforce-api.ts";

const saveResults = z.array(
  z.object({
    id: z.string().nullish(),
    success: z.boolean(),
    created: z.boolean().optional(),
    errors: z.array(z.object({ statusCode: z.string(), message: z.string(), fields: z.array(z.string()).default([]) })),
  }),
);

/** Changes records by id and upserts the others by an external id, each record for itself. */
export async function writeRecords(
  api: SalesforceApi,
  records: readonly CrmWrite[],
  matchField: string | null,
): Promise<CrmWriteResult[]> {
  const changed = await send(
    api,
    `${api.root}/composite/sobjects`,
    records.filter(({ crmId }) => crmId !== null),
  );
  const path = `${api.root}/composite/sobjects/${api.object}/${encodeURIComponent(matchField ?? "")}`;
  const upserted = await send(
    api,
    path,
    records.filter(({ crmId }) => crmId === null),
  );
  return records.map(({ crmId }) => (crmId === null ? upserted : changed).shift()!);
}

/** Results come in the order of the records. */
async function send(api: SalesforceApi, path: string, records: readonly CrmWrite[]): Promise<CrmWriteResult[]> {
  if (records.length === 0) return [];
  const answer = await api.ask("PATCH", path, {
    allOrNone: false,
    records: records.map(({ crmId, values }) => ({
      attributes: { type: api.object },
      ...(crmId === null ? {} : { id: crmId }),
      ...values,
    })),
  });
  const shape = saveResults.length(records.length);
  return readJson(answer, shape, "a result per record").map((result, at): CrmWriteResult => {
    const crmId = result.id ?? records[at]!.crmId;
    if (result.success && crmId !== null) return { outcome: "written", crmId, created: result.created === true };
    const [error] = result.errors;
    const field = error?.fields[0] ?? null;
    return {
      outcome: "refused",
      rule: "crm.refused-there",
      field,
      value: field === null ? null : textOf(records[at]!.values[field] ?? null),
      message: error === undefined ? "" : `${error.statusCode}: ${error.message}`.slice(0, 500),
    };
  });
}
