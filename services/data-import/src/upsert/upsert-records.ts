import type { EntityManager } from "typeorm";
import type { CellContext, RowShape } from "../fields/field.ts";
import { type CheckedRows, type RejectedRow, RowChecker } from "../rows/check-rows.ts";
import { renamed, type Violation, violation } from "../rules.ts";
import { refuseBackwardCampaigns } from "../staging/refuse-backward-campaigns.ts";
import { refuseErased } from "../staging/refuse-erased.ts";
import { refuseManagedCampaigns } from "../staging/refuse-managed-campaigns.ts";
import { StagingTable } from "../staging/staging-table.ts";
import { type RecordKind, writeEachRecord } from "../staging/write-records.ts";
import { cellOf, givenId, misfits, type RecordShape, recordShapes } from "./record-shapes.ts";
import { superseded } from "./superseded.ts";
import type { GivenRecord, RecordResult } from "./upsert-contract.ts";

/** Name of the staged column that says, by a 1 or a 0 for each field, which of them a record has. */
const givenField = "given_fields";

/**
 * Writes records of one kind by their external id, by the rules of imported ones and in a number of statements that does not grow with
 * them. Each is written as a whole or not at all.
 *
 * @returns what became of each, in the order of the call
 */
export async function upsertPlainRecords(
  db: EntityManager,
  kind: RecordKind,
  records: readonly GivenRecord[],
  cells: CellContext,
): Promise<RecordResult[]> {
  const shape = recordShapes[kind];
  const refused = new Map<number, Violation[]>();
  const checked = checkRecords(shape, records, cells, refused);
  for (const place of superseded(checked.columns[0]!))
    refused.set(checked.lines[place]!, [violation("record.superseded", "externalId", null)]);
  const table = new StagingTable("staged_record", withGivenFields(shape.rows));
  await table.create(db);
  await table.add(db, checked);
  const positions = new Map(shape.rows.fields.map(({ name }, at) => [name, at + 1]));
  const isGiven = (field: string) => `substr(staged.${givenField}, ${positions.get(field)}, 1) = '1'`;
  const reject = async (rows: readonly RejectedRow[]) => {
    for (const { line, violations } of rows)
      refused.set(
        line,
        violations.map((found) => renamed(found, shape.mapping)),
      );
  };
  if (kind === "customers") await refuseErased(db, reject);
  if (kind === "campaigns") {
    await refuseManagedCampaigns(db, reject);
    await refuseBackwardCampaigns(db, isGiven, reject);
  }
  await table.analyse(db);
  const written = await writeEachRecord(db, kind, isGiven);
  const outcomes = new Map(written.map(({ line, outcome }) => [line, outcome]));
  return records.map(({ externalId }, at): RecordResult => {
    const id = givenId(externalId);
    const violations = refused.get(at);
    if (violations !== undefined) return { externalId: id, outcome: "REJECTED", violations };
    const outcome = outcomes.get(at);
    if (outcome === undefined) throw new Error(`Nothing is known of what became of record ${at}.`);
    return { externalId: id, outcome, violations: [] };
  });
}

/** Checks each record by the fields of its kind; those refused are put into `refused`, all that is wrong with each. */
function checkRecords(
  shape: RecordShape,
  records: readonly GivenRecord[],
  cells: CellContext,
  refused: Map<number, Violation[]>,
): CheckedRows {
  const { rows, names, mapping } = shape;
  const checker = new RowChecker(withGivenFields(rows), cells, { ragged: true, encoding: "UTF-8", mapping });
  const found = records.map((record) => misfits(record, shape));
  const checked = checker.check({
    header: [...names, givenField],
    lines: records.map((_, at) => at),
    rows: records.map((record, at) => {
      const cellsOf = names.map(
        (name, field) => cellOf(record[name], name, rows.fields[field]!.sqlType === "jsonb") ?? "",
      );
      // What is refused for its form already is none that a rule could pass.
      if (found[at]!.length > 0) cellsOf[0] = "";
      return [...cellsOf, names.map((name) => (record[name] === undefined ? "0" : "1")).join("")];
    }),
  });
  for (const { line, violations } of checked.rejected)
    refused.set(line, found[line]!.length > 0 ? found[line]! : violations);
  return checked;
}

function withGivenFields({ fields, check }: RowShape): RowShape {
  const given = { name: givenField, aliases: [givenField], required: true, sqlType: "text" as const };
  const all = [...fields, { ...given, parse: (text: string) => ({ value: text }) }];
  return check === undefined ? { fields: all } : { fields: all, check };
}
