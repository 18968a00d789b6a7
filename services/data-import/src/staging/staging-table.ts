import type { EntityManager } from "typeorm";
import type { RowShape } from "../fields/field.ts";
import type { CheckedRows } from "../rows/check-rows.ts";

/** Behind a staged text that is compared with a stored one: without it the comparison could not use the table's index. */
export const tableCollation = 'COLLATE "default"';

/**
 * A temporary table that holds a file's accepted rows until all are read: one text, number or time per field, and `line`.
 * It lives in the import's transaction and vanishes with it.
 */
export class StagingTable {
  constructor(
    readonly name: "staged_record" | "staged_line" | "staged_invoice",
    private readonly shape: RowShape,
  ) {}

  /** Collation "C" compares bytes: grouping by external id needs no dictionary, and its order is the same everywhere. */
  async create(db: EntityManager): Promise<void> {
    const columns = this.shape.fields.map(
      (field) => `${field.name} ${field.sqlType}${field.sqlType === "text" ? ' COLLATE "C"' : ""}`,
    );
    await db.query(`CREATE TEMP TABLE ${this.name} (line integer NOT NULL, ${columns.join(", ")}) ON COMMIT DROP`);
  }

  /** Adds rows by one statement; blank columns are not sent. */
  async add(db: EntityManager, rows: CheckedRows): Promise<void> {
    if (rows.lines.length === 0) return;
    const sent = this.shape.fields.flatMap((field, at) => {
      const values = rows.columns[at]!;
      return values.some((value) => value !== null) ? [{ field, values }] : [];
    });
    const names = ["line", ...sent.map(({ field }) => field.name)];
    const arrays = ["$1::integer[]", ...sent.map(({ field }, at) => `$${at + 2}::${field.sqlType}[]`)];
    await db.query(`INSERT INTO ${this.name} (${names.join(", ")}) SELECT * FROM unnest(${arrays.join(", ")})`, [
      rows.lines,
      ...sent.map(({ values }) => values),
    ]);
  }

  /** Lets the planner know what came: temporary tables are not analysed by themselves. */
  async analyse(db: EntityManager): Promise<void> {
    await db.query(`ANALYZE ${this.name}`);
  }
}
