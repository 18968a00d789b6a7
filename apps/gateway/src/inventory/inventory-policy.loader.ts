import type {
  ServiceCurve,
  StockProjection,
  PolicyPerformance as StoredPerformance,
} from "@bellwether/inventory/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { askedPlaces, placesOf } from "../stock/asked-places.ts";
import { type PolicyRow, policyColumns, toInventoryPolicy } from "./inventory-policy.row.ts";
import type { InventoryPolicy } from "./inventory-policy.type.ts";
import type { PolicyPerformance } from "./policy-performance.type.ts";

/** Reads columns of the policies of places that are asked for, by "product/location". */
function readPolicies<Row>(db: TenantSnapshot, columns: string, keys: readonly string[]): Promise<(Row & Keyed)[]> {
  return db.query<Row & Keyed>(
    `SELECT asked.key, ${columns} FROM ${askedPlaces}
     JOIN inventory_policy y ON y.product_id = asked.product_id AND y.location_id = asked.location_id`,
    placesOf(keys),
  );
}

interface Keyed {
  key: string;
}

/** Policies by "product/location". */
export function policyByPlace(db: TenantSnapshot): DataLoader<string, InventoryPolicy | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(keys, await readPolicies<PolicyRow>(db, policyColumns, keys), (row) => row.key, toInventoryPolicy),
  );
}

/** What simulation says of policies, by "product/location". */
export function performanceByPlace(db: TenantSnapshot): DataLoader<string, PolicyPerformance | null> {
  type Row = { performance: StoredPerformance; currency: string };
  return new DataLoader(async (keys) =>
    inKeyOrder(
      keys,
      await readPolicies<Row>(db, "y.performance, y.currency", keys),
      (row) => row.key,
      ({ performance, currency }) => ({ ...performance, currency }),
    ),
  );
}

/** What service costs in stock, by "product/location". */
export function curveByPlace(db: TenantSnapshot): DataLoader<string, ServiceCurve | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(
      keys,
      await readPolicies<{ curve: ServiceCurve }>(db, "y.curve", keys),
      (row) => row.key,
      (row) => row.curve,
    ),
  );
}

/** Stock to come without new orders, by "product/location". */
export function projectionByPlace(db: TenantSnapshot): DataLoader<string, StockProjection | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(
      keys,
      await readPolicies<{ projection: StockProjection }>(db, "y.projection", keys),
      (row) => row.key,
      (row) => row.projection,
    ),
  );
}
