import { toRemark } from "../remarks/remark.row.ts";
import type { ImportError } from "./import-error.type.ts";

export const importErrorColumns = "e.row_number, e.column_name, e.rule, e.value, e.facts";

export interface ImportErrorRow {
  row_number: number;
  column_name: string | null;
  rule: string;
  value: string | null;
  facts: Record<string, string | number>;
}

export function toImportError(row: ImportErrorRow): ImportError {
  const { rule, facts } = row;
  return {
    rowNumber: row.row_number,
    column: row.column_name,
    rule,
    value: row.value,
    remark: toRemark({ code: rule, facts }),
  };
}
