import { randomUUID } from "node:crypto";
import { keepTold } from "@bellwether/runtime/changes/tell-changes";
import { makeSigningSecret } from "@bellwether/runtime/webhooks/signing";
import { webhookOwner } from "@bellwether/runtime/webhooks/webhook-owner";
import { Field, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { readWebhook } from "./webhook.loader.ts";
import { Webhook } from "./webhook.type.ts";
import { subscribedTypes, WebhookEventType } from "./webhook-event-type.enum.ts";
import { brokenWebhookRules } from "./webhook-rules.ts";

/** Most webhooks of one organisation: each event is written once for each that wants it. */
const maxWebhooks = 20;

@InputType("WebhookCreateInput", { description: "Where to send what." })
export class WebhookCreateInput {
  @Field(() => String, { description: "Where to post messages, by https." })
  url!: string;

  @Field(() => [WebhookEventType], { description: "What to tell it; at least one, and not TEST." })
  eventTypes!: WebhookEventType[];

  @Field(() => String, { nullable: true, description: "What it is for, at most 200 characters." })
  description?: string | null;
}

@ObjectType("WebhookCreatePayload", { description: "What became of making a webhook." })
export class WebhookCreatePayload {
  @Field(() => Webhook, { nullable: true, description: "The new webhook; null when none was made." })
  webhook!: Webhook | null;

  @Field(() => String, { nullable: true, description: "The secret that signs its messages, shown this once." })
  secret!: string | null;

  @Field(() => [UserError], { description: "Why none was made; empty on success." })
  userErrors!: UserError[];
}

/** Registers an address that news is sent to from now on. */
export async function webhookCreate(
  input: WebhookCreateInput,
  { door, caller, services }: RequestContext,
): Promise<WebhookCreatePayload> {
  const { url, description, eventTypes } = input;
  const { tenantId, locale } = caller;
  const broken = brokenWebhookRules(input, services.destinations, locale);
  const words = subscribedTypes(eventTypes);
  if (broken.length > 0 || words === null) return { webhook: null, secret: null, userErrors: broken };
  const id = randomUUID();
  const secret = makeSigningSecret();
  const sealed = services.secrets.seal(secret.bytes, webhookOwner(tenantId, id));
  return door.write(tenantId, async (db) => {
    // Two that register at once count one after the other.
    await db.query("SELECT pg_advisory_xact_lock(hashtextextended('webhooks:' || current_tenant()::text, 0))");
    const [{ count }]: [{ count: number }] = await db.query("SELECT count(*)::integer AS count FROM webhook");
    if (count >= maxWebhooks)
      return {
        webhook: null,
        secret: null,
        userErrors: [failure(locale, "webhook.too-many", null, { maximum: maxWebhooks })],
      };
    await db.query(
      "INSERT INTO webhook (id, url, description, event_types, secret, created_by) VALUES ($1, $2, $3, $4, $5, $6)",
      [id, url, description?.trim() || null, words, sealed, caller.id],
    );
    await keepTold(db);
    return { webhook: await readWebhook(db, id), secret: secret.text, userErrors: [] };
  });
}
