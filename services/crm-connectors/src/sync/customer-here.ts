import type { EntityManager } from "typeorm";
import type { CrmValue, CrmValues } from "../model/crm-value.ts";
import { customerFields } from "../model/field-mapping.ts";
import type { CustomerRecord } from "./customer-desk.ts";

/** A customer as a run looks at it. */
export interface CustomerHere {
  id: string;
  externalId: string;
  version: number;
  updatedAt: Date;
  /** The survivor's id; null unless merged away. */
  mergedInto: string | null;
  erased: boolean;
  /** By field of ours, attributes as `attributes.` and their key. */
  values: CrmValues;
}

export interface CustomerRow {
  id: string;
  external_id: string;
  version: number;
  updated_at: Date;
  merged_into: string | null;
  erased: boolean;
  name: string | null;
  email: string | null;
  country: string | null;
  locale: string | null;
  acquisition_channel: string | null;
  attributes: Record<string, CrmValue>;
}

/** Columns of a customer named `c`. */
export const customerColumns = `c.id, c.external_id, c.version, c.updated_at, c.merged_into, c.erased_at IS NOT NULL AS erased,
  c.name, c.email, c.country, c.locale, c.acquisition_channel, c.attributes`;

export function toCustomerHere(row: CustomerRow): CustomerHere {
  const { id, external_id, version, updated_at, merged_into, erased, attributes, ...plain } = row;
  const values: Record<string, CrmValue> = {
    name: plain.name,
    email: plain.email,
    country: plain.country,
    locale: plain.locale,
    acquisitionChannel: plain.acquisition_channel,
  };
  for (const [key, value] of Object.entries(attributes)) values[`attributes.${key}`] = value;
  return { id, externalId: external_id, version, updatedAt: updated_at, mergedInto: merged_into, erased, values };
}

/** Customers by their ids, external ids or addresses (in lower case), whatever became of them; and who survives them. */
export async function readCustomers(
  db: EntityManager,
  by: { ids?: readonly string[]; externalIds?: readonly string[]; emails?: readonly string[] },
): Promise<CustomerHere[]> {
  const rows: CustomerRow[] = await db.query(
    `WITH found AS (
       SELECT id, merged_into FROM customer WHERE id = ANY($1::uuid[])
       UNION SELECT id, merged_into FROM customer WHERE external_id = ANY($2::text[])
       UNION SELECT id, merged_into FROM customer WHERE lower(email) = ANY($3::text[])
     )
     SELECT ${customerColumns} FROM customer AS c
     WHERE c.id IN (SELECT id FROM found UNION SELECT merged_into FROM found WHERE merged_into IS NOT NULL)`,
    [by.ids ?? [], by.externalIds ?? [], by.emails ?? []],
  );
  return rows.map(toCustomerHere);
}

/** Values by field of ours, as the road for customers takes them. */
export function toRecord(externalId: string, values: CrmValues): CustomerRecord {
  const plain = customerFields.filter((field) => field in values).map((field) => [field, values[field] ?? null]);
  const attributes = Object.entries(values)
    .filter(([field]) => field.startsWith("attributes."))
    .map(([field, value]) => [field.slice("attributes.".length), value]);
  const record: CustomerRecord = { externalId, ...Object.fromEntries(plain) };
  return attributes.length === 0 ? record : { ...record, attributes: Object.fromEntries(attributes) };
}
