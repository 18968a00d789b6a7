import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { webhookByKey } from "./webhook.loader.ts";
import { Webhook } from "./webhook.type.ts";
import { attemptsByDeliveryKey } from "./webhook-attempt.loader.ts";
import { WebhookAttempt } from "./webhook-attempt.type.ts";
import { WebhookDeliveriesArguments, webhookDeliveriesList } from "./webhook-deliveries-list.ts";
import { bodyByDeliveryKey } from "./webhook-delivery.loader.ts";
import { type DeliveryRow, toWebhookDelivery } from "./webhook-delivery.row.ts";
import { WebhookDelivery } from "./webhook-delivery.type.ts";
import {
  WebhookDeliveryRetryInput,
  WebhookDeliveryRetryPayload,
  webhookDeliveryRetry,
} from "./webhook-delivery-retry.ts";
import { WebhookReplayInput, WebhookReplayPayload, webhookReplay } from "./webhook-replay.ts";

export const webhookDeliveryConnection = connectionTypes(
  "WebhookDelivery",
  "webhook deliveries",
  () => WebhookDelivery,
);

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @Authorized<Permission>("webhooks:manage")
  @Query(() => webhookDeliveryConnection.ConnectionType, {
    description: "What was sent to webhooks in the last 30 days and what became of it, latest first, page by page.",
  })
  webhookDeliveries(
    @Args(() => WebhookDeliveriesArguments) { filter, ...page }: WebhookDeliveriesArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<WebhookDelivery>> {
    return readListPage<DeliveryRow & CursorRow, WebhookDelivery>(
      context.db,
      webhookDeliveriesList(filter ?? null),
      readPage(page),
      toWebhookDelivery,
    );
  }

  @Authorized<Permission>("webhooks:manage")
  @Mutation(() => WebhookDeliveryRetryPayload, { description: "Sends a message again that was delivered or failed." })
  webhookDeliveryRetry(
    @Arg("input", () => WebhookDeliveryRetryInput, { description: "Which one." }) input: WebhookDeliveryRetryInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookDeliveryRetryPayload> {
    return webhookDeliveryRetry(input, context);
  }

  @Authorized<Permission>("webhooks:manage")
  @Mutation(() => WebhookReplayPayload, {
    description:
      "Sends messages to a webhook again, by id or by when they happened: those that failed for good, or all.",
  })
  webhookReplay(
    @Arg("input", () => WebhookReplayInput, { description: "Which ones." }) input: WebhookReplayInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookReplayPayload> {
    return webhookReplay(input, context);
  }

  @FieldResolver(() => Webhook, { description: "Where it goes." })
  webhook(@Root() { webhookKey }: WebhookDelivery, @Ctx() context: RequestContext): Promise<Webhook | null> {
    return context.loaders.of(webhookByKey).load(webhookKey);
  }

  @FieldResolver(() => [WebhookAttempt], {
    description:
      "Every attempt of the last 30 days and how it was answered, oldest first; of replayed messages those before too.",
  })
  log(@Root() { key }: WebhookDelivery, @Ctx() context: RequestContext): Promise<WebhookAttempt[]> {
    return context.loaders.of(attemptsByDeliveryKey).load(key);
  }

  @FieldResolver(() => String, { description: "What is posted, as it is signed." })
  body(@Root() { key }: WebhookDelivery, @Ctx() context: RequestContext): Promise<string | null> {
    return context.loaders.of(bodyByDeliveryKey).load(key);
  }
}
