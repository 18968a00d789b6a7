import { requestRefresh, scoredKinds } from "@bellwether/customer-behaviour/refresh/request-refresh";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { FastifyBaseLogger } from "fastify";
import type { Services } from "../services.ts";

/** Who wrote, and with what. */
export interface WrittenBy {
  door: TenantDoor;
  services: Pick<Services, "jobs">;
  tenantId: TenantId;
  log: Pick<FastifyBaseLogger, "warn">;
}

/**
 * Has customers scored again soon, after records that scores are made from were written. The records are there: that scores follow
 * only at night is no reason to tell the client that writing them failed.
 */
export async function scoreSoon(kind: string, { door, services, tenantId, log }: WrittenBy): Promise<void> {
  if (!scoredKinds.has(kind)) return;
  await requestRefresh(door, services.jobs, tenantId).catch((error: unknown) =>
    log.warn({ err: error, tenantId }, "customers are scored by what was written at night only"),
  );
}
