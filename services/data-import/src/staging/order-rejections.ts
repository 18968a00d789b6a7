import type { EntityManager } from "typeorm";
import type { ImportRule } from "../contract.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { violation } from "../rules.ts";

/** Lines refused when they are seen together with their order. */
interface RefusedLine {
  line: number;
  rule: ImportRule;
  value: string | null;
  expected: string | null;
}

/** Rows handed over at a time; all lines of a file may be refused. */
const pageRows = 10_000;

/**
 * Takes lines out of `staged_line` that break a rule of their order.
 *
 * @param sql a SELECT of line, rule, value and expected
 * @param reject told of the lines in pages, in the order of the file
 */
export async function rejectLines(
  db: EntityManager,
  sql: string,
  parameters: unknown[],
  column: string,
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<void> {
  await db.query(`CREATE TEMP TABLE refused_line ON COMMIT DROP AS ${sql}`, parameters);
  let after = 0;
  for (;;) {
    const page: RefusedLine[] = await db.query(
      "SELECT line, rule, value, expected FROM refused_line WHERE line > $1 ORDER BY line LIMIT $2",
      [after, pageRows],
    );
    if (page.length === 0) break;
    after = page.at(-1)!.line;
    await reject(
      page.map(({ line, rule, value, expected }) => ({
        line,
        key: null,
        violations: [violation(rule, column, value, expected === null ? {} : { expected })],
      })),
    );
  }
  await db.query("DELETE FROM staged_line USING refused_line WHERE staged_line.line = refused_line.line");
  await db.query("DROP TABLE refused_line");
}
