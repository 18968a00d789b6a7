import { keepTold } from "@bellwether/runtime/changes/tell-changes";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { lockWebhook } from "./lock-webhook.ts";
import { readWebhook } from "./webhook.loader.ts";
import { Webhook } from "./webhook.type.ts";
import { subscribedTypes, WebhookEventType } from "./webhook-event-type.enum.ts";
import { brokenWebhookRules } from "./webhook-rules.ts";

@InputType("WebhookUpdateInput", { description: "What to change; what is left out stays as it is." })
export class WebhookUpdateInput {
  @Field(() => ID, { description: "The webhook." })
  webhookId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Where to post messages, by https; those that wait go there too.",
  })
  url?: string | null;

  @Field(() => [WebhookEventType], { nullable: true, description: "What to tell it; at least one, and not TEST." })
  eventTypes?: WebhookEventType[] | null;

  @Field(() => String, { nullable: true, description: "What it is for, at most 200 characters; empty for nothing." })
  description?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether to send. What comes due while it is off fails; what comes due once it is on again is sent.",
  })
  enabled?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that the change rests on; another one is a CONFLICT. Not checked when not given.",
  })
  version?: number | null;
}

@ObjectType("WebhookUpdatePayload", { description: "What became of changing a webhook." })
export class WebhookUpdatePayload {
  @Field(() => Webhook, { nullable: true, description: "The webhook as it is now; null when nothing was changed." })
  webhook!: Webhook | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/** Changes what is given and nothing else. */
export async function webhookUpdate(
  input: WebhookUpdateInput,
  { door, caller, services }: RequestContext,
): Promise<WebhookUpdatePayload> {
  const key = parseKey("Webhook", input.webhookId, "input.webhookId");
  const broken = brokenWebhookRules(input, services.destinations, caller.locale);
  if (broken.length > 0) return { webhook: null, userErrors: broken };
  const { url, eventTypes, description, enabled, version } = input;
  return door.write(caller.tenantId, async (db) => {
    const refusal = await lockWebhook(db, key, version ?? null, caller.locale);
    if (refusal !== null) return { webhook: null, userErrors: [refusal] };
    await db.query(
      `UPDATE webhook SET url = coalesce($2, url), event_types = coalesce($3, event_types),
         description = CASE WHEN $4::text IS NULL THEN description ELSE nullif(trim($4), '') END,
         enabled = coalesce($5, enabled),
         disabled_reason = CASE WHEN $5::boolean IS NULL THEN disabled_reason END,
         failing_since = CASE WHEN $5::boolean IS NULL AND $2::text IS NULL THEN failing_since END,
         version = version + 1, updated_at = now()
       WHERE id = $1`,
      [key, url ?? null, eventTypes ? subscribedTypes(eventTypes) : null, description ?? null, enabled ?? null],
    );
    await keepTold(db);
    return { webhook: await readWebhook(db, key), userErrors: [] };
  });
}
