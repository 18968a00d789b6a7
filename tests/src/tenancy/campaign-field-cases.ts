import { randomUUID } from "node:crypto";
import { globalId } from "@bellwether/gateway/node/global-id";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

/**
 * Adds a draft for a segment and a product that runs out, and a list at an ad platform under the same key, with a mail under the key `mailId` and an exported message to one customer, who agrees to both.
 *
 * @returns the campaign's key
 */
export async function insertCampaign(
  door: TenantDoor,
  id: TenantId,
  {
    segmentId,
    productId,
    customerId,
    mailId,
    prefix,
  }: { segmentId: string; productId: string; customerId: string; mailId: string; prefix: string },
): Promise<string> {
  const [key, variant] = [randomUUID(), randomUUID()];
  await door.write(id, async (db) => {
    await db.query(
      `INSERT INTO campaign (id, external_id, name, source, status, segment_id, channels, guard)
       VALUES ($1, $2, $2, 'BELLWETHER', 'DRAFT', $3, '{EMAIL}', 'WARN')`,
      [key, `${prefix}campaign`, segmentId],
    );
    await db.query("INSERT INTO campaign_product (campaign_id, product_id) VALUES ($1, $2)", [key, productId]);
    await db.query("INSERT INTO campaign_variant (id, campaign_id, position, name, share) VALUES ($1, $2, 0, $3, 1)", [
      variant,
      key,
      `${prefix}variant`,
    ]);
    await db.query("INSERT INTO campaign_creative (variant_id, locale, subject) VALUES ($1, 'en', $2)", [
      variant,
      `${prefix}subject`,
    ]);
    await db.query(
      `INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source)
       VALUES ($1, 'EMAIL_MARKETING', true, now(), 'signed up')`,
      [customerId],
    );
    await db.query(
      `INSERT INTO campaign_send (id, campaign_id, channel, customer_id, variant_id, locale, status, sent_at)
       SELECT id, $3, channel, $4, $5, 'en', 'SENT', now() FROM unnest($1::uuid[], $2::text[]) AS message (id, channel)`,
      [[mailId, randomUUID()], ["EMAIL", "EXPORT"], key, customerId, variant],
    );
    await db.query(
      `INSERT INTO campaign_event (campaign_id, version, action, to_status, cause, author, reason)
       VALUES ($1, 1, 'CREATE', 'DRAFT', 'PERSON', 'somebody', $2)`,
      [key, `${prefix}reason`],
    );
    await db.query(
      `INSERT INTO campaign_stock_risk (campaign_id, product_id, out_on, available, arriving) VALUES ($1, $2, '2026-01-01', 1, 0)`,
      [key, productId],
    );
    await db.query(
      `INSERT INTO ad_audience (id, platform, name, list_id, credentials) VALUES ($1, 'META', $2, '1', '\\x00')`,
      [key, `${prefix}list`],
    );
    await db.query(
      `INSERT INTO mail_setting (host, port, security, from_name, from_address, postal_address, per_second)
       VALUES ('127.0.0.1', 1, 'NONE', $1, 'tea@shop.example', '1 High Street', 1)`,
      [`${prefix}sender`],
    );
  });
  return key;
}

const adAudience = (of: Tenant) => globalId("AdAudience", of.campaignId);
const campaign = (of: Tenant) => globalId("Campaign", of.campaignId);
const prefix = (of: Tenant) => of.prefix;
const shown = `id name audience { segment { name } } variants { name creatives { subject } } products { name }
  delivery { stoppedBy channels { people } } results { arms { variant } }
  stockRisks { product { name } } overlaps { campaign { name } } events { reason }`;

const step = (field: string, input = ""): RootFieldCase => ({
  permission: "campaigns:manage",
  document: `mutation ($id: ID!) { ${field}(input: { campaignId: $id ${input} }) {
    campaign { ${shown} } conflict { version } userErrors { code message } } }`,
  variables: (of) => ({ id: campaign(of) }),
  reveals: null,
});

/** Cases of the root fields about campaigns that are planned here. */
export const campaignFieldCases: Record<string, RootFieldCase> = {
  "Query.campaignPreview": {
    permission: "campaigns:read",
    document: `query ($id: ID!) { campaignPreview(campaignId: $id, language: EN) { subject problems { message } } }`,
    variables: (of) => ({ id: campaign(of) }),
    reveals: prefix,
  },
  "Query.mailSettings": {
    permission: "campaigns:read",
    document: "{ mailSettings { host fromName findings { message } } }",
    reveals: prefix,
  },
  "Mutation.campaignExperimentSave": {
    permission: "campaigns:manage",
    document:
      "mutation ($id: ID!) { campaignExperimentSave(input: { campaignId: $id }) { saved userErrors { message } } }",
    variables: (of) => ({ id: campaign(of) }),
    reveals: null,
  },
  "Mutation.campaignTestSend": {
    permission: "campaigns:manage",
    document: `mutation ($input: CampaignTestSendInput!) { campaignTestSend(input: $input) { answer userErrors { message } } }`,
    variables: (of) => ({ input: { campaignId: campaign(of), to: "me@shop.example", language: "EN" } }),
    reveals: null,
  },
  "Mutation.mailSettingsSet": {
    permission: "integrations:manage",
    document: `mutation ($input: MailSettingsInput!) { mailSettingsSet(input: $input) { mailSettings { host } userErrors { message } } }`,
    // Rests on a version that nobody has seen: whoever asks, nothing is written.
    variables: () => ({
      input: {
        version: 7,
        host: "mail.test",
        port: 587,
        security: "STARTTLS",
        fromName: "x",
        fromAddress: "x@mail.test",
        postalAddress: "x street 1",
      },
    }),
    reveals: null,
  },
  "Mutation.mailSettingsCheck": {
    permission: "integrations:manage",
    document: "mutation { mailSettingsCheck { mailSettings { fromName } userErrors { message } } }",
    reveals: null,
  },

  "Query.adAudiences": {
    permission: "campaigns:read",
    document: "{ adAudiences { name listId problem } }",
    reveals: prefix,
  },
  "Mutation.adAudienceConnect": {
    permission: "integrations:manage",
    document: `mutation ($input: AdAudienceConnectInput!) { adAudienceConnect(input: $input) { adAudience { name } userErrors { message } } }`,
    // Without credentials nobody is asked.
    variables: () => ({ input: { platform: "META", name: "x", listId: "2", credentials: {} } }),
    reveals: null,
  },
  "Mutation.adAudienceChange": {
    permission: "integrations:manage",
    document: `mutation ($id: ID!) { adAudienceChange(input: { adAudienceId: $id, version: 7, name: "x" }) {
      adAudience { name } userErrors { message } } }`,
    variables: (of) => ({ id: adAudience(of) }),
    reveals: null,
  },
  "Mutation.adAudienceCheck": {
    permission: "integrations:manage",
    document: `mutation ($id: ID!) { adAudienceCheck(input: { adAudienceId: $id }) { adAudience { name } userErrors { message } } }`,
    variables: (of) => ({ id: adAudience(of) }),
    reveals: prefix,
  },

  "Query.campaigns": {
    permission: "campaigns:read",
    document: `{ campaigns(first: 5, filter: { source: BELLWETHER }) { totalCount nodes { ${shown} } } }`,
    reveals: prefix,
  },
  "Query.campaign": {
    permission: "campaigns:read",
    document: `query ($id: ID!) { campaign(id: $id) { ${shown} } }`,
    variables: (of) => ({ id: campaign(of) }),
    reveals: prefix,
  },
  "Query.campaignReach": {
    permission: "campaigns:read",
    document: "query ($id: ID!) { campaignReach(campaignId: $id) { state total } }",
    variables: (of) => ({ id: campaign(of) }),
    reveals: () => "FILLED",
  },
  "Mutation.campaignCreate": {
    permission: "campaigns:manage",
    document: `mutation ($segment: ID!, $product: ID!) { campaignCreate(input: { name: "Walk", productIds: [$product],
      audience: { segmentId: $segment } }) { campaign { ${shown} } userErrors { code message } } }`,
    variables: (of) => ({
      segment: globalId("Segment", of.segmentId),
      product: globalId("Product", of.keys.products[0] as string),
    }),
    reveals: null,
  },
  "Mutation.campaignUpdate": step("campaignUpdate", `version: 1, description: "walk"`),
  "Mutation.campaignDuplicate": step("campaignDuplicate", `name: "Walk"`),
  "Mutation.campaignSchedule": step("campaignSchedule"),
  "Mutation.campaignUnschedule": step("campaignUnschedule"),
  "Mutation.campaignStart": step("campaignStart"),
  "Mutation.campaignPause": step("campaignPause"),
  "Mutation.campaignResume": step("campaignResume"),
  "Mutation.campaignEnd": step("campaignEnd"),
  "Mutation.campaignUndo": step("campaignUndo", "version: 1"),
  "Mutation.campaignArchive": step("campaignArchive"),
  // The last about it: the others are about what it lets go of.
  "Mutation.adAudienceDisconnect": {
    permission: "integrations:manage",
    document: `mutation ($id: ID!) { adAudienceDisconnect(input: { adAudienceId: $id }) { disconnectedId userErrors { message } } }`,
    variables: (of) => ({ id: adAudience(of) }),
    reveals: null,
  },
  "Subscription.campaignChanges": {
    permission: "campaigns:read",
    document: "subscription ($id: ID!) { campaignChanges(campaignId: $id) { name } }",
    variables: (of) => ({ id: campaign(of) }),
    reveals: prefix,
  },
};

/** The id of one object of each type about campaigns. */
export const campaignNodeIds: Record<string, (of: Tenant) => string> = { AdAudience: adAudience, Campaign: campaign };
