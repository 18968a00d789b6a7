import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { Connection } from "../relay/connection.type.ts";
import { ConnectionPage } from "../relay/connection-page.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { type ChildListQuery, readChildPages } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { type ImportErrorRow, importErrorColumns, toImportError } from "./import-error.row.ts";
import type { ImportError } from "./import-error.type.ts";

const errorsOfImport: ChildListQuery = {
  columns: importErrorColumns,
  from: "import_row_error e",
  parentSql: "e.batch_id",
  sort: { sql: "e.sequence", type: "integer", idSql: "e.sequence", idType: "integer", descending: false },
};

/** How many row errors imports have, by the import's key. */
function errorCountByImportKey(db: TenantSnapshot): DataLoader<string, number> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<{ batch_id: string; count: number }>(
      "SELECT batch_id, count(*)::int AS count FROM import_row_error WHERE batch_id = ANY($1::uuid[]) GROUP BY batch_id",
      [keys],
    );
    const counts = new Map(rows.map((row) => [row.batch_id, row.count]));
    return keys.map((key) => counts.get(key) ?? 0);
  });
}

/** One page of row errors of each import, in the order of the file, by the import's key. */
export function errorPageByImportKey(
  db: TenantSnapshot,
  first: number | null,
  after: string | null,
): DataLoader<string, Connection<ImportError>> {
  const page = readPage({ first, after });
  const counts = errorCountByImportKey(db);
  return new DataLoader(async (keys) => {
    const rows = await readChildPages<ImportErrorRow & CursorRow>(db, errorsOfImport, keys, page);
    return keys.map((key) => new ConnectionPage(rows.get(key) ?? [], page, toImportError, () => counts.load(key)));
  });
}
