import { adSpendRows, campaignRows } from "../fields/ad-fields.ts";
import { customerRows, locationRows, productRows } from "../fields/catalogue-fields.ts";
import { experimentRows } from "../fields/experiment-fields.ts";
import type { RowShape } from "../fields/field.ts";
import { orderLineRows } from "../fields/order-fields.ts";
import { supplierRows } from "../fields/supplier-fields.ts";
import { touchpointRows } from "../fields/touch-fields.ts";
import { type Violation, violation } from "../rules.ts";
import type { GivenRecord, UpsertKind } from "./upsert-contract.ts";

/** How the fields of a kind are called in records; those not named here keep their name. */
type PublicNames = Readonly<Record<string, string>>;

const recordNames: PublicNames = {
  external_id: "externalId",
  category_path: "category",
  unit_price: "unitPrice",
  acquisition_channel: "acquisitionChannel",
  lead_time_days: "leadTimeDays",
  closed_weekdays: "closedWeekdays",
  closed_days: "closures",
};

const orderNames: PublicNames = {
  order_ref: "externalId",
  sku: "product",
  unit_price: "unitPrice",
  product_name: "productName",
  placed_at: "placedAt",
  customer_ref: "customer",
  location_ref: "location",
};

const campaignNames: PublicNames = {
  external_id: "externalId",
  ad_channel_ref: "channel",
  starts_on: "startsOn",
  ends_on: "endsOn",
};

const adNames: PublicNames = {
  ad_channel_ref: "channel",
  campaign_ref: "campaign",
  touch_ref: "externalId",
  customer_ref: "customer",
  anonymous_id: "anonymousId",
  occurred_at: "occurredAt",
};

const experimentNames: PublicNames = {
  external_id: "externalId",
  ad_channel_ref: "channel",
  test_geos: "testGeos",
  starts_on: "startsOn",
  ends_on: "endsOn",
  lift_se: "standardError",
  spend_with: "spendWith",
  spend_without: "spendWithout",
};

/** Fields whose values may be a list, which becomes one cell. */
const listFields: ReadonlySet<string> = new Set(["closedWeekdays", "closures", "testGeos"]);

/** A kind's fields as files have them, and what records call them. */
export interface RecordShape {
  rows: RowShape;
  /** In the order of the shape's fields. */
  names: readonly string[];
  /** Public name, by our own. */
  mapping: PublicNames;
}

function shapeOf(rows: RowShape, names: PublicNames): RecordShape {
  const pairs = rows.fields.map(({ name }): [string, string] => [name, names[name] ?? name]);
  return { rows, names: pairs.map(([, name]) => name), mapping: Object.fromEntries(pairs) };
}

/** Records are read by the same fields as the rows of files. An order is as many rows as it has lines. */
export const recordShapes: Record<UpsertKind, RecordShape> = {
  customers: shapeOf(customerRows, recordNames),
  products: shapeOf(productRows, recordNames),
  locations: shapeOf(locationRows, recordNames),
  suppliers: shapeOf(supplierRows, recordNames),
  orders: shapeOf(orderLineRows, orderNames),
  campaigns: shapeOf(campaignRows, campaignNames),
  "ad-spend": shapeOf(adSpendRows, adNames),
  touchpoints: shapeOf(touchpointRows, adNames),
  experiments: shapeOf(experimentRows, experimentNames),
};

/** A value as the cell of a file; null when it is an object or a list where one value belongs. */
export function cellOf(value: unknown, name: string, isObject: boolean): string | null {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object") return String(value);
  if (isObject) return JSON.stringify(value);
  const isList = Array.isArray(value) && listFields.has(name) && value.every((item) => typeof item !== "object");
  return isList ? value.join("; ") : null;
}

/** A record's key as it was given; null where it is neither text nor a number. */
export function givenId(externalId: unknown): string | null {
  return typeof externalId === "string" || typeof externalId === "number" ? String(externalId).trim() : null;
}

/** Fields that the kind does not have, and objects where one value belongs. */
export function misfits(record: GivenRecord, { names, rows: { fields } }: RecordShape): Violation[] {
  return Object.keys(record).flatMap((name) => {
    const at = names.indexOf(name);
    if (at < 0) return [violation("record.field", name, null)];
    const value = record[name];
    if (cellOf(value, name, fields[at]!.sqlType === "jsonb") !== null) return [];
    return [violation("value.single", name, JSON.stringify(value))];
  });
}
