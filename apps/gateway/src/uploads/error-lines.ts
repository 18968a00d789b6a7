import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

interface ErrorRow {
  sequence: number;
  row_number: number;
  column_name: string | null;
  rule: string;
  value: string | null;
  message: string;
}

/** Rows read at a time. */
const pageLength = 5_000;

/** An import's rejected rows as CSV (RFC 4180), page by page: the file may hold a hundred thousand. */
export async function* errorLines(door: TenantDoor, tenantId: TenantId, importId: string): AsyncGenerator<string> {
  yield "row,column,rule,value,message\r\n";
  for (let after = -1; ; ) {
    const rows = await door.read(tenantId, (db) =>
      db.query<ErrorRow[]>(
        `SELECT sequence, row_number, column_name, rule, value, message FROM import_row_error
         WHERE batch_id = $1 AND sequence > $2 ORDER BY sequence LIMIT ${pageLength}`,
        [importId, after],
      ),
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(toLine).join("");
    if (rows.length < pageLength) return;
    after = last.sequence;
  }
}

function toLine({ row_number, column_name, rule, value, message }: ErrorRow): string {
  return `${[String(row_number), column_name, rule, value, message].map(toCell).join(",")}\r\n`;
}

/** A spreadsheet would run a rejected value that begins like a formula; a quote in front makes it text. */
function toCell(value: string | null): string {
  if (value === null) return "";
  const isFormula = /^[=+@\t\r]/.test(value) || (value.startsWith("-") && Number.isNaN(Number(value)));
  const text = isFormula ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
