import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type DataLoader from "dataloader";
import { type ChildListQuery, childPages } from "../relay/child-pages.ts";
import type { Connection } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readPage } from "../relay/page.ts";
import { type ImportErrorRow, importErrorColumns, toImportError } from "./import-error.row.ts";
import type { ImportError } from "./import-error.type.ts";

const errorsOfImport: ChildListQuery = {
  columns: importErrorColumns,
  from: "import_row_error e",
  parentSql: "e.batch_id",
  sort: { sql: "e.sequence", type: "integer", idSql: "e.sequence", idType: "integer", descending: false },
};

/** One page of row errors of each import, in the order of the file, by the import's key. */
export function errorPageByImportKey(
  db: TenantSnapshot,
  first: number | null,
  after: string | null,
): DataLoader<string, Connection<ImportError>> {
  return childPages<ImportErrorRow & CursorRow, ImportError>(
    db,
    errorsOfImport,
    readPage({ first, after }),
    toImportError,
  );
}
