import type { EntityManager } from "typeorm";
import type { OpenLine, PlanSupplier, PlanTerms } from "../plan/plan-data.ts";
import type { PlanClock } from "./read-plan-data.ts";

/** Days of receipts that lead times are learned from: two years. */
const learnedDays = 730;
/** Days within which a supplier is open again. */
const openWithinDays = 60;

/** Suppliers that deliver, with what their deliveries took. */
export async function readSuppliers(db: EntityManager, { today, timeZone }: PlanClock): Promise<PlanSupplier[]> {
  return db.query(
    `WITH received AS (
       SELECT supplier_id, (received_at AT TIME ZONE $1)::date - (ordered_at AT TIME ZONE $1)::date AS days,
         expected_on IS NOT NULL AS promised, (received_at AT TIME ZONE $1)::date <= expected_on AS on_time
       FROM receipt JOIN purchase_order ON purchase_order.id = receipt.order_id
       WHERE (received_at AT TIME ZONE $1)::date - DATE '1970-01-01' > $2::integer - $3::integer
     ), learned AS (
       SELECT supplier_id, array_agg(days ORDER BY days) FILTER (WHERE days >= 0) AS observed,
         (count(*) FILTER (WHERE days < 0))::integer AS ignored,
         avg(on_time::integer) FILTER (WHERE promised) AS on_time_share
       FROM received GROUP BY 1
     ), ordered AS (
       SELECT supplier_id,
         avg(least(received_quantity / quantity, 1)) FILTER (WHERE status = 'RECEIVED') AS delivered_share,
         count(DISTINCT purchase_order.id) FILTER (WHERE status IN ('ORDERED', 'PARTIALLY_RECEIVED')) AS open_orders,
         count(DISTINCT purchase_order.id) FILTER (WHERE status IN ('ORDERED', 'PARTIALLY_RECEIVED')
           AND expected_on - DATE '1970-01-01' < $2::integer) AS late_orders
       FROM purchase_order JOIN purchase_order_line ON order_id = purchase_order.id GROUP BY 1
     )
     SELECT id, name, lead_time_days::float8 AS "statedDays", coalesce(observed, '{}') AS "observedDays",
       coalesce(ignored, 0) AS ignored, on_time_share::float8 AS "onTimeShare", delivered_share::float8 AS "deliveredShare",
       coalesce(open_orders, 0)::integer AS "openOrders", coalesce(late_orders, 0)::integer AS "lateOrders",
       coalesce((SELECT min(day) FROM generate_series($2::integer, $2::integer + $4::integer) AS day
         WHERE extract(isodow FROM DATE '1970-01-01' + day)::smallint <> ALL (closed_weekdays)
           AND NOT closed_days @> (DATE '1970-01-01' + day)), $2::integer) AS "nextOpenDay"
     FROM supplier LEFT JOIN learned ON learned.supplier_id = supplier.id LEFT JOIN ordered ON ordered.supplier_id = supplier.id
     WHERE active ORDER BY external_id COLLATE "C"`,
    [timeZone, today, learnedDays, openWithinDays],
  );
}

/**
 * Terms of active suppliers in the organisation's currency; amounts in others cannot be compared. What was ordered within the
 * running capacity period is taken off the capacity.
 */
export async function readTerms(db: EntityManager, { today, timeZone, currency }: PlanClock): Promise<PlanTerms[]> {
  return db.query(
    `SELECT terms.supplier_id AS "supplierId", terms.product_id AS "productId", unit_cost::float8 AS "unitCost",
       minimum_quantity::float8 AS minimum, order_multiple::float8 AS multiple, terms.lead_time_days::float8 AS "statedDays",
       coalesce((SELECT jsonb_agg(jsonb_build_object('quantity', quantity, 'unitCost', cost) ORDER BY quantity)
         FROM unnest(break_quantities, break_unit_costs) AS step (quantity, cost)), '[]') AS breaks,
       CASE WHEN capacity_quantity IS NOT NULL THEN greatest(0, capacity_quantity - coalesce((
         SELECT sum(line.quantity) FROM purchase_order JOIN purchase_order_line AS line ON order_id = purchase_order.id
         WHERE purchase_order.supplier_id = terms.supplier_id AND line.product_id = terms.product_id
           AND status NOT IN ('DRAFT', 'CANCELLED')
           AND (ordered_at AT TIME ZONE $1)::date - DATE '1970-01-01' > $2::integer - capacity_period_days
       ), 0))::float8 END AS "capacityLeft",
       capacity_quantity::float8 AS capacity, capacity_period_days AS "capacityPeriodDays", preferred
     FROM supplier_product AS terms
     JOIN supplier ON supplier.id = terms.supplier_id AND supplier.active
     JOIN product ON product.id = terms.product_id AND product.active
     WHERE terms.active AND currency = $3
     ORDER BY product.external_id COLLATE "C", supplier.external_id COLLATE "C"`,
    [timeZone, today, currency],
  );
}

/** Products that active suppliers offer in other currencies only, with these. */
export async function readOtherCurrencies(db: EntityManager, { currency }: PlanClock): Promise<Record<string, string>> {
  const rows: { productId: string; currencies: string }[] = await db.query(
    `SELECT product_id AS "productId", string_agg(DISTINCT currency, ', ' ORDER BY currency) AS currencies
     FROM supplier_product AS terms JOIN supplier ON supplier.id = terms.supplier_id AND supplier.active
     WHERE terms.active GROUP BY 1 HAVING bool_and(currency <> $1)`,
    [currency],
  );
  return Object.fromEntries(rows.map(({ productId, currencies }) => [productId, currencies]));
}

/** What is still to come of open orders. */
export async function readOpenLines(db: EntityManager, { timeZone }: PlanClock): Promise<OpenLine[]> {
  return db.query(
    `SELECT purchase_order.id AS "orderId", external_id AS "orderNumber", supplier_id AS "supplierId",
       product_id AS "productId", location_id AS "locationId", (quantity - received_quantity)::float8 AS units,
       (ordered_at AT TIME ZONE $1)::date - DATE '1970-01-01' AS "orderedDay",
       expected_on - DATE '1970-01-01' AS "expectedDay"
     FROM purchase_order JOIN purchase_order_line ON order_id = purchase_order.id
     WHERE status IN ('ORDERED', 'PARTIALLY_RECEIVED') AND received_quantity < quantity
     ORDER BY external_id COLLATE "C", line_number`,
    [timeZone],
  );
}
