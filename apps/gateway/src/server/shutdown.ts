import { setTimeout as pause } from "node:timers/promises";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { closing } from "../limits/deadline.ts";
import type { LiveRequest } from "./live-request.ts";

/** How long requests under way may go on once the gateway closes. With what follows it stays within ten seconds. */
const patienceMs = 7_000;

/** How often connections that have become idle are closed. */
const sweepMs = 50;

/** Last moment for connections that will not end. */
const forceAfterMs = 1_000;

/**
 * Stops accepting, lets requests under way finish, then cancels those that do not, so that each is answered. Subscriptions
 * have been ended before.
 */
export async function drain(app: FastifyInstance, underWay: Set<LiveRequest>, log: FastifyBaseLogger): Promise<void> {
  // A connection becomes idle when its last request is answered, and would then be kept alive for the next.
  const sweep = setInterval(() => app.server.closeIdleConnections(), sweepMs);
  const closed = app.close().finally(() => clearInterval(sweep));
  const tooLong = pause(patienceMs, "too long" as const, { ref: false });
  if ((await Promise.race([closed, tooLong])) !== "too long") return;
  log.warn({ requests: underWay.size }, "cancelling requests that outlast the shutdown");
  for (const live of underWay) live.deadline.cancel(closing());
  const force = setTimeout(() => app.server.closeAllConnections(), forceAfterMs);
  await closed;
  clearTimeout(force);
}
