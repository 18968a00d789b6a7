import { addDeliveries, addEvents } from "@bellwether/runtime/webhooks/tell-webhooks";
import { publicId } from "@bellwether/schema/contracts/public-id";
import { webhookTestType } from "@bellwether/schema/contracts/webhook-events";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { lockWebhook } from "./lock-webhook.ts";
import { readWebhook } from "./webhook.loader.ts";
import { readDelivery } from "./webhook-delivery.loader.ts";
import { WebhookDelivery } from "./webhook-delivery.type.ts";

@InputType("WebhookTestInput", { description: "Which webhook to try." })
export class WebhookTestInput {
  @Field(() => ID, { description: "The webhook; it has to be switched on." })
  webhookId!: string;
}

@ObjectType("WebhookTestPayload", { description: "What became of sending a message to try a webhook." })
export class WebhookTestPayload {
  @Field(() => WebhookDelivery, {
    nullable: true,
    description: "The message on its way; ask for it again to see what became of it. Null when none was sent.",
  })
  delivery!: WebhookDelivery | null;

  @Field(() => [UserError], { description: "Why none was sent; empty on success." })
  userErrors!: UserError[];
}

/** Sends a message of the type TEST, signed and tried again like any other. */
export async function webhookTest(
  { webhookId }: WebhookTestInput,
  { door, caller }: RequestContext,
): Promise<WebhookTestPayload> {
  const key = parseKey("Webhook", webhookId, "input.webhookId");
  return door.write(caller.tenantId, async (db) => {
    const refusal = await lockWebhook(db, key, null, caller.locale);
    if (refusal !== null) return { delivery: null, userErrors: [refusal] };
    const webhook = await readWebhook(db, key);
    if (webhook?.enabled !== true)
      return { delivery: null, userErrors: [failure(caller.locale, "webhook.disabled", ["webhookId"])] };
    const events = await addEvents(db, webhookTestType, [{ webhook: { id: publicId("Webhook", key) } }]);
    const [delivery] = await addDeliveries(db, events, [key]);
    return { delivery: delivery === undefined ? null : await readDelivery(db, delivery), userErrors: [] };
  });
}
