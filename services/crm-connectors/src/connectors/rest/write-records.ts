import { CrmFailure } from "../../http/crm-failure.ts";
import { textOf } from "../../model/crm-value.ts";
import type { CrmWrite, CrmWriteResult } from "../connector.ts";
import { unflatten } from "./flat-record.ts";
import type { RestApi } from "./rest-api.ts";

/** Writes records one by one to an address that has the id in it; new ones under the value that they are matched by. */
export async function writeRecords(
  api: RestApi,
  records: readonly CrmWrite[],
  matchField: string | null,
): Promise<CrmWriteResult[]> {
  const results: CrmWriteResult[] = [];
  for (const record of records) results.push(await write(api, record, matchField));
  return results;
}

async function write(api: RestApi, { crmId, values }: CrmWrite, matchField: string | null): Promise<CrmWriteResult> {
  const { writeUrl, writeMethod } = api.settings;
  const id = crmId ?? textOf(values[matchField ?? ""] ?? null);
  if (!writeUrl || id === null)
    return { outcome: "refused", rule: "crm.match.blank", field: matchField, value: null, message: "" };
  const method = writeMethod === "PUT" ? "PUT" : "PATCH";
  const answer = await api.send(method, writeUrl.replaceAll("{id}", encodeURIComponent(id)), unflatten(values));
  if (answer.status < 300) return { outcome: "written", crmId: id, created: answer.status === 201 };
  if (answer.status < 400 || answer.status === 405)
    throw new CrmFailure("crm.refused", { status: answer.status, answer: answer.body.slice(0, 200) });
  return {
    outcome: "refused",
    rule: "crm.refused-there",
    field: null,
    value: null,
    message: answer.body.slice(0, 500),
  };
}
