import type { EntityManager } from "typeorm";

/** What is known of an order, for whoever placed it. */
export interface OrderState {
  orderNumber: string;
  placedAt: Date;
  /** Decimal as text, and ISO 4217. */
  total: string;
  currency: string;
  channel: string | null;
  /** Its products and how many of each, numeric as text, in the order of its lines; at most 10. */
  items: { name: string; quantity: string }[];
  /** Lines of it, which may be more. */
  lineCount: number;
}

interface OrderRow extends Omit<OrderState, "items"> {
  items: OrderState["items"] | null;
}

/**
 * An order by its number, for the verified customer who placed it; null of any other. An order of somebody else is answered as one that there is not, and
 * by the same statement, so that nobody learns which numbers are taken.
 *
 * @param db whose tenant is set
 */
export async function lookUpOrder(
  db: EntityManager,
  { orderNumber, customerId }: { orderNumber: string; customerId: string },
): Promise<OrderState | null> {
  const [row]: OrderRow[] = await db.query(
    `SELECT placed.external_id AS "orderNumber", placed.placed_at AS "placedAt", placed.total, placed.currency, placed.channel,
       placed.line_count AS "lineCount",
       (SELECT json_agg(json_build_object('name', name, 'quantity', quantity::text) ORDER BY line_number) FROM (
         SELECT product.name, line.quantity, line.line_number FROM order_line AS line JOIN product ON product.id = line.product_id
         WHERE line.order_id = placed.id ORDER BY line.line_number LIMIT 10) AS listed) AS items
     FROM sales_order AS placed
     WHERE placed.external_id = ANY ($1) AND placed.kind = 'SALE'
       AND placed.customer_id = (SELECT coalesce(merged_into, id) FROM customer WHERE id = $2)
     ORDER BY placed.placed_at DESC LIMIT 1`,
    [spellings(orderNumber), customerId],
  );
  return row === undefined ? null : { ...row, items: row.items ?? [] };
}

function spellings(orderNumber: string): string[] {
  const plain = orderNumber.normalize("NFKC").trim().replace(/^#\s*/, "");
  return [...new Set([plain, plain.toUpperCase(), plain.toLowerCase()])];
}
