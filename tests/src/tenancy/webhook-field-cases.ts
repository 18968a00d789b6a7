import { globalId } from "@bellwether/gateway/node/global-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

const webhook = (of: Tenant) => globalId("Webhook", of.keys.inventory.webhook);
const delivery = (of: Tenant) => globalId("WebhookDelivery", of.keys.inventory.delivery);
const prefix = (of: Tenant) => of.prefix;

const ofWebhook = (field: string, answer: string): RootFieldCase => ({
  permission: "webhooks:manage",
  document: `mutation ($id: ID!) { ${field}(input: { webhookId: $id }) { ${answer} userErrors { code message } } }`,
  variables: (of) => ({ id: webhook(of) }),
  reveals: null,
});

/** Cases of the root fields about webhooks. */
export const webhookFieldCases: Record<string, RootFieldCase> = {
  "Query.webhooks": {
    permission: "webhooks:manage",
    document: "{ webhooks { id url description createdBy { name } } }",
    reveals: prefix,
  },
  "Query.webhookDeliveries": {
    permission: "webhooks:manage",
    document: `query ($id: ID!) { webhookDeliveries(first: 100) { totalCount nodes { id messageId body log { attempt } webhook { id description } } }
      ofWebhook: webhookDeliveries(filter: { webhookId: $id }) { totalCount nodes { id body } } }`,
    variables: (of) => ({ id: webhook(of) }),
    reveals: prefix,
  },
  "Mutation.webhookCreate": {
    permission: "webhooks:manage",
    document: `mutation { webhookCreate(input: { url: "https://hooks.example.com/walk", eventTypes: [PURCHASE_ORDER_CLOSED] }) {
      webhook { id } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.webhookUpdate": {
    permission: "webhooks:manage",
    document: `mutation ($id: ID!) { webhookUpdate(input: { webhookId: $id, description: "walk" }) {
      webhook { url description } userErrors { code } } }`,
    variables: (of) => ({ id: webhook(of) }),
    reveals: null,
  },
  "Mutation.webhookTest": ofWebhook("webhookTest", "delivery { id body }"),
  "Mutation.webhookSecretRotate": ofWebhook("webhookSecretRotate", "webhook { url }"),
  "Mutation.webhookDeliveryRetry": {
    permission: "webhooks:manage",
    document: `mutation ($id: ID!) { webhookDeliveryRetry(input: { deliveryId: $id }) {
      delivery { messageId body } userErrors { code message } } }`,
    variables: (of) => ({ id: delivery(of) }),
    reveals: null,
  },
  "Mutation.webhookReplay": ofWebhook("webhookReplay", "replayed remaining"),
  // The last: the others are about what it deletes.
  "Mutation.webhookDelete": ofWebhook("webhookDelete", "deletedId"),
};

/** The id of one object of each type about webhooks. */
export const webhookNodeIds: Record<string, (of: Tenant) => string> = {
  Webhook: webhook,
  WebhookDelivery: delivery,
};
