import type { Answer } from "@bellwether/runtime/webhooks/exchange";
import { z } from "zod";
import { CrmFailure } from "../../http/crm-failure.ts";
import { readJson } from "../../http/read-json.ts";
import type { CrmValue } from "../../model/crm-value.ts";
import type { CrmChange, CrmPage } from "../connector.ts";
import { errorsOf, messageOf, type SalesforceApi } from "./salesforce-api.ts";

/** How far an organisation's records were read. */
export type SalesforceCursor = {
  /** ISO time of the last change that was read. */
  at: string;
  /** Id of the last record that was read of those changed at `at`; null: none of them. */
  id: string | null;
  /** Path of the next page of the same query, which Salesforce forgets after a while. */
  next: string | null;
};

const beginning: SalesforceCursor = { at: "1970-01-01T00:00:00.000Z", id: null, next: null };

const record = z
  .object({
    Id: z.string(),
    SystemModstamp: z.string(),
    IsDeleted: z.boolean(),
    MasterRecordId: z.string().nullable(),
  })
  .catchall(z.unknown());

const page = z.object({ done: z.boolean(), nextRecordsUrl: z.string().optional(), records: z.array(record) });

/** Names that may stand in a query: everything else would be a way into it. */
const fieldName = /^[A-Za-z]\w{0,99}$/;

/** The next page of changes, deleted and merged records among them (queryAll). */
export async function readChanges(
  api: SalesforceApi,
  cursor: SalesforceCursor | null,
  fields: readonly string[],
): Promise<CrmPage> {
  const from = cursor ?? beginning;
  const answer = (await nextPage(api, from)) ?? (await api.ask("GET", queryPath(api, from, fields)));
  const { records, nextRecordsUrl, done } = readJson(answer, page, "a page of records");
  const last = records.at(-1);
  const reached =
    last === undefined ? from : { at: new Date(Date.parse(last.SystemModstamp)).toISOString(), id: last.Id };
  return {
    changes: records.map((each) => toChange(each, fields)),
    cursor: { ...reached, next: done ? null : (nextRecordsUrl ?? null) },
    done,
  };
}

/** The page that the last one led to; null where there is none, or it is not kept any more. */
async function nextPage(api: SalesforceApi, { next }: SalesforceCursor): Promise<Answer | null> {
  if (next === null) return null;
  if (!next.startsWith(`${api.root}/query`)) throw new CrmFailure("crm.answer", { expected: "a path of a next page" });
  const answer = await api.send("GET", next);
  if (answer.status < 300) return answer;
  if (errorsOf(answer).some(({ errorCode }) => errorCode === "INVALID_QUERY_LOCATOR" || errorCode === "NOT_FOUND"))
    return null;
  throw new CrmFailure("crm.refused", { status: answer.status, answer: messageOf(answer) });
}

function queryPath(api: SalesforceApi, { at, id }: SalesforceCursor, fields: readonly string[]): string {
  const own = ["Id", "SystemModstamp", "IsDeleted", "MasterRecordId"];
  const names = [...new Set([...own, ...fields.filter((name) => fieldName.test(name))])];
  const time = new Date(Date.parse(at)).toISOString();
  const after =
    id === null || !/^\w+$/.test(id)
      ? `SystemModstamp >= ${time}`
      : `SystemModstamp > ${time} OR (SystemModstamp = ${time} AND Id > '${id}')`;
  const query = `SELECT ${names.join(", ")} FROM ${api.object} WHERE ${after} ORDER BY SystemModstamp, Id`;
  return `${api.root}/queryAll?q=${encodeURIComponent(query)}`;
}

function toChange(each: z.infer<typeof record>, fields: readonly string[]): CrmChange {
  if (each.IsDeleted) return { kind: "gone", id: each.Id, mergedInto: each.MasterRecordId };
  const values = Object.fromEntries(fields.map((name) => [name, plain((each as Record<string, unknown>)[name])]));
  return {
    kind: "record",
    record: { id: each.Id, values, modifiedAt: new Date(each.SystemModstamp), mergedIds: [] },
  };
}

function plain(value: unknown): CrmValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}
