import { lateCondition } from "../purchase-orders/purchase-order.row.ts";
import { stockConditions } from "../stock/stock-condition.enum.ts";
import type { InventoryExceptionKind } from "./inventory-exception.type.ts";
import type { InventorySummary } from "./inventory-summary.type.ts";

interface SummaryRow {
  currency: string;
  positions: number;
  stock_value: string;
  out_of_stock: number;
  below_reorder_point: number;
  open_proposals: number;
  proposed_amount: string;
  money_at_stake: string;
  open_orders: number;
  late_orders: number;
  exceptions: { kind: InventoryExceptionKind; count: number; amount: string }[];
  planned_at: Date | null;
}

/** One statement: what waits to be done is looked at often. */
const statement = `
  SELECT organisation.currency, stock.*, proposed.*, ordered.*,
    (SELECT max(created_at) FROM inventory_plan) AS planned_at,
    (SELECT coalesce(json_agg(counted ORDER BY counted.amount::numeric DESC, counted.kind), '[]') FROM (
       SELECT x.kind, count(*)::int AS count, sum(x.amount)::text AS amount FROM inventory_exception x GROUP BY x.kind
     ) AS counted) AS exceptions
  FROM organisation,
    (SELECT count(*)::int AS positions, coalesce(sum(s.on_hand * y.unit_cost), 0) AS stock_value,
       count(*) FILTER (WHERE ${stockConditions.OUT_OF_STOCK})::int AS out_of_stock,
       count(*) FILTER (WHERE ${stockConditions.BELOW_REORDER_POINT})::int AS below_reorder_point
     FROM stock_position s
     LEFT JOIN inventory_policy y ON y.product_id = s.product_id AND y.location_id = s.location_id) AS stock,
    (SELECT count(*)::int AS open_proposals, coalesce(sum(n.money_at_stake), 0) AS money_at_stake,
       coalesce(sum(n.amount) FILTER (WHERE n.kind = 'PURCHASE'), 0) AS proposed_amount
     FROM replenishment_proposal n WHERE n.status = 'OPEN') AS proposed,
    (SELECT count(*)::int AS open_orders, count(*) FILTER (WHERE ${lateCondition})::int AS late_orders
     FROM purchase_order b WHERE b.status IN ('ORDERED', 'PARTIALLY_RECEIVED')) AS ordered`;

/** How stock stands and what waits. @param query reads rows of the organisation's, in a snapshot or a transaction */
export async function readInventorySummary(query: (sql: string) => Promise<SummaryRow[]>): Promise<InventorySummary> {
  const [row] = await query(statement);
  if (row === undefined) throw new Error("The organisation has no row of its own.");
  const { currency } = row;
  const money = (amount: string) => ({ amount, currency });
  return {
    positions: row.positions,
    stockValue: money(row.stock_value),
    outOfStock: row.out_of_stock,
    belowReorderPoint: row.below_reorder_point,
    openProposals: row.open_proposals,
    proposedAmount: money(row.proposed_amount),
    moneyAtStake: money(row.money_at_stake),
    openOrders: row.open_orders,
    lateOrders: row.late_orders,
    exceptions: row.exceptions.map(({ kind, count, amount }) => ({ kind, count, amount: money(amount) })),
    plannedAt: row.planned_at,
  };
}
