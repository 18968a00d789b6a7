import { createHash } from "node:crypto";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

const prefix = (of: Tenant) => of.prefix;
const product = (of: Tenant) => `${of.prefix}P001`;
const sha256 = (text: string) => createHash("sha256").update(text).digest();

const feed = "nodes { type action recordId externalId changedFields record { __typename ... on Product { id name } } }";

/** Writes under the key of a record that the other organisation has. */
const upsert = (field: string, type: string, record: (of: Tenant) => object): RootFieldCase => ({
  permission: "data:import",
  document: `mutation ($input: ${type}!) { ${field}(input: $input) {
    results { outcome errors { rule } } userErrors { code message } } }`,
  variables: (of) => ({ input: { records: [record(of)] } }),
  reveals: null,
});

/** Cases of the root fields by which other systems write records and follow them. */
export const recordFieldCases: Record<string, RootFieldCase> = {
  "Query.changes": {
    permission: "data:read",
    document: `{ changes(first: 500) { ${feed} } products: changes(first: 500, types: [PRODUCT]) { ${feed} } }`,
    reveals: prefix,
  },
  "Query.changeCursor": { permission: "data:read", document: "{ changeCursor }", reveals: null },
  "Subscription.changesAdded": {
    permission: "data:read",
    document: `subscription { changesAdded(first: 500) { ${feed} } }`,
    reveals: prefix,
  },
  "Query.reconcile": {
    permission: "data:read",
    document:
      "query ($hashes: [String!]!) { reconcile(type: PRODUCT, bucketHashes: $hashes) { differing recordCount changeCursor } }",
    variables: () => ({ hashes: Array.from({ length: 256 }, () => sha256("").toString("hex")) }),
    reveals: null,
  },
  "Query.reconcileBuckets": {
    permission: "data:read",
    document: `query ($buckets: [Int!]!) {
      reconcileBuckets(type: PRODUCT, bucketCount: 256, buckets: $buckets) { bucket externalIds hashes } }`,
    variables: (of) => ({ buckets: [sha256(product(of))[0]] }),
    reveals: product,
  },
  "Mutation.customersUpsert": upsert("customersUpsert", "CustomersUpsertInput", (of) => ({
    externalId: `${of.prefix}C001`,
    name: "walk",
  })),
  "Mutation.productsUpsert": upsert("productsUpsert", "ProductsUpsertInput", (of) => ({
    externalId: product(of),
    name: "walk",
  })),
  "Mutation.locationsUpsert": upsert("locationsUpsert", "LocationsUpsertInput", (of) => ({
    externalId: `${of.prefix}L001`,
    name: "walk",
  })),
  "Mutation.suppliersUpsert": upsert("suppliersUpsert", "SuppliersUpsertInput", (of) => ({
    externalId: `${of.prefix}S001`,
    name: "walk",
  })),
  "Mutation.campaignsUpsert": upsert("campaignsUpsert", "CampaignsUpsertInput", (of) => ({
    externalId: `${of.prefix}CAMPAIGN`,
    channel: "search",
  })),
  "Mutation.adSpendUpsert": upsert("adSpendUpsert", "AdSpendUpsertInput", () => ({
    day: "2026-01-01",
    channel: "search",
    spend: "1",
  })),
  "Mutation.touchpointsUpsert": upsert("touchpointsUpsert", "TouchpointsUpsertInput", (of) => ({
    customer: `${of.prefix}C001`,
    occurredAt: "2026-01-01T00:00:00Z",
    channel: "search",
  })),
  "Mutation.adExperimentsUpsert": upsert("adExperimentsUpsert", "AdExperimentsUpsertInput", (of) => ({
    externalId: `${of.prefix}TEST`,
    name: "walk",
    channel: "search",
    testGeos: ["North"],
    startsOn: "2026-01-05",
    endsOn: "2026-02-01",
    lift: "10",
    standardError: "1",
  })),
  "Mutation.ordersUpsert": upsert("ordersUpsert", "OrdersUpsertInput", (of) => ({
    externalId: `${of.prefix}O001`,
    placedAt: "2026-01-01T00:00:00Z",
    lines: [{ product: product(of), quantity: "1", unitPrice: "1" }],
  })),
};
