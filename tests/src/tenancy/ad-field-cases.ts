import { randomUUID } from "node:crypto";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

/** Adds a channel with a campaign, a day of spend and a note. @returns the note's key */
export async function insertAds(door: TenantDoor, id: TenantId, prefix: string): Promise<string> {
  const [channel, campaign, note] = [randomUUID(), randomUUID(), randomUUID()];
  await door.write(id, async (db) => {
    await db.query("INSERT INTO ad_channel (id, external_id, name) VALUES ($1, $2 || 'channel', $2 || 'channel')", [
      channel,
      prefix,
    ]);
    await db.query(
      `INSERT INTO campaign (id, external_id, name, ad_channel_id, starts_on, currency, budget)
       SELECT $1, $2 || 'ad campaign', $2 || 'ad campaign', $3, '2026-01-01', currency, 100 FROM organisation`,
      [campaign, prefix, channel],
    );
    await db.query(
      `INSERT INTO ad_spend (id, day, ad_channel_id, campaign_id, geo, spend, currency)
       SELECT gen_random_uuid(), '2026-01-01', $1, $2, $3 || 'region', 10, currency FROM organisation`,
      [channel, campaign, prefix],
    );
    await db.query("INSERT INTO ad_annotation (id, day, text) VALUES ($1, '2026-01-01', $2 || 'note')", [note, prefix]);
  });
  return note;
}

const prefix = (of: Tenant) => of.prefix;
const january = 'range: { from: "2026-01-01", to: "2026-01-31" }';

/** Cases of the root fields about what ads cost and brought. */
export const adFieldCases: Record<string, RootFieldCase> = {
  "Query.adPerformance": {
    permission: "campaigns:read",
    document: `query ($channels: [String!]) {
      adPerformance(${january}, by: [CHANNEL, CAMPAIGN]) { total { spend { amount } } regions pacing { campaign { name } }
        groups { channel { name } campaign { id name } } }
      named: adPerformance(${january}, filter: { channels: $channels }) { groups { channel { externalId } } } }`,
    variables: (of) => ({ channels: [`${of.prefix}channel`] }),
    reveals: prefix,
  },
  "Query.adChannels": { permission: "campaigns:read", document: "{ adChannels { externalId name } }", reveals: prefix },
  "Query.adAnnotations": {
    permission: "campaigns:read",
    document: `{ adAnnotations(${january}) { id text day } }`,
    reveals: prefix,
  },
  "Mutation.adAnnotationCreate": {
    permission: "campaigns:manage",
    document: `mutation ($channel: String!) { adAnnotationCreate(input: { day: "2026-01-02", text: "walk", channel: $channel }) {
      annotation { text } userErrors { code message } } }`,
    variables: (of) => ({ channel: `${of.prefix}channel` }),
    reveals: null,
  },
  "Mutation.adAnnotationDelete": {
    permission: "campaigns:manage",
    document: `mutation ($id: ID!) { adAnnotationDelete(input: { annotationId: $id }) { annotation { text } userErrors { code } } }`,
    variables: (of) => ({ id: publicId("AdAnnotation", of.adNoteId) }),
    reveals: null,
  },
};
