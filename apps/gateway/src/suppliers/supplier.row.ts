import { globalId } from "../node/global-id.ts";
import type { Supplier } from "./supplier.type.ts";

export const supplierColumns = `u.id, u.external_id, u.name, u.email, u.country, u.lead_time_days::float8 AS lead_time_days,
  u.closed_weekdays, u.active, u.created_at, u.updated_at`;

export interface SupplierRow {
  id: string;
  external_id: string;
  name: string;
  email: string | null;
  country: string | null;
  lead_time_days: number | null;
  closed_weekdays: number[];
  active: boolean;
  created_at: Date;
  updated_at: Date;
}

export function toSupplier(row: SupplierRow): Supplier {
  return {
    id: globalId("Supplier", row.id),
    key: row.id,
    externalId: row.external_id,
    name: row.name,
    email: row.email,
    country: row.country,
    leadTimeDays: row.lead_time_days,
    closedWeekdays: row.closed_weekdays,
    active: row.active,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
