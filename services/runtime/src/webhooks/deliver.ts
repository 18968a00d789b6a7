import type { WebhookFailure } from "@bellwether/schema/contracts/webhook-events";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type PgBoss from "pg-boss";
import type { Logger } from "pino";
import { webhookQueue } from "../jobs/boss.ts";
import { signalWithin } from "../time/signal-within.ts";
import { type BegunAttempt, beginAttempt, postponeAttempt, recordAttempt, returnAttempt } from "./delivery-attempt.ts";
import type { Destinations } from "./destination.ts";
import { messageBody } from "./message-body.ts";
import { type AttemptOutcome, postMessage } from "./post-message.ts";
import { retrySeconds, waitSeconds } from "./retry-times.ts";
import { type SecretBox, Unreadable } from "./secret-box.ts";
import { signatureHeaders } from "./signing.ts";
import { webhookOwner } from "./webhook-owner.ts";

/** What deliveries are made with. */
export interface CourierServices {
  door: TenantDoor;
  secrets: SecretBox;
  destinations: Destinations;
  log: Logger;
  /** Milliseconds that one attempt may take, name lookup and answer included; default 10,000. */
  timeoutMs?: number;
  /** Hears what became of each attempt; null: delivered. */
  onAttempt?: (failure: WebhookFailure | null) => void;
  /** Seconds between attempts; by default those of `retry-times`. */
  waits?: readonly number[];
}

/** Seconds after which a delivery whose last attempt could not be written is looked at again, and ends. */
const lastWaitSeconds = 3_600;

/** What a delivery's failure says where nothing was sent. */
const unsent = (failure: WebhookFailure): AttemptOutcome => ({
  failure,
  responseStatus: null,
  retryAfterSeconds: null,
  responseHeaders: {},
  durationMs: 0,
});

/** Makes one attempt to deliver, and writes what became of it. @param ending aborted when this process ends */
export async function deliver(
  { tenantId, deliveryId }: { tenantId: TenantId; deliveryId: string },
  services: CourierServices,
  statements: PgBoss,
  ending: AbortSignal,
): Promise<void> {
  const { door, log, waits = retrySeconds } = services;
  const begun = await door.write(tenantId, (db) => beginAttempt(db, deliveryId));
  if (begun === null) {
    await door.write(tenantId, (db) =>
      db.query("DELETE FROM pgboss.job WHERE name = $1 AND id = $2 AND state = 'active'", [webhookQueue, deliveryId]),
    );
    return;
  }
  let outcome: AttemptOutcome;
  try {
    outcome = await attempt(tenantId, begun, services, ending);
    const { failure, retryAfterSeconds } = outcome;
    const isOver = failure === null || isFinal(failure);
    const wait = isOver ? null : waitSeconds(begun.attempt, retryAfterSeconds, Math.random(), waits);
    await door.write(tenantId, (db) => recordAttempt(db, statements, begun, outcome, wait));
  } catch (error) {
    if (ending.aborted && error === ending.reason) {
      await door.write(tenantId, (db) => returnAttempt(db, begun));
      return;
    }
    // It may have been sent: made again at once, and again failing, it would be posted ten times within seconds.
    const wait = waitSeconds(begun.attempt, null, Math.random(), waits) ?? lastWaitSeconds;
    await door.write(tenantId, (db) => postponeAttempt(db, begun, wait));
    throw error;
  }
  const { failure, responseStatus, durationMs } = outcome;
  services.onAttempt?.(failure);
  const { webhookId } = begun;
  const attemptNumber = begun.attempt;
  log.info(
    { tenantId, webhookId, deliveryId, attempt: attemptNumber, failure, responseStatus, durationMs },
    "webhook attempt",
  );
}

const isFinal = (failure: WebhookFailure) => failure === "WEBHOOK_DISABLED" || failure === "INTERRUPTED";

async function attempt(
  tenantId: TenantId,
  begun: BegunAttempt,
  services: CourierServices,
  ending: AbortSignal,
): Promise<AttemptOutcome> {
  const { secrets, destinations, timeoutMs = 10_000, waits = retrySeconds } = services;
  if (!begun.enabled) return unsent("WEBHOOK_DISABLED");
  // Only attempts that their process did not survive lead beyond the last one.
  if (begun.attempt > waits.length + 1) return unsent("INTERRUPTED");
  const id = begun.eventId;
  const body = messageBody(begun);
  const timestamp = Math.floor(Date.now() / 1_000);
  let signed: Record<string, string>;
  try {
    const owner = webhookOwner(tenantId, begun.webhookId);
    const keys = begun.secrets.map((sealed) => secrets.open(sealed, owner));
    signed = signatureHeaders({ id, timestamp, body }, keys);
  } catch (error) {
    if (error instanceof Unreadable) return unsent("SECRET_UNREADABLE");
    throw error;
  }
  const headers = { "content-type": "application/json", "user-agent": "Bellwether-Webhooks/1", ...signed };
  const signal = signalWithin(timeoutMs, ending);
  return postMessage({ url: new URL(begun.url), headers, body }, destinations, signal);
}
