import type { WebhookMessageType } from "@bellwether/schema/contracts/webhook-events";

/** A message's body, the same to the byte at every attempt: its signature is over these bytes. */
export function messageBody({
  type,
  data,
  occurredAt,
}: {
  type: WebhookMessageType;
  data: object;
  occurredAt: Date;
}): string {
  return JSON.stringify({ type, timestamp: occurredAt.toISOString(), data });
}
