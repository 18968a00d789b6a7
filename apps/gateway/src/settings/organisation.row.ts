import { globalId } from "../node/global-id.ts";
import type { Organisation } from "./organisation.type.ts";

export const organisationColumns =
  "g.tenant_id, g.name, g.time_zone, g.currency, g.locale, g.customer_discount_rate::double precision AS customer_discount_rate, g.is_sandbox, g.created_at";

export interface OrganisationRow {
  tenant_id: string;
  name: string;
  time_zone: string;
  currency: string;
  locale: string;
  customer_discount_rate: number;
  is_sandbox: boolean;
  created_at: Date;
}

export function toOrganisation(row: OrganisationRow): Organisation {
  return {
    id: globalId("Organisation", row.tenant_id),
    name: row.name,
    timeZone: row.time_zone,
    currency: row.currency,
    locale: row.locale,
    customerDiscountRate: row.customer_discount_rate,
    isSandbox: row.is_sandbox,
    createdAt: row.created_at,
  };
}
