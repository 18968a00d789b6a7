import type { SupplyLane } from "./supply-lane.type.ts";

/** Of `supply_lane l`, with the organisation's currency, which costs are in. */
export const supplyLaneColumns = `l.from_location_id, l.to_location_id, l.product_id, l.category_id,
  l.lead_time_days::float8 AS lead_time_days, l.lead_time_deviation_days::float8 AS lead_time_deviation_days, l.transfer_cost,
  l.unit_cost, l.minimum_quantity, l.transfer_multiple, l.shipping_weekdays, l.active,
  (SELECT currency FROM organisation) AS currency`;

export interface SupplyLaneRow {
  from_location_id: string;
  to_location_id: string;
  product_id: string | null;
  category_id: string | null;
  lead_time_days: number;
  lead_time_deviation_days: number;
  transfer_cost: string;
  unit_cost: string;
  minimum_quantity: string | null;
  transfer_multiple: string | null;
  shipping_weekdays: number[];
  active: boolean;
  currency: string;
}

export function toSupplyLane(row: SupplyLaneRow): SupplyLane {
  const { currency } = row;
  return {
    fromLocationKey: row.from_location_id,
    toLocationKey: row.to_location_id,
    productKey: row.product_id,
    categoryKey: row.category_id,
    leadTimeDays: row.lead_time_days,
    leadTimeDeviationDays: row.lead_time_deviation_days,
    transferCost: { amount: row.transfer_cost, currency },
    unitCost: { amount: row.unit_cost, currency },
    minimumQuantity: row.minimum_quantity,
    transferMultiple: row.transfer_multiple,
    shippingWeekdays: row.shipping_weekdays,
    active: row.active,
  };
}
