import { progressOf } from "@bellwether/data-import/contract";
import { globalId } from "../node/global-id.ts";
import { type StoredFailure, toFailure } from "../remarks/remark.row.ts";
import type { Import, ImportKind, ImportStatus } from "./import.type.ts";

export const importColumns = `b.id, b.kind, b.file_name, b.status, b.bytes_total::float8 AS bytes_total,
  b.bytes_read::float8 AS bytes_read, b.rows_read, b.rows_accepted, b.rows_rejected, b.summary, b.failure, b.created_at,
  b.started_at, b.finished_at`;

export interface ImportRow {
  id: string;
  kind: string;
  file_name: string;
  status: ImportStatus;
  bytes_total: number | null;
  bytes_read: number;
  rows_read: number;
  rows_accepted: number;
  rows_rejected: number;
  summary: Record<string, number>;
  failure: StoredFailure | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

/** A kind as it is stored, such as "purchase-orders", in the schema's words. */
export function toImportKind(stored: string): ImportKind {
  return stored.replaceAll("-", "_").toUpperCase() as ImportKind;
}

export function toImport(row: ImportRow): Import {
  return {
    id: globalId("Import", row.id),
    key: row.id,
    kind: toImportKind(row.kind),
    fileName: row.file_name,
    status: row.status,
    progress: progressOf({ status: row.status, bytesRead: row.bytes_read, bytesTotal: row.bytes_total }),
    rowsRead: row.rows_read,
    rowsAccepted: row.rows_accepted,
    rowsRejected: row.rows_rejected,
    summary: Object.entries(row.summary).map(([name, count]) => ({ name, count })),
    failure: toFailure(row.failure),
    uploadUrl: row.status === "AWAITING_UPLOAD" ? `/imports/${row.id}/file` : null,
    errorsUrl: row.rows_rejected > 0 ? `/imports/${row.id}/errors.csv` : null,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
