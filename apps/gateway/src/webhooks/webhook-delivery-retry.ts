import { sendAgain } from "@bellwether/runtime/webhooks/send-deliveries";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { readDelivery } from "./webhook-delivery.loader.ts";
import { WebhookDelivery } from "./webhook-delivery.type.ts";

@InputType("WebhookDeliveryRetryInput", { description: "Which message to send again." })
export class WebhookDeliveryRetryInput {
  @Field(() => ID, { description: "The delivery, delivered or failed." })
  deliveryId!: string;
}

@ObjectType("WebhookDeliveryRetryPayload", { description: "What became of sending a message again." })
export class WebhookDeliveryRetryPayload {
  @Field(() => WebhookDelivery, { nullable: true, description: "The delivery as it is now; null when there is none." })
  delivery!: WebhookDelivery | null;

  @Field(() => [UserError], { description: "Why it is not sent again; empty on success." })
  userErrors!: UserError[];
}

/** Sends a message again, under its own id and with all attempts. */
export async function webhookDeliveryRetry(
  { deliveryId }: WebhookDeliveryRetryInput,
  { door, caller }: RequestContext,
): Promise<WebhookDeliveryRetryPayload> {
  const { locale } = caller;
  const key = parseKey("WebhookDelivery", deliveryId, "input.deliveryId");
  return door.write(caller.tenantId, async (db) => {
    const [row]: [{ status: string; enabled: boolean } | undefined] = await db.query(
      `SELECT d.status, h.enabled FROM webhook_delivery d JOIN webhook h ON h.id = d.webhook_id
       WHERE d.id = $1 FOR UPDATE OF d`,
      [key],
    );
    if (row === undefined)
      return { delivery: null, userErrors: [failure(locale, "webhook.delivery-unknown", ["deliveryId"])] };
    const refusal = !row.enabled ? "webhook.disabled" : row.status === "PENDING" ? "webhook.delivery-waits" : null;
    if (refusal !== null)
      return { delivery: await readDelivery(db, key), userErrors: [failure(locale, refusal, ["deliveryId"])] };
    await db.query(
      `UPDATE webhook_delivery SET status = 'PENDING', attempts = 0, next_attempt_at = clock_timestamp(), completed_at = NULL,
         response_status = NULL, failure = NULL, duration_ms = NULL
       WHERE id = $1`,
      [key],
    );
    await sendAgain(db, [key]);
    return { delivery: await readDelivery(db, key), userErrors: [] };
  });
}
