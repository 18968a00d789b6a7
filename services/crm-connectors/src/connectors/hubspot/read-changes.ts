import { z } from "zod";
import { readJson } from "../../http/read-json.ts";
import type { CrmChange, CrmPage } from "../connector.ts";
import type { HubSpotApi } from "./hubspot-api.ts";

/** How far an account's objects were read. Times in milliseconds since 1970. */
export type HubSpotCursor = {
  phase: "changed" | "archived";
  /** Everything changed before it was read. */
  since: number;
  /** Of those changed exactly at `since`, the last id that was read; null: they do not fill a page. */
  tieAfter: string | null;
  /** Everything archived before it was read. */
  archivedSince: number;
  /** HubSpot's own word for the next page of archived objects. */
  archivedAfter: string | null;
  archivedHighest: number;
};

const pageSize = 100;

const beginning: HubSpotCursor = {
  phase: "changed",
  since: 0,
  tieAfter: null,
  archivedSince: 0,
  archivedAfter: null,
  archivedHighest: 0,
};

const object = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
  updatedAt: z.iso.datetime({ offset: true }),
  archivedAt: z.iso.datetime({ offset: true }).optional(),
});
type HubSpotObject = z.infer<typeof object>;

const page = z.object({
  results: z.array(object),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});

/**
 * The next page of changes. Search lets nobody page beyond 10,000 results, and a record that changes while others are paged
 * moves to the end and pulls one past the page's edge; so pages are not counted, but begun at the time where the last ended.
 */
export async function readChanges(
  api: HubSpotApi,
  now: () => Date,
  cursor: HubSpotCursor | null,
  fields: readonly string[],
): Promise<CrmPage> {
  // What was archived before the first run was never a customer here.
  const from = cursor ?? { ...beginning, archivedSince: now().getTime(), archivedHighest: now().getTime() };
  if (from.phase === "archived") return readArchived(api, from);
  const results = await search(api, from, fields);
  const changes = results.map(toChange);
  const full = results.length === pageSize;
  const last = results.at(-1);
  if (from.tieAfter !== null) {
    const next = full ? { tieAfter: last!.id } : { since: from.since + 1, tieAfter: null };
    return { changes, cursor: { ...from, ...next }, done: false };
  }
  const reached = last === undefined ? from.since : Date.parse(last.updatedAt);
  if (!full) return { changes, cursor: { ...from, phase: "archived", since: reached }, done: false };
  // A page of one and the same time, such as an import's: the rest of them by id.
  const next = reached === from.since ? { tieAfter: "0" } : { since: reached };
  return { changes, cursor: { ...from, ...next }, done: false };
}

async function search(api: HubSpotApi, from: HubSpotCursor, fields: readonly string[]): Promise<HubSpotObject[]> {
  const modified = { propertyName: api.modifiedProperty, value: String(from.since) };
  const isTie = from.tieAfter !== null;
  const filters = isTie
    ? [
        { ...modified, operator: "EQ" },
        { propertyName: "hs_object_id", operator: "GT", value: from.tieAfter },
      ]
    : [{ ...modified, operator: "GTE" }];
  const answer = await api.ask("POST", `/crm/v3/objects/${api.object}/search`, {
    filterGroups: [{ filters }],
    sorts: [{ propertyName: isTie ? "hs_object_id" : api.modifiedProperty, direction: "ASCENDING" }],
    properties: [...new Set([...fields, "hs_merged_object_ids"])],
    limit: pageSize,
  });
  return readJson(answer, page, "a page of objects").results;
}

async function readArchived(api: HubSpotApi, from: HubSpotCursor): Promise<CrmPage> {
  const after = from.archivedAfter === null ? "" : `&after=${encodeURIComponent(from.archivedAfter)}`;
  const answer = await api.ask("GET", `/crm/v3/objects/${api.object}?archived=true&limit=${pageSize}${after}`);
  const { results, paging } = readJson(answer, page, "a page of archived objects");
  const times = results.map(({ archivedAt, updatedAt }) => Date.parse(archivedAt ?? updatedAt));
  const highest = Math.max(from.archivedHighest, ...times);
  const changes = results
    .filter((_, at) => times[at]! >= from.archivedSince)
    .map(({ id }): CrmChange => ({ kind: "gone", id, mergedInto: null }));
  const next = paging?.next?.after;
  const cursor: HubSpotCursor =
    next === undefined
      ? { ...from, phase: "changed", archivedSince: highest, archivedAfter: null, archivedHighest: highest }
      : { ...from, archivedAfter: next, archivedHighest: highest };
  return { changes, cursor, done: next === undefined };
}

function toChange({ id, properties, updatedAt }: HubSpotObject): CrmChange {
  const { hs_merged_object_ids: merged, ...values } = properties;
  const mergedIds = (merged ?? "").split(";").filter((other) => other !== "" && other !== id);
  return { kind: "record", record: { id, values: { ...values }, modifiedAt: new Date(updatedAt), mergedIds } };
}
