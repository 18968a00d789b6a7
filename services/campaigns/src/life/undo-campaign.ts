import type { EntityManager } from "typeorm";
import { forgetAudience } from "../delivery/outbox/freeze-audience.ts";
import { lookNow } from "../delivery/wake-sending.ts";
import { lastStep, writeStep } from "./campaign-history.ts";
import { type CampaignRecord, lockCampaign } from "./campaign-record.ts";
import { type CampaignChanged, refused } from "./campaign-refusal.ts";
import { keepClock } from "./clock/kept-clock.ts";
import type { CampaignPlan } from "./model/campaign-plan.ts";
import { undoRefusal } from "./model/transitions.ts";
import { isListTaken } from "./move-campaign.ts";
import { changedSince } from "./save-campaign.ts";
import { writePlan } from "./write-plan.ts";

/**
 * Takes the last step of a campaign's life back, as far as money allows: a start only while nothing was sent or spent, an end only
 * while there is time left.
 *
 * @param version that this rests on: what is taken back is what the caller has seen
 */
export async function undoCampaign(
  db: EntityManager,
  id: string,
  version: number,
  author: string,
): Promise<CampaignChanged> {
  const found = await lockCampaign(db, id);
  if (found === null) return refused("campaign.unknown", ["campaignId"]);
  if (found === "imported") return refused("campaign.imported", ["campaignId"]);
  if (found.version !== version) return changedSince(db, id, version);
  const step = await lastStep(db, id);
  if (step === null || step.from === null || step.action === "CREATE" || step.action === "UNDO")
    return refused("campaign.undo-nothing", ["campaignId"]);
  const why = undoRefusal({ action: step.action, from: step.from, hasSpent: found.hasSpent, isOver: isOver(found) });
  if (why !== null) return refused(why === "SPENT" ? "campaign.undo-spent" : "campaign.undo-over", ["campaignId"]);
  const { adAudienceId } = found.plan;
  if (adAudienceId !== null && (await isListTaken(db, adAudienceId, id)))
    return refused("campaign.ad-list-taken", ["campaignId"]);
  if (step.action === "START") await forgetAudience(db, id);
  const before = { ...found.plan, ...startUndone(step.changes.schedule?.from) };
  if (step.changes.schedule !== undefined) await writePlan(db, id, before);
  const changes = step.changes.schedule
    ? { schedule: { from: found.plan.schedule, to: step.changes.schedule.from } }
    : {};
  const moved = { action: "UNDO", from: found.status, to: step.from, changes } as const;
  await writeStep(db, id, moved, { cause: "PERSON", author, reason: step.action });
  await lookNow(db, id);
  await keepClock(db);
  return { outcome: "changed", id };
}

function isOver({ endsAt }: CampaignRecord): boolean {
  return endsAt !== null && endsAt <= new Date();
}

/** A start wrote its own moment into the schedule. */
function startUndone(schedule: unknown): Partial<CampaignPlan> {
  return schedule === undefined ? {} : { schedule: schedule as CampaignPlan["schedule"] };
}
