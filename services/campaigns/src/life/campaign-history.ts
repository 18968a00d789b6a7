import { announceCampaigns } from "@bellwether/runtime/jobs/progress-announcement";
import type { EntityManager } from "typeorm";
import type { CampaignStatus } from "../contract.ts";
import type { CampaignConflict, ConflictingChange } from "./campaign-refusal.ts";
import type { PlanChanges } from "./model/plan-changes.ts";
import type { CampaignAction } from "./model/transitions.ts";

/** Who does something with a campaign, and why. */
export type Actor =
  /** Member or key, as other records keep it. */
  | { cause: "PERSON"; author: string; reason?: string | null }
  | { cause: "CLOCK" | "GUARD" | "DELIVERY"; reason: string };

export interface Step {
  action: CampaignAction | "CREATE" | "UNDO" | null;
  from: CampaignStatus | null;
  to: CampaignStatus;
  changes: PlanChanges;
}

/** Ends a change of a locked campaign: counts its version, writes the step into its history, and tells whoever looks at it. */
export async function writeStep(db: EntityManager, id: string, step: Step, actor: Actor): Promise<void> {
  const author = actor.cause === "PERSON" ? actor.author : null;
  await db.query(
    `WITH moved AS (
       UPDATE campaign SET status = $2, version = version + CASE WHEN $3 = 'CREATE' THEN 0 ELSE 1 END,
         updated_by = $4, updated_at = now() WHERE id = $1 RETURNING version
     )
     INSERT INTO campaign_event (campaign_id, version, action, from_status, to_status, cause, author, reason, changes)
     SELECT $1, version, $3, $5, $2, $6, $4, $7, $8 FROM moved`,
    [
      id,
      step.to,
      step.action,
      author,
      step.from,
      actor.cause,
      actor.reason ?? null,
      JSON.stringify(step.from === null || step.from === step.to ? step.changes : withStatus(step)),
    ],
  );
  await announceCampaigns(db, [id]);
}

function withStatus({ changes, from, to }: Step): PlanChanges {
  return { ...changes, status: { from, to } };
}

/** What was done since a version: for each field what it was then, what it is, and who changed it last. */
export async function conflictSince(db: EntityManager, id: string, version: number): Promise<CampaignConflict> {
  const rows: (ConflictingChange & { version: number })[] = await db.query(
    `SELECT e.version, change.key AS field, change.value->'from' AS from, change.value->'to' AS to, e.author,
       e.occurred_at AS "occurredAt"
     FROM campaign_event e CROSS JOIN jsonb_each(e.changes) AS change
     WHERE e.campaign_id = $1 AND e.version > $2 ORDER BY e.version`,
    [id, version],
  );
  const byField = new Map<string, ConflictingChange>();
  for (const { version: _, ...change } of rows) {
    const earlier = byField.get(change.field);
    byField.set(change.field, earlier === undefined ? change : { ...change, from: earlier.from });
  }
  const [now]: [{ version: number }] = await db.query("SELECT version FROM campaign WHERE id = $1", [id]);
  return { version: now.version, changes: [...byField.values()] };
}

export interface LastStepRow {
  action: CampaignAction | "CREATE" | "UNDO";
  from: CampaignStatus | null;
  changes: PlanChanges;
}

/** The last step of a campaign's life; changes of its contents are none. */
export async function lastStep(db: EntityManager, id: string): Promise<LastStepRow | null> {
  const [row]: [LastStepRow | undefined] = await db.query(
    `SELECT action, from_status AS from, changes FROM campaign_event
     WHERE campaign_id = $1 AND action IS NOT NULL ORDER BY version DESC LIMIT 1`,
    [id],
  );
  return row ?? null;
}
