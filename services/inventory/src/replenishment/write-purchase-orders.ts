import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { OrderedLine } from "./purchase-terms.ts";

/** Lines that go into one order: of one supplier, to one location, in one currency. */
interface OrderDraft {
  id: string;
  lines: OrderedLine[];
}

/**
 * Writes one order per supplier, location and currency, as ordered now, and books what is on order.
 *
 * @returns the order of each line, by the proposal's id
 */
export async function writePurchaseOrders(
  db: EntityManager,
  lines: readonly OrderedLine[],
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
  await takeNumbers(db);
  for (const draft of drafts.values()) await writeOrder(db, draft);
  const ids = [...drafts.values()].map(({ id }) => id);
  await db.query("SELECT book_purchase_orders($1::uuid[])", [ids]);
  return new Map([...drafts.values()].flatMap(({ id, lines }) => lines.map(({ proposal }) => [proposal.id, id])));
}

/** Who writes orders of one organisation at once takes turns, so that no number is given twice. */
async function takeNumbers(db: EntityManager): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('purchase-order-number:' || current_tenant(), 0))");
}

/**
 * Numbers are the day where the organisation is, and a running number of that day: "BW-20261122-3". An order is expected as long
 * after its placing as the proposal would have been.
 */
async function writeOrder(db: EntityManager, { id, lines }: OrderDraft): Promise<void> {
  const [first] = lines;
  if (first === undefined) return;
  const { supplierId, locationId } = first.proposal;
  await db.query(
    `WITH today AS (
       SELECT (now() AT TIME ZONE time_zone)::date AS day, 'BW-' || to_char(now() AT TIME ZONE time_zone, 'YYYYMMDD') || '-' AS stem
       FROM organisation
     )
     INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, ordered_at, expected_on, currency, total,
       line_count)
     SELECT $1, stem || (
         SELECT 1 + coalesce(max(substr(external_id, length(stem) + 1)::int), 0) FROM purchase_order
         WHERE external_id LIKE stem || '%' AND substr(external_id, length(stem) + 1) ~ '^[0-9]{1,6}$'),
       $2, $3, 'ORDERED', clock_timestamp(),
       day + (SELECT max(expected_on - order_on) FROM replenishment_proposal WHERE id = ANY($4::uuid[])), $5,
       (SELECT sum(quantity * cost) FROM unnest($6::numeric[], $7::numeric[]) AS line (quantity, cost)), $8
     FROM today`,
    [
      id,
      supplierId,
      locationId,
      lines.map(({ proposal }) => proposal.id),
      first.currency,
      lines.map(({ quantity }) => quantity),
      lines.map(({ unitCost }) => unitCost),
      lines.length,
    ],
  );
  await db.query(
    `INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost)
     SELECT $1, at, product_id, quantity, unit_cost
     FROM unnest($2::uuid[], $3::numeric[], $4::numeric[]) WITH ORDINALITY AS line (product_id, quantity, unit_cost, at)`,
    [
      id,
      lines.map(({ proposal }) => proposal.productId),
      lines.map(({ quantity }) => quantity),
      lines.map(({ unitCost }) => unitCost),
    ],
  );
}
