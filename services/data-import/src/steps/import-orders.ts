import type { ImportSummary } from "../contract.ts";
import { checkMapping } from "../fields/column-map.ts";
import { bareLineRows, invoiceRows, orderLineRows } from "../fields/order-fields.ts";
import type { OpenSource } from "../reading/open-source.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { awaitTurn } from "../staging/import-lock.ts";
import { matchOrders } from "../staging/match-orders.ts";
import { planOrders } from "../staging/plan-orders.ts";
import { StagingTable } from "../staging/staging-table.ts";
import { writeOrders } from "../staging/write-orders.ts";
import { writeReferences } from "../staging/write-references.ts";
import { enter, type ImportRun, reject } from "./import-run.ts";
import { refuseStrictly } from "./refuse-strictly.ts";
import { type StagedFile, stageFile } from "./stage-file.ts";

/**
 * Imports orders from a file of their lines; the orders' own fields stand on each line, or in an invoice file beside it.
 * Rows are the lines: refused invoices are counted for themselves, and their lines are refused with them.
 */
export async function importOrders(
  run: ImportRun,
  lines: OpenSource,
  invoices: OpenSource | undefined,
): Promise<ImportSummary["counts"]> {
  checkMapping(invoices ? [bareLineRows, invoiceRows] : [orderLineRows], run.options.columns);
  enter(run, "reading");
  const head = invoices === undefined ? null : await stageInvoices(run, invoices);
  const shape = invoices === undefined ? orderLineRows : bareLineRows;
  const staged = await stageFile(run, lines, shape, new StagingTable("staged_line", shape), async (count, rejected) => {
    run.state.rowsRead += count;
    await reject(run, rejected);
  });
  refuseStrictly(run, head?.rejected);
  enter(run, "matching");
  const refuse = (rows: readonly RejectedRow[]) => reject(run, rows);
  const matched = await matchOrders(run.db, {
    layout: invoices === undefined ? "lines" : "invoices",
    currency: run.cells.currency,
    present: staged.present,
    reject: refuse,
  });
  await awaitTurn(run.db);
  const created = await writeReferences(run.db);
  const planned = await planOrders(run.db, refuse);
  refuseStrictly(run);
  enter(run, "writing");
  await writeOrders(run.db);
  return {
    ...planned,
    ...created,
    ...(head === null ? {} : { invoicesRead: head.read, invoicesRejected: head.rejected }),
    "order.scattered": staged.runs - matched.ordersStaged,
    "order.differing_time": matched.differingTime,
    "order.differing_customer": matched.differingCustomer,
    "invoice.repeated": matched.repeatedInvoices,
  };
}

/** Stages the invoice file, and in `refused_invoice` the ids of invoices that were refused. */
async function stageInvoices(run: ImportRun, source: OpenSource): Promise<{ read: number; rejected: number }> {
  let rejectedCount = 0;
  await run.db.query('CREATE TEMP TABLE refused_invoice (order_ref text COLLATE "C") ON COMMIT DROP');
  const table = new StagingTable("staged_invoice", invoiceRows);
  const staged: StagedFile = await stageFile(run, source, invoiceRows, table, async (_count, rejected) => {
    rejectedCount += rejected.length;
    await run.ledger.add(rejected, "invoices: ");
    const ids = rejected.flatMap(({ key }) => (key === null ? [] : [key.replaceAll("\u0000", "")]));
    if (ids.length > 0) await run.db.query("INSERT INTO refused_invoice SELECT unnest($1::text[])", [ids]);
  });
  return { read: staged.rowsRead, rejected: rejectedCount };
}
