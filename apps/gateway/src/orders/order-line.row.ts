import type { OrderLine } from "./order-line.type.ts";

export interface OrderLineRow {
  order_id: string;
  line_number: number;
  product_id: string;
  quantity: string;
  unit_price: string;
  currency: string;
}

export function toOrderLine(row: OrderLineRow): OrderLine {
  return {
    productKey: row.product_id,
    lineNumber: row.line_number,
    quantity: row.quantity,
    unitPrice: { amount: row.unit_price, currency: row.currency },
  };
}
