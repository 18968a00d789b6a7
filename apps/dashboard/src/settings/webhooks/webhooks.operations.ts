import { graphql } from "../../gql/gql.ts";

// Used by name in the operations.
graphql(`
  fragment WebhookFacts on Webhook {
    id url description eventTypes enabled disabledReason failingSince previousSecretUntil createdAt version
    createdBy { name }
  }
`);

export const webhooksQuery = graphql(`
  query Webhooks {
    webhooks { ...WebhookFacts }
  }
`);

// Used by name in the operations.
graphql(`
  fragment DeliveryFacts on WebhookDelivery {
    id eventType status attempts occurredAt lastAttemptAt nextAttemptAt completedAt durationMs responseStatus failure
    messageId body
    webhook { id url description }
  }
`);

export const webhookDeliveryQuery = graphql(`
  query WebhookDelivery($id: ID!) {
    node(id: $id) {
      ...DeliveryFacts
      ... on WebhookDelivery {
        log { attempt endedAt failure responseStatus responseHeaders { name value } durationMs }
      }
    }
  }
`);

export const webhookDeliveriesQuery = graphql(`
  query WebhookDeliveries($filter: WebhookDeliveryFilter!, $after: String) {
    webhookDeliveries(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...DeliveryFacts }
    }
  }
`);

export const webhookCreateMutation = graphql(`
  mutation WebhookCreate($input: WebhookCreateInput!) {
    webhookCreate(input: $input) { secret webhook { ...WebhookFacts } userErrors { code field message } }
  }
`);

export const webhookUpdateMutation = graphql(`
  mutation WebhookUpdate($input: WebhookUpdateInput!) {
    webhookUpdate(input: $input) { webhook { ...WebhookFacts } userErrors { code field message } }
  }
`);

export const webhookDeleteMutation = graphql(`
  mutation WebhookDelete($input: WebhookDeleteInput!) {
    webhookDelete(input: $input) { deletedId userErrors { code field message } }
  }
`);

export const webhookSecretRotateMutation = graphql(`
  mutation WebhookSecretRotate($input: WebhookSecretRotateInput!) {
    webhookSecretRotate(input: $input) { secret webhook { ...WebhookFacts } userErrors { code field message } }
  }
`);

export const webhookTestMutation = graphql(`
  mutation WebhookTest($input: WebhookTestInput!) {
    webhookTest(input: $input) { delivery { id status } userErrors { code field message } }
  }
`);

export const webhookDeliveryRetryMutation = graphql(`
  mutation WebhookDeliveryRetry($input: WebhookDeliveryRetryInput!) {
    webhookDeliveryRetry(input: $input) {
      delivery { id status attempts nextAttemptAt completedAt }
      userErrors { code field message }
    }
  }
`);

export const webhookReplayMutation = graphql(`
  mutation WebhookReplay($input: WebhookReplayInput!) {
    webhookReplay(input: $input) { replayed remaining userErrors { code field message } }
  }
`);
