import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import type { CampaignChannel } from "../../contract.ts";
import { claimMessages } from "../outbox/claim-messages.ts";
import { noteHandedOver, recordAttempts } from "../outbox/record-messages.ts";
import type { LedgerChannel } from "../ports.ts";

/** Messages of one transaction. */
const batch = 500;

export interface LedgerRun {
  door: TenantDoor;
  tenantId: TenantId;
  campaignId: string;
  channel: CampaignChannel;
  port: LedgerChannel;
  signal: AbortSignal;
}

/**
 * Sends what waits of a campaign by a channel that only writes here: claim, effect and end are one transaction, so whoever dies has
 * done nothing. @returns how many were sent, and how many skipped
 */
export async function sendLedger(run: LedgerRun): Promise<{ sent: number; skipped: number }> {
  const { door, tenantId, campaignId, channel, port, signal } = run;
  const tally = { sent: 0, skipped: 0 };
  for (;;) {
    signal.throwIfAborted();
    const { messages, skipped } = await door.write(tenantId, async (db) => {
      if (!(await lockRunning(db, campaignId))) return { messages: [], skipped: 0 };
      const claim = await claimMessages(db, campaignId, channel, batch);
      if (claim.messages.length === 0) return claim;
      await noteHandedOver(db, campaignId, claim.messages);
      await port.take(db, campaignId, claim.messages);
      await recordAttempts(
        db,
        claim.messages.map((message) => ({ message, handOver: { outcome: "SENT", answer: "" } })),
      );
      return claim;
    });
    tally.sent += messages.length;
    tally.skipped += skipped;
    if (messages.length === 0 && skipped === 0) return tally;
  }
}

/** Whether a campaign runs, and goes on to until the transaction ends: its messages leave with that. */
async function lockRunning(db: EntityManager, campaignId: string): Promise<boolean> {
  const found: unknown[] = await db.query(
    "SELECT FROM campaign WHERE id = $1 AND status = 'RUNNING' FOR NO KEY UPDATE",
    [campaignId],
  );
  return found.length > 0;
}
