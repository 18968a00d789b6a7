import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { groupsInKeyOrder, inKeyOrder } from "../loaders.ts";
import { globalId } from "../node/global-id.ts";
import { toRemark } from "../remarks/remark.row.ts";
import type { CrmSideCounts, CrmSyncItem, CrmSyncRun, CrmValueChange } from "./crm-sync-run.type.ts";
import type { CrmItemAction, CrmRunKind, CrmRunStatus, CrmSide } from "./crm-words.enum.ts";

interface StoredRemark {
  code: string;
  facts?: Record<string, string | number>;
}

interface RunRow {
  id: string;
  connection_id: string;
  kind: keyof typeof CrmRunKind;
  status: CrmRunStatus;
  counts: Record<string, number>;
  remarks: StoredRemark[];
  failure: StoredRemark | null;
  requests: number;
  items_stored: number;
  started_by: string | null;
  started_at: Date;
  finished_at: Date | null;
}

const columns = `r.id, r.connection_id, r.kind, r.status, r.counts, r.remarks, r.failure, r.requests, r.items_stored,
  r.started_by, r.started_at, r.finished_at`;

const byKeyStatement = `SELECT ${columns} FROM crm_sync_run r WHERE r.id = ANY($1::uuid[])`;

/** Runs by their key. */
export function crmSyncRunByKey(db: TenantSnapshot): DataLoader<string, CrmSyncRun | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(keys, await db.query<RunRow>(byKeyStatement, [keys]), (row) => row.id, toCrmSyncRun),
  );
}

/** The latest runs of connections, at most so many of each. */
export function crmRunsByConnection(db: TenantSnapshot, count: number): DataLoader<string, CrmSyncRun[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<RunRow>(
      `SELECT ${columns} FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT * FROM crm_sync_run WHERE connection_id = asked.id ORDER BY started_at DESC, id LIMIT $2) AS r
       ORDER BY r.started_at DESC, r.id`,
      [keys, count],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.connection_id, toCrmSyncRun);
  });
}

/** A run as a transaction sees it; null when there is none. */
export async function readCrmSyncRun(db: EntityManager, key: string): Promise<CrmSyncRun | null> {
  const [row]: [RunRow | undefined] = await db.query(byKeyStatement, [[key]]);
  return row === undefined ? null : toCrmSyncRun(row);
}

function toCrmSyncRun(row: RunRow): CrmSyncRun {
  return {
    id: globalId("CrmSyncRun", row.id),
    key: row.id,
    connectionKey: row.connection_id,
    startedByReference: row.started_by,
    kind: row.kind,
    status: row.status,
    here: countsOf(row.counts, "here"),
    there: countsOf(row.counts, "there"),
    remarks: row.remarks.map(toRemark),
    failure: row.failure === null ? null : toRemark(row.failure),
    requests: row.requests,
    itemsStored: row.items_stored,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

function countsOf(counts: Readonly<Record<string, number>>, side: "here" | "there"): CrmSideCounts {
  const count = (name: keyof CrmSideCounts) => counts[`${side}.${name}`] ?? 0;
  return {
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    refused: count("refused"),
    skipped: count("skipped"),
    gone: count("gone"),
    merged: count("merged"),
  };
}

interface ItemRow {
  run_id: string;
  sequence: number;
  side: CrmSide;
  action: CrmItemAction;
  crm_id: string | null;
  customer_id: string | null;
  label: string | null;
  changes: CrmValueChange[];
  rule: string | null;
  field: string | null;
  value: string | null;
  facts: Record<string, string | number>;
}

/** The first records of runs' reports, of one action or of all. */
export function crmItemsByRun(
  db: TenantSnapshot,
  count: number,
  action: string | null,
): DataLoader<string, CrmSyncItem[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ItemRow>(
      `SELECT i.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT run_id, sequence, side, action, crm_id, customer_id, label, changes, rule, field, value, facts
         FROM crm_sync_item WHERE run_id = asked.id AND ($3::text IS NULL OR action = $3) ORDER BY sequence LIMIT $2) AS i
       ORDER BY i.run_id, i.sequence`,
      [keys, count, action],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.run_id, toCrmSyncItem);
  });
}

function toCrmSyncItem(row: ItemRow): CrmSyncItem {
  return {
    refusal: row.rule === null ? null : toRemark({ code: row.rule, facts: row.facts }),
    customerKey: row.customer_id,
    sequence: row.sequence,
    side: row.side,
    action: row.action,
    crmId: row.crm_id,
    label: row.label,
    changes: row.changes,
    field: row.field,
    value: row.value,
  };
}
