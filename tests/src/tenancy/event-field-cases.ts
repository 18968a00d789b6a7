import { randomUUID } from "node:crypto";
import { globalId } from "@bellwether/gateway/node/global-id";
import type { DomainKeys } from "@bellwether/gateway/testing/domain-data";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

const customer = (of: Tenant, at: number) => globalId("Customer", of.keys.customers[at] ?? "");

/** Cases of the root fields about what customers do and who they are. */
export const eventFieldCases: Record<string, RootFieldCase> = {
  "Query.funnel": {
    permission: "data:read",
    document: `query ($product: ID!) { funnel(by: CHANNEL, from: "2026-01-01", to: "2026-12-31",
      steps: [{ kind: SUPPORT_CONTACT, productId: $product }, { kind: FEEDBACK }]) { steps { people } groups { channel } } }`,
    variables: (of) => ({ product: globalId("Product", of.keys.products[0] ?? "") }),
    reveals: (of) => `${of.prefix}phone`,
  },
  "Query.customerPaths": {
    permission: "data:read",
    document: '{ customerPaths(from: "2026-01-01", to: "2026-12-31") { purchases paths { steps purchases } } }',
    reveals: () => '"purchases":',
  },
  "Mutation.eventsIngest": {
    permission: "data:import",
    document: `mutation { eventsIngest(input: { events: [
      { eventId: "walk", kind: PAGE_VIEW, occurredAt: "2026-01-01T00:00:00Z", anonymousId: "walker" }] }) {
      results { status } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.customerIdentify": {
    permission: "data:import",
    document: `mutation ($id: ID!) { customerIdentify(input: { anonymousId: "walker", customerId: $id }) {
      customer { externalId identities { anonymousId } } userErrors { code } } }`,
    variables: (of) => ({ id: customer(of, 0) }),
    reveals: null,
  },
  "Mutation.customerUnidentify": {
    permission: "data:import",
    document: `mutation { customerUnidentify(input: { anonymousId: "known visitor" }) {
      customer { externalId } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.customersMerge": {
    permission: "data:import",
    document: `mutation ($kept: ID!, $merged: ID!) { customersMerge(input: { keptId: $kept, mergedId: $merged }) {
      customer { externalId } merge { merged { externalId } } userErrors { code } } }`,
    variables: (of) => ({ kept: customer(of, 0), merged: customer(of, 1) }),
    reveals: null,
  },
  "Mutation.customersUnmerge": {
    permission: "data:import",
    document: `mutation ($merged: ID!) { customersUnmerge(input: { mergedId: $merged }) {
      customer { externalId } merge { merged { externalId } } userErrors { code } } }`,
    variables: (of) => ({ merged: customer(of, 1) }),
    reveals: null,
  },
};

/** One event of a tenant's first customer, and a visitor who is known to be them. */
export async function insertEvent(
  door: TenantDoor,
  tenantId: TenantId,
  keys: DomainKeys,
  prefix: string,
): Promise<void> {
  await door.write(tenantId, async (db) => {
    await db.query(
      `INSERT INTO customer_event (id, external_id, customer_id, kind, occurred_at, product_id, channel, content_hash)
       VALUES ($1, $2 || 'E1', $3, 'SUPPORT_CONTACT', '2026-06-01T12:00:00Z', $4, $2 || 'phone', '')`,
      [randomUUID(), prefix, keys.customers[0], keys.products[0]],
    );
    await db.query("INSERT INTO customer_identity (id, anonymous_id, customer_id) VALUES ($1, 'known visitor', $2)", [
      randomUUID(),
      keys.customers[0],
    ]);
  });
}
