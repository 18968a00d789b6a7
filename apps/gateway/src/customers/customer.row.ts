import { globalId } from "../node/global-id.ts";
import type { Customer } from "./customer.type.ts";

export const customerColumns = `u.id, u.external_id, u.name, u.email, u.country, u.locale, u.acquisition_channel, u.attributes,
  u.merged_into, u.created_at, u.updated_at`;

export interface CustomerRow {
  id: string;
  external_id: string;
  name: string | null;
  email: string | null;
  country: string | null;
  locale: string | null;
  acquisition_channel: string | null;
  attributes: Record<string, unknown>;
  merged_into: string | null;
  created_at: Date;
  updated_at: Date;
}

export function toCustomer(row: CustomerRow): Customer {
  return {
    id: globalId("Customer", row.id),
    key: row.id,
    externalId: row.external_id,
    name: row.name,
    email: row.email,
    country: row.country,
    locale: row.locale,
    acquisitionChannel: row.acquisition_channel,
    attributes: row.attributes,
    mergedIntoKey: row.merged_into,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
