import type { SupplierProduct } from "./supplier-product.type.ts";

export const supplierProductColumns = `t.id, t.supplier_id, t.product_id, t.supplier_sku, t.unit_cost, t.currency,
  t.minimum_quantity, t.order_multiple, t.break_quantities::text[] AS break_quantities,
  t.break_unit_costs::text[] AS break_unit_costs, t.lead_time_days::float8 AS lead_time_days, t.capacity_quantity,
  t.capacity_period_days, t.preferred, t.active`;

export interface SupplierProductRow {
  id: string;
  supplier_id: string;
  product_id: string;
  supplier_sku: string | null;
  unit_cost: string;
  currency: string;
  minimum_quantity: string;
  order_multiple: string;
  break_quantities: string[];
  break_unit_costs: string[];
  lead_time_days: number | null;
  capacity_quantity: string | null;
  capacity_period_days: number | null;
  preferred: boolean;
  active: boolean;
}

export function toSupplierProduct(row: SupplierProductRow): SupplierProduct {
  const { currency } = row;
  return {
    supplierKey: row.supplier_id,
    productKey: row.product_id,
    supplierSku: row.supplier_sku,
    unitCost: { amount: row.unit_cost, currency },
    minimumQuantity: row.minimum_quantity,
    orderMultiple: row.order_multiple,
    priceBreaks: row.break_quantities.map((quantity, index) => ({
      quantity,
      // The database holds as many costs as quantities.
      unitCost: { amount: row.break_unit_costs[index]!, currency },
    })),
    leadTimeDays: row.lead_time_days,
    capacityQuantity: row.capacity_quantity,
    capacityPeriodDays: row.capacity_period_days,
    preferred: row.preferred,
    active: row.active,
  };
}
