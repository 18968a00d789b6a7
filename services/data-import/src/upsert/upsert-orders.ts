import type { EntityManager } from "typeorm";
import type { CellContext } from "../fields/field.ts";
import { type CheckedRows, RowChecker } from "../rows/check-rows.ts";
import { renamed, type Violation, violation } from "../rules.ts";
import { awaitTurn } from "../staging/import-lock.ts";
import { matchOrders } from "../staging/match-orders.ts";
import { planOrders } from "../staging/plan-orders.ts";
import { StagingTable } from "../staging/staging-table.ts";
import { writeOrders } from "../staging/write-orders.ts";
import { writeReferences } from "../staging/write-references.ts";
import { cellOf, givenId, recordShapes } from "./record-shapes.ts";
import { superseded } from "./superseded.ts";
import { type GivenRecord, type RecordResult, upsertLimits } from "./upsert-contract.ts";

const shape = recordShapes.orders;
/** What each line of an order has; the rest is the order's own. */
const lineNames: ReadonlySet<string> = new Set(["product", "quantity", "unitPrice", "productName"]);
const orderNames: ReadonlySet<string> = new Set([...shape.names.filter((name) => !lineNames.has(name)), "lines"]);

/** A line of an order among the rows that are staged. */
interface LineRow {
  order: number;
  line: number;
  cells: string[];
}

/**
 * Writes orders by their external id, each with all its lines in the place of what was stored, by the rules of imported ones and in a
 * number of statements that does not grow with them. An order of which one line is refused is refused as a whole.
 *
 * @returns what became of each, in the order of the call
 */
export async function upsertOrders(
  db: EntityManager,
  orders: readonly GivenRecord[],
  cells: CellContext,
): Promise<RecordResult[]> {
  const refused = new Map<number, Violation[]>();
  const refuse = (order: number, violations: readonly Violation[]) =>
    refused.set(order, [...(refused.get(order) ?? []), ...violations]);
  const ids = orders.map(({ externalId }) => givenId(externalId));
  const rows = orders.flatMap((order, at) => rowsOf(order, at, (violations) => refuse(at, violations)));
  const { lines, columns } = checkLines(rows, cells, refuse);
  for (const at of superseded(ids.map((id, order) => (refused.has(order) ? null : id))))
    refuse(at, [violation("record.superseded", "externalId", null)]);
  const kept = lines.map((row) => !refused.has(rows[row]!.order));
  const only = <T>(values: readonly T[]) => values.filter((_, at) => kept[at]);
  const table = new StagingTable("staged_line", shape.rows);
  await table.create(db);
  await table.add(db, { lines: only(lines), columns: columns.map(only), rejected: [] });
  await table.analyse(db);
  const reject = async (found: readonly { line: number; violations: Violation[] }[]) => {
    // Rules of a whole order are told for each of its lines, and name our field.
    for (const { line, violations } of found)
      if (!refused.has(rows[line]!.order))
        refuse(
          rows[line]!.order,
          violations.map((found) => renamed(found, shape.mapping)),
        );
  };
  const present = new Set(shape.rows.fields.map(({ name }) => name));
  await matchOrders(db, { layout: "lines", currency: cells.currency, present, reject });
  await awaitTurn(db);
  await writeReferences(db);
  await planOrders(db, reject);
  await writeOrders(db);
  const planned: { id: string; outcome: "CREATED" | "UPDATED" | "UNCHANGED" }[] = await db.query(
    `SELECT order_ref AS id, CASE WHEN is_new THEN 'CREATED' WHEN is_changed THEN 'UPDATED' ELSE 'UNCHANGED' END AS outcome
     FROM order_plan`,
  );
  const outcomes = new Map(planned.map(({ id, outcome }) => [id, outcome]));
  return ids.map((externalId, at): RecordResult => {
    const violations = refused.get(at);
    if (violations !== undefined) return { externalId, outcome: "REJECTED", violations };
    const outcome = outcomes.get(externalId ?? "");
    if (outcome === undefined) throw new Error(`Nothing is known of what became of order ${at}.`);
    return { externalId, outcome, violations: [] };
  });
}

/** An order's rows, one for each of its lines; none where it has none that could be read. */
function rowsOf(order: GivenRecord, at: number, refuse: (violations: readonly Violation[]) => void): LineRow[] {
  const misfits = Object.keys(order)
    .filter((name) => !orderNames.has(name))
    .map((name) => violation("record.field", name, null));
  const { lines } = order;
  const isList = Array.isArray(lines) && lines.length >= 1 && lines.length <= upsertLimits.maxOrderLines;
  if (!isList) misfits.push(violation("order.lines", "lines", null, { limit: upsertLimits.maxOrderLines }));
  const given: readonly unknown[] = isList ? lines : [];
  const rows = given.map((line, index): LineRow => {
    const record = typeof line === "object" && line !== null ? (line as GivenRecord) : {};
    for (const name of Object.keys(record))
      if (!lineNames.has(name)) misfits.push(violation("record.field", `lines.${index}.${name}`, null));
    const row = shape.names.map((name) => {
      const value = lineNames.has(name) ? record[name] : order[name];
      const cell = cellOf(value, name, false);
      if (cell === null) misfits.push(violation("value.single", placeOf(name, index), JSON.stringify(value)));
      return cell ?? "";
    });
    return { order: at, line: index, cells: row };
  });
  if (misfits.length > 0) refuse(misfits);
  return misfits.length > 0 ? [] : rows;
}

/** Checks the rows of all orders. What the order's own fields break is told once. */
function checkLines(
  rows: readonly LineRow[],
  cells: CellContext,
  refuse: (order: number, violations: readonly Violation[]) => void,
): CheckedRows {
  const checker = new RowChecker(shape.rows, cells, { ragged: true, encoding: "UTF-8", mapping: shape.mapping });
  const checked = checker.check({
    header: shape.names,
    lines: rows.map((_, at) => at),
    rows: rows.map((row) => row.cells),
  });
  const told = new Set<string>();
  for (const { line: row, violations } of checked.rejected) {
    const { order, line } = rows[row]!;
    for (const { rule, column, value, facts } of violations) {
      const place = column === null ? null : placeOf(column, line);
      const key = `${order} ${place} ${rule}`;
      if (told.has(key)) continue;
      told.add(key);
      refuse(order, [
        { rule, column: place, value, facts: "column" in facts && place ? { ...facts, column: place } : facts },
      ]);
    }
  }
  return checked;
}

const placeOf = (name: string, line: number) => (lineNames.has(name) ? `lines.${line}.${name}` : name);
