import { randomUUID } from "node:crypto";
import { globalId } from "@bellwether/gateway/node/global-id";
import type { DomainKeys } from "@bellwether/gateway/testing/domain-data";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

const product = (of: Tenant) => globalId("Product", of.keys.products[0] ?? "");
const override = (of: Tenant) => ({ id: globalId("ForecastOverride", of.overrideId) });
const stated = (of: Tenant, more: object = {}) => ({
  input: { productId: product(of), from: "2100-01-01", to: "2100-01-02", kind: "ADD", amount: 5, ...more },
});

/** Cases of the root fields about what people plan with instead of the model's demand. */
export const overrideFieldCases: Record<string, RootFieldCase> = {
  "Query.forecastOverrides": {
    permission: "data:read",
    document: `query ($product: ID!) {
      forecastOverrides(first: 100) { totalCount nodes { id comment product { name } outcome { sold } } }
      ofProduct: forecastOverrides(filter: { productIds: [$product] }) { nodes { comment } } }`,
    variables: (of) => ({ product: product(of) }),
    reveals: (of) => of.prefix,
  },
  "Query.forecastOverrideAuthors": {
    permission: "data:read",
    document: "{ forecastOverrideAuthors { author { name } overrides judged } }",
    reveals: (of) => `${of.prefix}planner`,
  },
  "Query.forecastOverridePreview": {
    permission: "data:read",
    document: `query ($input: ForecastOverridePreviewInput!) {
      forecastOverridePreview(input: $input) { modelTotal userErrors { code message } } }`,
    variables: stated,
    // Found its own forecast, which reaches less far.
    reveals: () => "The forecast covers",
  },
  "Mutation.forecastOverrideSet": {
    permission: "forecasts:override",
    document: `mutation ($input: ForecastOverrideSetInput!) {
      forecastOverrideSet(input: $input) { override { id comment } userErrors { code } } }`,
    variables: (of) => stated(of, { reason: "OTHER", comment: "walk" }),
    reveals: null,
  },
  "Mutation.forecastOverrideWithdraw": {
    permission: "forecasts:override",
    document: `mutation ($id: ID!) {
      forecastOverrideWithdraw(input: { overrideId: $id }) { override { id comment } userErrors { code } } }`,
    variables: override,
    reveals: null,
  },
  "Mutation.forecastOverrideRestore": {
    permission: "forecasts:override",
    document: `mutation ($id: ID!) {
      forecastOverrideRestore(input: { overrideId: $id }) { override { id comment } userErrors { code } } }`,
    variables: override,
    reveals: null,
  },
};

export const overrideNodeIds: Record<string, (of: Tenant) => string> = {
  ForecastOverride: (of) => override(of).id,
};

/** One override of a tenant's first product, on the first day of its forecast. */
export async function insertOverride(
  door: TenantDoor,
  tenantId: TenantId,
  keys: DomainKeys,
  prefix: string,
): Promise<string> {
  const id = randomUUID();
  await door.write(tenantId, (db) =>
    db.query(
      `INSERT INTO forecast_override (id, product_id, from_day, to_day, kind, basis, amount, factor, shifts, reason, comment,
         model_version_id, model_values, planned_values, author_kind, author_id, author_name)
       SELECT $1, s.product_id, f.start_date, f.start_date, 'ADD', 'DAY', 5, 1, '{5}', 'OTHER', $3 || 'order',
         f.model_version_id, '{10}', '{15}', 'member', 'm', $3 || 'planner'
       FROM forecast f JOIN demand_series s ON s.id = f.series_id WHERE s.id = $2`,
      [id, keys.series[0], prefix],
    ),
  );
  return id;
}
