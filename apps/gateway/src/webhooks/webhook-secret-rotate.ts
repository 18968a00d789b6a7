import { makeSigningSecret } from "@bellwether/runtime/webhooks/signing";
import { webhookOwner } from "@bellwether/runtime/webhooks/webhook-owner";
import { planUpkeep } from "@bellwether/runtime/webhooks/webhook-upkeep";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { lockWebhook } from "./lock-webhook.ts";
import { readWebhook } from "./webhook.loader.ts";
import { Webhook } from "./webhook.type.ts";

/** Longest time that an old secret signs along: a week. */
const maxOverlapHours = 168;

@InputType("WebhookSecretRotateInput", { description: "Which webhook gets a new secret." })
export class WebhookSecretRotateInput {
  @Field(() => ID, { description: "The webhook." })
  webhookId!: string;

  @Field(() => Int, {
    defaultValue: 24,
    description:
      "Hours for which the present secret signs along, 0 to 168. 0 where it has become known to others: it ends every older secret at once, also while one signs along, when more hours are a CONFLICT.",
  })
  overlapHours!: number;
}

@ObjectType("WebhookSecretRotatePayload", { description: "What became of making a new secret." })
export class WebhookSecretRotatePayload {
  @Field(() => Webhook, { nullable: true, description: "The webhook as it is now; null when nothing was changed." })
  webhook!: Webhook | null;

  @Field(() => String, { nullable: true, description: "The new secret, shown this once." })
  secret!: string | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/** Gives a webhook a new secret; the present one signs along for a while, so that receivers have time to change. */
export async function webhookSecretRotate(
  { webhookId, overlapHours }: WebhookSecretRotateInput,
  { door, caller, services }: RequestContext,
): Promise<WebhookSecretRotatePayload> {
  const { tenantId, locale } = caller;
  const key = parseKey("Webhook", webhookId, "input.webhookId");
  if (overlapHours < 0 || overlapHours > maxOverlapHours) {
    const userErrors = [failure(locale, "webhook.overlap", ["overlapHours"], { maximum: maxOverlapHours })];
    return { webhook: null, secret: null, userErrors };
  }
  const secret = makeSigningSecret();
  const sealed = services.secrets.seal(secret.bytes, webhookOwner(tenantId, key));
  return door.write(tenantId, async (db) => {
    const refusal = (await lockWebhook(db, key, null, locale)) ?? (await overlapRuns(db, key, overlapHours, locale));
    if (refusal !== null) return { webhook: null, secret: null, userErrors: [refusal] };
    const [[rotated]]: [[{ until: Date | null }]] = await db.query(
      `UPDATE webhook SET secret = $2, previous_secret = CASE WHEN $3 > 0 THEN secret END,
         previous_secret_until = CASE WHEN $3 > 0 THEN now() + $3 * interval '1 hour' END,
         version = version + 1, updated_at = now()
       WHERE id = $1 RETURNING previous_secret_until AS until`,
      [key, sealed, overlapHours],
    );
    if (rotated.until !== null) await planUpkeep(db, rotated.until);
    return { webhook: await readWebhook(db, key), secret: secret.text, userErrors: [] };
  });
}

/**
 * A receiver was promised that the secret before signs along for a while, and a webhook has two at most. Only whoever wants both
 * gone at once, because they have become known, does not wait.
 */
async function overlapRuns(
  db: EntityManager,
  key: string,
  overlapHours: number,
  locale: SentenceLocale,
): Promise<UserError | null> {
  if (overlapHours === 0) return null;
  const [row]: [{ hours: number } | undefined] = await db.query(
    `SELECT ceil(extract(epoch FROM previous_secret_until - now()) / 3600)::integer AS hours FROM webhook
     WHERE id = $1 AND previous_secret_until > now()`,
    [key],
  );
  return row === undefined ? null : failure(locale, "webhook.overlap-runs", ["overlapHours"], { hours: row.hours });
}
