import { globalId } from "@bellwether/gateway/node/global-id";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const customer = (of: Tenant) => globalId("Customer", of.keys.customers[0] as string);

const retentionDays = 1_234;

/** A request, a rule and a line of the log, whose ids and days are recognised; nobody carries the request out. @returns the request's id */
export async function insertPrivacy(door: TenantDoor, tenantId: TenantId, customerId: string): Promise<string> {
  return door.write(tenantId, async (db) => {
    await db.query("INSERT INTO retention_rule (subject, days) VALUES ('CUSTOMER_EVENTS', $1)", [retentionDays]);
    await db.query(
      `INSERT INTO audit_event (id, actor_kind, kind, action, objects, object_count)
       VALUES (gen_random_uuid(), 'PLATFORM', 'CHANGE', 'walk', $1, 1)`,
      [[`Customer:${customerId}`]],
    );
    const [request]: [{ id: string }] = await db.query(
      `INSERT INTO privacy_request (id, kind, customer_id, external_id_hash)
       SELECT gen_random_uuid(), 'EXPORT', id, erased_id_hash(tenant_id, external_id) FROM customer WHERE id = $1 RETURNING id`,
      [customerId],
    );
    return request.id;
  });
}

/** The id of one object of each type about privacy. */
export const privacyNodeIds: Record<string, (of: Tenant) => string> = {
  PrivacyRequest: (of) => globalId("PrivacyRequest", of.privacyRequestId),
};

/** Cases of the root fields about usage, privacy and the audit log. */
export const privacyFieldCases: Record<string, RootFieldCase> = {
  "Query.usage": {
    permission: "keys:manage",
    document: `query ($from: Date!, $to: Date!) {
      usage(from: $from, to: $to, by: KEY) { total { requests } rows { requests key { name } } } }`,
    variables: () => ({ from: dayFromNow(-1), to: dayFromNow(1) }),
    reveals: (of) => `${of.prefix}used`,
  },
  "Mutation.apiKeyLimitsSet": {
    permission: "keys:manage",
    document: `mutation ($id: ID!) { apiKeyLimitsSet(input: { apiKeyId: $id, limits: { requestsPerMinute: 1 } }) {
      apiKey { name limits { requestsThisMonth } } userErrors { code } } }`,
    variables: (of) => ({ id: globalId("ApiKey", of.spareKeyId) }),
    reveals: null,
  },
  "Query.privacyRequests": {
    permission: "privacy:manage",
    document: "{ privacyRequests(first: 50) { totalCount nodes { id customer { externalId } requestedBy { name } } } }",
    reveals: (of) => `${of.prefix}C001`,
  },
  "Query.retentionRules": {
    permission: "privacy:manage",
    document: "{ retentionRules { subject days } }",
    reveals: () => `"days":${retentionDays}`,
  },
  "Mutation.retentionRuleSet": {
    permission: "privacy:manage",
    document:
      "mutation { retentionRuleSet(input: { subject: IMPORT_ERRORS, days: 30 }) { rules { days } userErrors { code } } }",
    reveals: null,
  },
  "Mutation.privacyExportRequest": {
    permission: "privacy:manage",
    document: `mutation ($id: ID!) { privacyExportRequest(input: { customerId: $id }) {
      request { id customer { name } } userErrors { code } } }`,
    variables: (of) => ({ id: customer(of) }),
    reveals: null,
  },
  "Mutation.privacyErase": {
    permission: "privacy:manage",
    document: `mutation ($id: ID!) { privacyErase(input: { customerId: $id, confirmation: "nobody" }) {
      request { id } userErrors { code } } }`,
    variables: (of) => ({ id: customer(of) }),
    reveals: null,
  },
  "Mutation.privacyErasureLift": {
    permission: "privacy:manage",
    document: `mutation ($externalId: String!) { privacyErasureLift(input: { externalId: $externalId }) { lifted userErrors { code } } }`,
    variables: () => ({ externalId: "nobody" }),
    reveals: null,
  },
  "Mutation.customerConsentSet": {
    permission: "customers:personal",
    document: `mutation ($id: ID!) { customerConsentSet(input: { customerId: $id, source: "walk",
      decisions: [{ purpose: ANALYTICS, granted: true }] }) { customer { id name } userErrors { code } } }`,
    variables: (of) => ({ id: customer(of) }),
    reveals: null,
  },
  "Query.auditLog": {
    permission: "privacy:manage",
    document: "{ auditLog(last: 100) { totalCount nodes { sequence action objectIds actor { name } } } }",
    reveals: (of) => of.keys.customers[0] as string,
  },
  "Query.auditLogCheck": {
    permission: "privacy:manage",
    document: "{ auditLogCheck { intact eventCount head } }",
    reveals: () => '"intact":true',
  },
};
