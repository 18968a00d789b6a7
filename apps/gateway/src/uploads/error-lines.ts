import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { csvCell } from "../csv/csv-cell.ts";
import { type ImportErrorRow, importErrorColumns, toImportError } from "../imports/import-error.row.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { remarkText } from "../remarks/remark-text.ts";

interface ErrorRow extends ImportErrorRow {
  sequence: number;
}

/** Rows read at a time. */
const pageLength = 5_000;

/**
 * An import's rejected rows as CSV (RFC 4180), page by page: the file may hold a hundred thousand. The header is the same in
 * every language, for programs; the messages are in the reader's.
 *
 * @param showsPersonal whether the reader may see who customers are
 */
export async function* errorLines(
  door: TenantDoor,
  tenantId: TenantId,
  importId: string,
  locale: SentenceLocale,
  showsPersonal: boolean,
): AsyncGenerator<string> {
  // The byte-order mark lets Excel read Chinese; readers of UTF-8 pass over it.
  yield "\uFEFFrow,column,rule,value,message\r\n";
  for (let after = -1; ; ) {
    const rows = await door.read(tenantId, (db) =>
      db.query<ErrorRow[]>(
        `SELECT e.sequence, ${importErrorColumns} FROM import_row_error AS e
         WHERE e.batch_id = $1 AND e.sequence > $2 ORDER BY e.sequence LIMIT ${pageLength}`,
        [importId, after],
      ),
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => toLine(row, locale, showsPersonal)).join("");
    if (rows.length < pageLength) return;
    after = last.sequence;
  }
}

function toLine(row: ErrorRow, locale: SentenceLocale, showsPersonal: boolean): string {
  const { rowNumber, column, rule, value, ofPeople, remark } = toImportError(row);
  const shown = ofPeople && !showsPersonal ? null : value;
  return `${[String(rowNumber), column, rule, shown, remarkText(remark, locale)].map(csvCell).join(",")}\r\n`;
}
