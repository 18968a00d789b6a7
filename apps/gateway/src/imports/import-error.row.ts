import type { ImportError } from "./import-error.type.ts";

export const importErrorColumns = "e.row_number, e.column_name, e.rule, e.value, e.message";

export interface ImportErrorRow {
  row_number: number;
  column_name: string | null;
  rule: string;
  value: string | null;
  message: string;
}

export function toImportError(row: ImportErrorRow): ImportError {
  return {
    rowNumber: row.row_number,
    column: row.column_name,
    rule: row.rule,
    value: row.value,
    message: row.message,
  };
}
