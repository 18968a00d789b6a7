import type { EntityManager } from "typeorm";
import type { CellContext } from "../fields/field.ts";
import { RowChecker } from "../rows/check-rows.ts";
import { renamed, type Violation, violation } from "../rules.ts";
import { awaitTurn } from "../staging/import-lock.ts";
import { writeEachLine } from "../staging/line-plan.ts";
import { StagingTable } from "../staging/staging-table.ts";
import { adImports } from "../steps/import-ads.ts";
import { cellOf, givenId, misfits, recordShapes } from "./record-shapes.ts";
import type { GivenRecord, RecordResult } from "./upsert-contract.ts";

/**
 * Writes records that are told apart by what they are about, such as the spend of a campaign on a day, by the rules and statements of
 * imported files. Each replaces what is stored as a whole: a figure that it leaves out is not told any more.
 *
 * @returns what became of each, in the order of the call
 */
export async function upsertLines(
  db: EntityManager,
  kind: "ad-spend" | "touchpoints" | "experiments",
  records: readonly GivenRecord[],
  cells: CellContext,
): Promise<RecordResult[]> {
  const shape = recordShapes[kind];
  const refused = new Map<number, Violation[]>();
  for (const [at, record] of records.entries()) {
    const found = misfits(record, shape);
    if (found.length > 0) refused.set(at, found);
  }
  const fit = records.flatMap((record, at) => (refused.has(at) ? [] : [{ at, record }]));
  const checker = new RowChecker(shape.rows, cells, { ragged: true, encoding: "UTF-8", mapping: shape.mapping });
  const checked = checker.check({
    header: [...shape.names],
    lines: fit.map(({ at }) => at),
    rows: fit.map(({ record }) => shape.names.map((name) => cellOf(record[name], name, false) ?? "")),
  });
  for (const { line, violations } of checked.rejected) refused.set(line, violations);
  const table = new StagingTable("staged_line", shape.rows);
  await table.create(db);
  await table.add(db, checked);
  await table.analyse(db);
  await awaitTurn(db);
  const { plan } = await adImports[kind].plan(db, cells, async (rows) => {
    // Rules that are seen together with what is stored name our field.
    for (const { line, violations } of rows)
      refused.set(
        line,
        violations.map((found) => renamed(found, shape.mapping)),
      );
  });
  const outcomes = new Map((await writeEachLine(db, plan)).map(({ line, outcome }) => [line, outcome]));
  return records.map(({ externalId }, at): RecordResult => {
    const id = givenId(externalId);
    const outcome = outcomes.get(at);
    if (outcome !== undefined) return { externalId: id, outcome, violations: [] };
    const violations = refused.get(at) ?? [violation("record.superseded", shape.names[0]!, null)];
    return { externalId: id, outcome: "REJECTED", violations };
  });
}
