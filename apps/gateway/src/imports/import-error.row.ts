import { toRemark } from "../remarks/remark.row.ts";
import type { ImportError } from "./import-error.type.ts";

export const importErrorColumns = `e.row_number, e.column_name, e.rule, e.value, e.facts,
  (SELECT b.kind IN ('customers', 'events') FROM import_batch b WHERE b.id = e.batch_id) AS of_people`;

export interface ImportErrorRow {
  row_number: number;
  column_name: string | null;
  rule: string;
  value: string | null;
  facts: Record<string, string | number>;
  /** The file tells of people, so the value may. */
  of_people: boolean;
}

export function toImportError(row: ImportErrorRow): ImportError {
  const { rule, facts } = row;
  return {
    rowNumber: row.row_number,
    column: row.column_name,
    rule,
    value: row.value,
    ofPeople: row.of_people,
    remark: toRemark({ code: rule, facts }),
  };
}
