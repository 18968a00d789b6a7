import { replayDeliveries } from "@bellwether/runtime/webhooks/replay-deliveries";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey, parseKeys } from "../node/global-id.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { lockWebhook } from "./lock-webhook.ts";

@InputType("WebhookReplayInput", {
  description: "Which messages to send again; every condition given must hold. One that is on its way is left alone.",
})
export class WebhookReplayInput {
  @Field(() => ID, { description: "The webhook; it has to be switched on." })
  webhookId!: string;

  @Field(() => [ID], { nullable: true, description: "Only these deliveries; at most 500." })
  deliveryIds?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only of what happened then or later." })
  since?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only of what happened before." })
  until?: Date | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Also messages that were delivered, and not only those that failed for good.",
  })
  includeDelivered!: boolean;
}

@ObjectType("WebhookReplayPayload", { description: "What became of sending messages again." })
export class WebhookReplayPayload {
  @Field(() => Int, { description: "How many are on their way again, oldest first; at most 5,000 a call." })
  replayed!: number;

  @Field(() => Int, { description: "How many more there are: call again for them." })
  remaining!: number;

  @Field(() => [UserError], { description: "Why none is sent; empty on success." })
  userErrors!: UserError[];
}

/** Sends messages again that failed for good, or all of a time, under their own ids and with all attempts. */
export async function webhookReplay(
  { webhookId, deliveryIds, since, until, includeDelivered }: WebhookReplayInput,
  { door, caller }: RequestContext,
): Promise<WebhookReplayPayload> {
  const key = parseKey("Webhook", webhookId, "input.webhookId");
  const ids = deliveryIds ? parseKeys("WebhookDelivery", deliveryIds, "input.deliveryIds") : null;
  return door.write(caller.tenantId, async (db) => {
    const refusal = await lockWebhook(db, key, null, caller.locale);
    if (refusal !== null) return { replayed: 0, remaining: 0, userErrors: [refusal] };
    const [webhook]: { enabled: boolean }[] = await db.query("SELECT enabled FROM webhook WHERE id = $1", [key]);
    if (webhook?.enabled !== true)
      return { replayed: 0, remaining: 0, userErrors: [failure(caller.locale, "webhook.disabled", ["webhookId"])] };
    const statuses = includeDelivered ? (["FAILED", "DELIVERED"] as const) : (["FAILED"] as const);
    const replay = { webhookId: key, deliveryIds: ids, since: since ?? null, until: until ?? null, statuses };
    return { ...(await replayDeliveries(db, replay)), userErrors: [] };
  });
}
