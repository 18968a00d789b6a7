import { setTimeout as pause } from "node:timers/promises";
import type { FastifyBaseLogger } from "fastify";
import type { DataSource } from "typeorm";
import { isDatabaseAway } from "./database-away.ts";

/** How long a start waits for its database: containers start in any order. */
const patienceMs = 30_000;
const pauseMs = 500;

/** Connects for the first time, waiting for a database that is still starting. Later outages heal by themselves. */
export async function connect(dataSource: DataSource, log: Pick<FastifyBaseLogger, "warn">): Promise<void> {
  for (const until = Date.now() + patienceMs; ; await pause(pauseMs)) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      if (!isDatabaseAway(error) || Date.now() > until) throw error;
      log.warn({ err: error }, "waiting for the database");
    }
  }
}
