import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { OrderedLine } from "./purchase-terms.ts";

/** Lines that go into one order: of one supplier, to one location, in one currency. */
interface OrderDraft {
  id: string;
  lines: OrderedLine[];
}

/**
 * Writes one order per supplier, location and currency, as ordered now, and books what is on order. However many lines there are,
 * these are four statements.
 *
 * @param createdBy member or key that approved them
 * @returns the order of each line, by the proposal's id
 */
export async function writePurchaseOrders(
  db: EntityManager,
  lines: readonly OrderedLine[],
  createdBy: string | null,
): Promise<Map<string, string>> {
  const drafts = new Map<string, OrderDraft>();
  for (const line of lines) {
    const { supplierId, locationId } = line.proposal;
    const key = [supplierId, locationId, line.currency].join(" ");
    const draft = drafts.get(key) ?? { id: randomUUID(), lines: [] };
    draft.lines.push(line);
    drafts.set(key, draft);
  }
  if (drafts.size === 0) return new Map();
  const orders = [...drafts.values()];
  await takeNumbers(db);
  await insertOrders(db, orders, createdBy);
  await insertLines(db, orders);
  await db.query("SELECT book_purchase_orders($1::uuid[])", [orders.map(({ id }) => id)]);
  return new Map(orders.flatMap(({ id, lines: own }) => own.map(({ proposal }) => [proposal.id, id])));
}

/** Who writes orders of one organisation at once takes turns, so that no number is given twice. */
async function takeNumbers(db: EntityManager): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('purchase-order-number:' || current_tenant(), 0))");
}

/** The lines of orders, each with its order's id. */
function linesOf(orders: readonly OrderDraft[]): (OrderedLine & { orderId: string })[] {
  return orders.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, orderId: id })));
}

/**
 * Numbers are the day where the organisation is, and a running number of that day: "BW-20261122-3". An order is expected as long
 * after its placing as the slowest of its proposals would have been.
 */
async function insertOrders(db: EntityManager, orders: readonly OrderDraft[], createdBy: string | null): Promise<void> {
  const lines = linesOf(orders);
  const heads = orders.map(({ lines: [first] }) => first!);
  await db.query(
    `WITH today AS (
       SELECT (now() AT TIME ZONE time_zone)::date AS day, 'BW-' || to_char(now() AT TIME ZONE time_zone, 'YYYYMMDD') || '-' AS stem
       FROM organisation
     ), given AS (
       SELECT coalesce(max(substr(external_id, length(stem) + 1)::int), 0) AS number FROM purchase_order, today
       WHERE external_id LIKE stem || '%' AND substr(external_id, length(stem) + 1) ~ '^[0-9]{1,6}$'
     ), summed AS (
       SELECT order_id, sum(line.quantity * cost) AS total, count(*)::int AS lines, max(expected_on - order_on) AS days
       FROM unnest($5::uuid[], $6::uuid[], $7::numeric[], $8::numeric[]) AS line (order_id, proposal_id, quantity, cost)
       JOIN replenishment_proposal AS proposal ON proposal.id = proposal_id GROUP BY order_id
     )
     INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, ordered_at, expected_on, currency, total,
       line_count, created_by)
     SELECT id, stem || (number + position), supplier_id, location_id, 'ORDERED', clock_timestamp(), day + days, currency, total,
       lines, $9
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[])
         WITH ORDINALITY AS head (id, supplier_id, location_id, currency, position)
       JOIN summed ON order_id = id CROSS JOIN today CROSS JOIN given`,
    [
      orders.map(({ id }) => id),
      heads.map(({ proposal }) => proposal.supplierId),
      heads.map(({ proposal }) => proposal.locationId),
      heads.map(({ currency }) => currency),
      lines.map(({ orderId }) => orderId),
      lines.map(({ proposal }) => proposal.id),
      lines.map(({ quantity }) => quantity),
      lines.map(({ unitCost }) => unitCost),
      createdBy,
    ],
  );
}

async function insertLines(db: EntityManager, orders: readonly OrderDraft[]): Promise<void> {
  const lines = linesOf(orders);
  await db.query(
    `INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost)
     SELECT order_id, row_number() OVER (PARTITION BY order_id ORDER BY position), product_id, quantity, unit_cost
     FROM unnest($1::uuid[], $2::uuid[], $3::numeric[], $4::numeric[])
       WITH ORDINALITY AS line (order_id, product_id, quantity, unit_cost, position)`,
    [
      lines.map(({ orderId }) => orderId),
      lines.map(({ proposal }) => proposal.productId),
      lines.map(({ quantity }) => quantity),
      lines.map(({ unitCost }) => unitCost),
    ],
  );
}
