import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import { rejectLines } from "./order-rejections.ts";

/** Where the orders' own fields stand: on each line, or in an invoice file beside the lines. */
export type OrderLayout = "lines" | "invoices";

export interface MatchRequest {
  layout: OrderLayout;
  /** ISO 4217, for orders that carry none. */
  currency: string;
  /** Names of the fields that the line file has columns for. */
  present: ReadonlySet<string>;
  reject: (rows: RejectedRow[]) => Promise<void>;
}

export interface MatchCounts {
  /** Orders that accepted lines name, whether their fields were found or not. */
  ordersStaged: number;
  differingTime: number;
  differingCustomer: number;
  repeatedInvoices: number;
}

/**
 * Makes `order_head`, one row per order with its own fields, from what was staged, and refuses lines that do not fit theirs.
 * An order's fields are those of its first line; the customer is the first one that a line names.
 */
export async function matchOrders(db: EntityManager, request: MatchRequest): Promise<MatchCounts> {
  const source = request.layout === "lines" ? "staged_line" : "staged_invoice";
  await db.query(
    `CREATE TEMP TABLE order_head ON COMMIT DROP AS
     SELECT DISTINCT ON (order_ref) order_ref, line, placed_at, customer_ref, country, location_ref, channel,
       coalesce(currency, $1) AS currency
     FROM ${source} ORDER BY order_ref, line`,
    [request.currency],
  );
  await db.query("ANALYZE order_head");
  const counts: MatchCounts = {
    ordersStaged: await countOrders(db),
    differingTime: 0,
    differingCustomer: 0,
    repeatedInvoices: 0,
  };
  if (request.layout === "lines") {
    Object.assign(counts, await compareLines(db));
    if (request.present.has("currency")) await refuseOtherCurrencies(db, request);
  } else {
    const [invoices]: [{ repeated: number }] = await db.query(
      `SELECT ((SELECT count(*) FROM staged_invoice) - (SELECT count(*) FROM order_head))::integer AS repeated`,
    );
    counts.repeatedInvoices = invoices.repeated;
    await refuseUnknownOrders(db, request);
  }
  return counts;
}

async function countOrders(db: EntityManager): Promise<number> {
  const [row]: [{ orders: number }] = await db.query(
    "SELECT count(*)::integer AS orders FROM (SELECT FROM staged_line GROUP BY order_ref) AS distinct_orders",
  );
  return row.orders;
}

async function compareLines(db: EntityManager): Promise<Partial<MatchCounts>> {
  await db.query(
    `UPDATE order_head SET customer_ref = named.customer_ref, country = named.country
     FROM (SELECT DISTINCT ON (order_ref) order_ref, customer_ref, country FROM staged_line
           WHERE customer_ref IS NOT NULL ORDER BY order_ref, line) AS named
     WHERE order_head.customer_ref IS NULL AND named.order_ref = order_head.order_ref`,
  );
  const [counts]: [{ time: number; customer: number }] = await db.query(
    `SELECT count(*) FILTER (WHERE staged_line.placed_at <> order_head.placed_at)::integer AS time,
       count(*) FILTER (WHERE staged_line.customer_ref <> order_head.customer_ref)::integer AS customer
     FROM staged_line JOIN order_head USING (order_ref)`,
  );
  return { differingTime: counts.time, differingCustomer: counts.customer };
}

/** Amounts of two currencies cannot be added up. */
function refuseOtherCurrencies(db: EntityManager, { currency, reject }: MatchRequest): Promise<void> {
  return rejectLines(
    db,
    `SELECT staged_line.line, 'currency.differs' AS rule, coalesce(staged_line.currency, $1) AS value,
       order_head.currency AS expected
     FROM staged_line JOIN order_head USING (order_ref)
     WHERE coalesce(staged_line.currency, $1) <> order_head.currency`,
    [currency],
    "currency",
    reject,
  );
}

function refuseUnknownOrders(db: EntityManager, { reject }: MatchRequest): Promise<void> {
  return rejectLines(
    db,
    `SELECT line, CASE WHEN order_ref IN (SELECT order_ref FROM refused_invoice)
         THEN 'order.invoice_rejected' ELSE 'order.unknown' END AS rule,
       order_ref AS value, NULL::text AS expected
     FROM staged_line WHERE NOT EXISTS (SELECT FROM order_head WHERE order_head.order_ref = staged_line.order_ref)`,
    [],
    "order_ref",
    reject,
  );
}
