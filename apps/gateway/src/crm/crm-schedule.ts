import { crmScheduleMinutes, crmSyncJobType } from "@bellwether/crm-connectors/contract";
import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";

/** The key under which a connection's runs wait for one another. */
export function crmRunKey(connectionKey: string): string {
  return `connection:${connectionKey}`;
}

export function isScheduleMinutes(minutes: number): boolean {
  return (crmScheduleMinutes as readonly number[]).includes(minutes);
}

/** Has a connection run every so many minutes, or by hand alone, in the caller's transaction. */
export async function setCrmSchedule(
  db: EntityManager,
  { caller, services }: RequestContext,
  connectionKey: string,
  minutes: number | null,
): Promise<void> {
  const schedules = new JobSchedules(services.jobs);
  const key = crmRunKey(connectionKey);
  if (minutes === null) return schedules.remove(db, caller.tenantId, crmSyncJobType, key);
  await schedules.set(db, {
    tenantId: caller.tenantId,
    type: crmSyncJobType,
    cron: cronOf(minutes, connectionKey),
    timeZone: "UTC",
    input: { connectionId: connectionKey },
    key,
  });
}

/** Every so many minutes, from a minute that differs from connection to connection, so that not all begin at once. */
function cronOf(minutes: number, connectionKey: string): string {
  const spread = Number.parseInt(connectionKey.slice(-4), 16);
  if (minutes < 60) return `${spread % minutes}-59/${minutes} * * * *`;
  const hours = minutes / 60;
  return `${spread % 60} ${hours === 1 ? "*" : `${spread % hours}-23/${hours}`} * * *`;
}
