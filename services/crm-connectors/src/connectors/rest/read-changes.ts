import { CrmFailure } from "../../http/crm-failure.ts";
import { textOf } from "../../model/crm-value.ts";
import type { CrmChange, CrmPage } from "../connector.ts";
import type { FlatRecord } from "./flat-record.ts";
import type { RestApi } from "./rest-api.ts";

/** How far an address was read. */
export type RestCursor = {
  /** The latest change of the reading before, as the records have it; null where they do not tell. */
  since: string | null;
  /** The latest change of this reading. */
  latest: string | null;
  /** Word or address of the page to be read next; null for the first. */
  page: string | null;
};

/** The next page; everything, where the address knows no changes since a time. */
export async function readChanges(
  api: RestApi,
  cursor: RestCursor | null,
  fields: readonly string[],
): Promise<CrmPage> {
  const from = cursor ?? { since: null, latest: null, page: null };
  const { records, next } = await api.page(from.page, from.since);
  if (next !== null && next === from.page) throw new CrmFailure("crm.answer", { expected: "another next page" });
  const { modifiedField = "" } = api.settings;
  const latest = [from.latest, ...records.map((record) => textOf(record[modifiedField] ?? null))].reduce(later, null);
  return {
    changes: records.map((record) => toChange(api, record, fields)),
    cursor: next === null ? { since: latest ?? from.since, latest: null, page: null } : { ...from, latest, page: next },
    done: next === null,
  };
}

/** The later of two times; one that is none does not count. */
function later(one: string | null, other: string | null): string | null {
  if (other === null || Number.isNaN(Date.parse(other))) return one;
  return one === null || Date.parse(other) > Date.parse(one) ? other : one;
}

function toChange(api: RestApi, record: FlatRecord, fields: readonly string[]): CrmChange {
  const id = textOf(record[api.idField] ?? null);
  if (id === null) throw new CrmFailure("crm.answer", { expected: `records with ${api.idField}` });
  const { deletedField = "", modifiedField = "" } = api.settings;
  const deleted = textOf(record[deletedField] ?? null);
  if (deleted !== null && /^(true|1|yes)$/i.test(deleted)) return { kind: "gone", id, mergedInto: null };
  const modified = Date.parse(textOf(record[modifiedField] ?? null) ?? "");
  const values = Object.fromEntries(fields.map((name) => [name, record[name] ?? null]));
  const modifiedAt = Number.isNaN(modified) ? null : new Date(modified);
  return { kind: "record", record: { id, values, modifiedAt, mergedIds: [] } };
}
