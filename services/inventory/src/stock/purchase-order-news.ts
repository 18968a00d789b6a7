import { tellWebhooks } from "@bellwether/runtime/webhooks/tell-webhooks";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { WebhookEventType } from "@bellwether/schema/contracts/webhook-events";
import type { EntityManager } from "typeorm";

/** Most lines of one order in a message; `lineCount` says how many there are, and the API has them all. */
const maxLines = 200;

interface OrderRow {
  id: string;
  supplier_id: string;
  location_id: string;
  lines: { productId: string; externalId: string; quantity: string; receivedQuantity: string; unitCost: string }[];
  /** What stands in the message as it is. */
  plain: Record<string, unknown>;
  supplier: { externalId: string; name: string };
  location: { externalId: string; name: string };
}

type OrderEvent = Extract<WebhookEventType, `purchase_order.${string}`>;

/**
 * Tells webhooks of purchase orders as they are now, in the caller's transaction. Ids are those of the API; decimals are text.
 *
 * @param more what only this event has to say, by order
 */
export function tellOfOrders(
  db: EntityManager,
  type: OrderEvent,
  orderIds: readonly string[],
  more: (orderId: string) => Record<string, unknown> = () => ({}),
): Promise<number> {
  return tellWebhooks(db, type, async () => {
    const rows: OrderRow[] = await db.query(
      `SELECT b.id, b.supplier_id, b.location_id,
         json_build_object('externalId', u.external_id, 'name', u.name) AS supplier,
         json_build_object('externalId', l.external_id, 'name', l.name) AS location,
         json_build_object('externalId', b.external_id, 'status', b.status, 'version', b.version, 'orderedAt', b.ordered_at,
           'expectedOn', b.expected_on, 'closedAt', b.closed_at, 'closeReason', b.close_reason,
           'total', json_build_object('amount', trim_scale(b.total)::text, 'currency', b.currency),
           'lineCount', b.line_count) AS plain,
         (SELECT json_agg(json_build_object('productId', line.product_id, 'externalId', p.external_id,
             'quantity', trim_scale(line.quantity)::text, 'receivedQuantity', trim_scale(line.received_quantity)::text,
             'unitCost', trim_scale(line.unit_cost)::text) ORDER BY line.line_number)
          FROM purchase_order_line AS line JOIN product p ON p.id = line.product_id
          WHERE line.order_id = b.id AND line.line_number <= ${maxLines}) AS lines
       FROM purchase_order b JOIN supplier u ON u.id = b.supplier_id JOIN location l ON l.id = b.location_id
       WHERE b.id = ANY($1::uuid[]) ORDER BY b.external_id`,
      [orderIds],
    );
    return rows.map((row) => ({ purchaseOrder: describe(row), ...more(row.id) }));
  });
}

function describe({ id, supplier_id, location_id, plain, supplier, location, lines }: OrderRow): object {
  return {
    id: publicId("PurchaseOrder", id),
    ...plain,
    supplier: { id: publicId("Supplier", supplier_id), ...supplier },
    location: { id: publicId("Location", location_id), ...location },
    lines: lines.map(({ productId, externalId, ...line }) => ({
      product: { id: publicId("Product", productId), externalId },
      ...line,
    })),
  };
}
