import { randomUUID } from "node:crypto";
import { globalId } from "@bellwether/gateway/node/global-id";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

/** Adds a segment with a member who came today. @returns the segment's key */
export async function insertSegment(
  door: TenantDoor,
  id: TenantId,
  customerId: string,
  prefix: string,
): Promise<string> {
  const key = randomUUID();
  await door.write(id, async (db) => {
    await db.query(
      `INSERT INTO segment (id, name, predicate, sources, built_version, member_count)
       VALUES ($1, $2, '{"customer":{"field":"country","known":true}}', '{CUSTOMERS}', 1, 1)`,
      [key, `${prefix}segment`],
    );
    await db.query("INSERT INTO segment_version (segment_id, version, name, predicate) VALUES ($1, 1, $2, '{}')", [
      key,
      `${prefix}segment`,
    ]);
    await db.query("INSERT INTO segment_member (segment_id, customer_id, entered_at) VALUES ($1, $2, now())", [
      key,
      customerId,
    ]);
    await db.query(
      `INSERT INTO segment_change (segment_id, customer_id, entered, cause, version, occurred_at)
       VALUES ($1, $2, true, 'DEFINITION', 1, now())`,
      [key, customerId],
    );
  });
  return key;
}

const segment = (of: Tenant) => globalId("Segment", of.segmentId);
const prefix = (of: Tenant) => of.prefix;
const shown = "id name members { totalCount nodes { customer { id name } } } changes { nodes { customer { id } } }";

const ofSegment = (field: string): RootFieldCase => ({
  permission: "segments:manage",
  document: `mutation ($id: ID!) { ${field}(input: { segmentId: $id }) { segment { name } userErrors { code message } } }`,
  variables: (of) => ({ id: segment(of) }),
  reveals: null,
});

/** Cases of the root fields about segments. */
export const segmentFieldCases: Record<string, RootFieldCase> = {
  "Query.segments": {
    permission: "data:read",
    document: `{ segments { ${shown} } archived: segments(archived: true) { ${shown} } }`,
    reveals: prefix,
  },
  "Query.segment": {
    permission: "data:read",
    document: `query ($id: ID!) { segment(id: $id) { ${shown} sentence history { members } versions { name } } }`,
    variables: (of) => ({ id: segment(of) }),
    reveals: prefix,
  },
  "Query.segmentPreview": {
    permission: "data:read",
    document: `query ($asked: SegmentPredicate!) { segmentPreview(predicate: { registered: { withinDays: 3650 } }) {
      count sample { id name } } asking: segmentPreview(predicate: $asked) { count sentence sample { id } userErrors { message } } }`,
    variables: (of) => ({ asked: { segment: { id: segment(of) } } }),
    reveals: (of) => globalId("Customer", of.keys.customers[0] as string),
  },
  "Mutation.segmentCreate": {
    permission: "segments:manage",
    document: `mutation ($asked: SegmentPredicate!) { segmentCreate(input: { name: "Walk", predicate: $asked }) {
      segment { id sentence } userErrors { code message } } }`,
    variables: (of) => ({ asked: { segment: { id: segment(of) } } }),
    reveals: null,
  },
  "Mutation.segmentUpdate": {
    permission: "segments:manage",
    document: `mutation ($id: ID!) { segmentUpdate(input: { segmentId: $id, description: "walk" }) {
      segment { name } userErrors { code message } } }`,
    variables: (of) => ({ id: segment(of) }),
    reveals: null,
  },
  "Mutation.segmentRestore": ofSegment("segmentRestore"),
  "Mutation.segmentArchive": ofSegment("segmentArchive"),
  "Subscription.segmentChanges": {
    permission: "data:read",
    document: "subscription ($id: ID!) { segmentChanges(segmentId: $id) { segment { name } changes { kind } } }",
    variables: (of) => ({ id: segment(of) }),
    reveals: prefix,
  },
};

/** The id of one object of each type about segments. */
export const segmentNodeIds: Record<string, (of: Tenant) => string> = { Segment: segment };
