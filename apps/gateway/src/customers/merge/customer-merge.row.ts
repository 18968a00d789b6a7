import type { CustomerMerge } from "./customer-merge.type.ts";

export const mergeColumns = `m.id, m.kept_id, m.merged_id, m.orders_moved, m.events_moved, m.merged_at, m.merged_by, m.undone_at,
  m.undone_by`;

export interface CustomerMergeRow {
  id: string;
  kept_id: string;
  merged_id: string;
  orders_moved: number;
  events_moved: number;
  merged_at: Date;
  merged_by: string | null;
  undone_at: Date | null;
  undone_by: string | null;
}

export function toCustomerMerge(row: CustomerMergeRow): CustomerMerge {
  return {
    keptKey: row.kept_id,
    mergedKey: row.merged_id,
    mergedByReference: row.merged_by,
    undoneByReference: row.undone_by,
    mergedAt: row.merged_at,
    undoneAt: row.undone_at,
    ordersMoved: row.orders_moved,
    eventsMoved: row.events_moved,
  };
}
