import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";

/** Milliseconds that a start waits for its database: containers start in any order. */
const patienceMs = 30_000;
const pauseMs = 500;

/** Not listening yet, or listening and still starting (57P03, cannot_connect_now). */
const startingCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "57P03"]);

/**
 * Tries `connect` until the database is there.
 *
 * @throws its error, when it is of another kind or patience is over.
 */
export async function waitForDatabase<T>(connect: () => Promise<T>, log: Logger): Promise<T> {
  for (const until = Date.now() + patienceMs; ; await pause(pauseMs)) {
    try {
      return await connect();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (typeof code !== "string" || !startingCodes.has(code) || Date.now() > until) throw error;
      log.warn({ code }, "waiting for the database");
    }
  }
}
