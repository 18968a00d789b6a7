import { type ImportErrorRow, importErrorColumns, toImportError } from "@bellwether/gateway/imports/import-error.row";
import { remarkText } from "@bellwether/gateway/remarks/remark-text";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { formatTable } from "./terminal/table.ts";

/** Why a row of a file was refused. */
export interface RefusedRow {
  /** Of the file, where the row begins; the header is line 1. */
  line: number;
  /** As the file names it; null where the row as a whole is at fault. */
  column: string | null;
  rule: string;
  /** What was found, cut at 500 characters. */
  value: string | null;
  message: string;
}

/** Errors that are told; the dashboard and `import { errors }` have all. */
const mostTold = 10;

/** Characters of a value that a line of the table has room for. */
const valueWidth = 40;

/** The first errors of an import, in the order of its file. */
export async function readRefusedRows(door: TenantDoor, tenantId: TenantId, batchId: string): Promise<RefusedRow[]> {
  const rows = await door.read(tenantId, (db) =>
    db.query<ImportErrorRow[]>(
      `SELECT ${importErrorColumns} FROM import_row_error e WHERE e.batch_id = $1 ORDER BY e.sequence LIMIT $2`,
      [batchId, mostTold],
    ),
  );
  return rows.map((row) => {
    const { rowNumber, column, rule, value, remark } = toImportError(row);
    return { line: rowNumber, column, rule, value, message: remarkText(remark, "en") };
  });
}

/**
 * Refused rows as a table for a terminal.
 *
 * @param found errors that the whole file has, of which `rows` are the first.
 */
export function describeRefusedRows(rows: readonly RefusedRow[], found: number): string {
  const cells = rows.map(({ line, column, rule, value, message }) =>
    [String(line), column ?? "", rule, value === null ? "" : cut(value), message].map(plain),
  );
  const table = formatTable(["line", "column", "rule", "value", "why"], cells);
  const left = found - rows.length;
  return left > 0 ? `${table}\n… and ${left.toLocaleString("en")} errors more` : table;
}

function cut(value: string): string {
  const characters = [...value];
  return characters.length > valueWidth ? `${characters.slice(0, valueWidth - 1).join("")}…` : value;
}

/** A file's own text must not command the terminal: control and direction characters are shown as what they are. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
