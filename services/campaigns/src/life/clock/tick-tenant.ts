import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { wakeSending } from "../../delivery/wake-sending.ts";
import { guardCampaigns, guardForbids } from "../../guard/guard-campaigns.ts";
import { moveCampaign } from "../move-campaign.ts";
import { keepClock } from "./kept-clock.ts";

interface Due {
  id: string;
  action: "START" | "END";
}

/**
 * Does what is due for an organisation's campaigns: has the guard look at stock, begins and ends them, has what waits sent, and sets the next moment. Each
 * campaign moves in a transaction of its own that asks again whether it is due, so a tick that is killed, or that two processes
 * do at once, leaves nothing half done and does nothing twice.
 */
export async function tickTenant(door: TenantDoor, tenantId: TenantId): Promise<void> {
  await guardCampaigns(door, tenantId);
  const due = await door.read(tenantId, readDue);
  for (const one of due) await door.write(tenantId, (db) => moveWhenDue(db, one));
  await wakeSending(door, tenantId);
  await door.write(tenantId, keepClock);
}

/** Ends first: what is over when it comes to its start does not begin. */
const dueSql = `
  SELECT id, 'END' AS action FROM campaign WHERE status IN ('RUNNING', 'PAUSED') AND ends_at <= now()
  UNION ALL SELECT id, 'START' FROM campaign WHERE status = 'SCHEDULED' AND starts_at <= now()`;

function readDue(db: EntityManager): Promise<Due[]> {
  return db.query(dueSql);
}

async function moveWhenDue(db: EntityManager, { id, action }: Due): Promise<void> {
  await db.query("SELECT FROM campaign WHERE id = $1 FOR NO KEY UPDATE", [id]);
  const still: Due[] = await db.query(`SELECT * FROM (${dueSql}) AS due WHERE id = $1 AND action = $2`, [id, action]);
  if (still.length === 0) return;
  if (action === "END") {
    await moveCampaign(db, id, "END", null, { cause: "CLOCK", reason: "clock.end" });
    return;
  }
  if (await guardForbids(db, id)) {
    await moveCampaign(db, id, "HOLD", null, { cause: "GUARD", reason: "guard.stock" });
    return;
  }
  const started = await moveCampaign(db, id, "START", null, { cause: "CLOCK", reason: "clock.start" });
  if (started.outcome === "changed") return;
  // It was said to begin now: it waits where people see it, with the reason, and is not tried every second.
  const reason = started.refusals[0]?.code ?? "clock.start";
  await moveCampaign(db, id, "HOLD", null, { cause: "CLOCK", reason });
}
