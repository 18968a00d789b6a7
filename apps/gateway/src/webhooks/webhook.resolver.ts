import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { toWebhook, type WebhookRow, webhookColumns } from "./webhook.row.ts";
import { Webhook } from "./webhook.type.ts";
import { WebhookCreateInput, WebhookCreatePayload, webhookCreate } from "./webhook-create.ts";
import { WebhookDeleteInput, WebhookDeletePayload, webhookDelete } from "./webhook-delete.ts";
import { WebhookSecretRotateInput, WebhookSecretRotatePayload, webhookSecretRotate } from "./webhook-secret-rotate.ts";
import { WebhookTestInput, WebhookTestPayload, webhookTest } from "./webhook-test.ts";
import { WebhookUpdateInput, WebhookUpdatePayload, webhookUpdate } from "./webhook-update.ts";

@Resolver(() => Webhook)
export class WebhookResolver {
  @Authorized<Permission>("webhooks:manage")
  @Query(() => [Webhook], { description: "Every webhook of the organisation, oldest first; at most 20." })
  async webhooks(@Ctx() { db }: RequestContext): Promise<Webhook[]> {
    const rows = await db.query<WebhookRow>(`SELECT ${webhookColumns} FROM webhook h ORDER BY h.created_at, h.id`);
    return rows.map(toWebhook);
  }

  @Authorized<Permission>("webhooks:manage")
  @Mutation(() => WebhookCreatePayload, {
    description: "Registers an address for news; the answer shows the signing secret this once.",
  })
  webhookCreate(
    @Arg("input", () => WebhookCreateInput, { description: "Where to send what." }) input: WebhookCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookCreatePayload> {
    return webhookCreate(input, context);
  }

  @Authorized<Permission>("webhooks:manage")
  @Mutation(() => WebhookUpdatePayload, { description: "Changes a webhook, or switches it on or off." })
  webhookUpdate(
    @Arg("input", () => WebhookUpdateInput, { description: "What to change." }) input: WebhookUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookUpdatePayload> {
    return webhookUpdate(input, context);
  }

  @Authorized<Permission>("webhooks:manage")
  @Mutation(() => WebhookDeletePayload, { description: "Deletes a webhook and its log; what waits is not sent." })
  webhookDelete(
    @Arg("input", () => WebhookDeleteInput, { description: "Which one." }) input: WebhookDeleteInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookDeletePayload> {
    return webhookDelete(input, context);
  }

  @Authorized<Permission>("webhooks:manage")
  @Mutation(() => WebhookSecretRotatePayload, {
    description: "Makes a new signing secret, which the answer shows this once; the old one signs along for a while.",
  })
  webhookSecretRotate(
    @Arg("input", () => WebhookSecretRotateInput, { description: "Which one." }) input: WebhookSecretRotateInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookSecretRotatePayload> {
    return webhookSecretRotate(input, context);
  }

  @Authorized<Permission>("webhooks:manage")
  @Mutation(() => WebhookTestPayload, { description: "Sends a message to try a webhook with." })
  webhookTest(
    @Arg("input", () => WebhookTestInput, { description: "Which one." }) input: WebhookTestInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookTestPayload> {
    return webhookTest(input, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who made it." })
  createdBy(@Root() { createdByReference }: Webhook, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(createdByReference, context);
  }
}
