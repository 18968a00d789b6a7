import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { lockWebhook } from "./lock-webhook.ts";

@InputType("WebhookDeleteInput", { description: "Which webhook to delete." })
export class WebhookDeleteInput {
  @Field(() => ID, { description: "The webhook." })
  webhookId!: string;
}

@ObjectType("WebhookDeletePayload", { description: "What became of deleting a webhook." })
export class WebhookDeletePayload {
  @Field(() => ID, { nullable: true, description: "The id of what is gone; null when nothing was deleted." })
  deletedId!: string | null;

  @Field(() => [UserError], { description: "Why nothing was deleted; empty on success." })
  userErrors!: UserError[];
}

/** Deletes a webhook with its secret and the log of its deliveries; what waits is not sent. */
export async function webhookDelete(
  { webhookId }: WebhookDeleteInput,
  { door, caller }: RequestContext,
): Promise<WebhookDeletePayload> {
  const key = parseKey("Webhook", webhookId, "input.webhookId");
  return door.write(caller.tenantId, async (db) => {
    const refusal = await lockWebhook(db, key, null, caller.locale);
    if (refusal !== null) return { deletedId: null, userErrors: [refusal] };
    await db.query("DELETE FROM webhook WHERE id = $1", [key]);
    return { deletedId: webhookId, userErrors: [] };
  });
}
