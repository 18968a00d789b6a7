import type { EntityManager } from "typeorm";
import { lookNow } from "../delivery/wake-sending.ts";
import { acceptRisks } from "../guard/accept-risks.ts";
import { type AudienceState, audienceState } from "./audience-state.ts";
import { type Actor, writeStep } from "./campaign-history.ts";
import { type CampaignRecord, lockCampaign } from "./campaign-record.ts";
import { type CampaignChanged, type CampaignRefusal, refused } from "./campaign-refusal.ts";
import { keepClock } from "./clock/kept-clock.ts";
import type { CampaignPlan } from "./model/campaign-plan.ts";
import { planChanges } from "./model/plan-changes.ts";
import { readinessProblems, startProblems } from "./model/readiness.ts";
import { type CampaignAction, nextStatus } from "./model/transitions.ts";
import { wallTimeAt } from "./model/wall-time.ts";
import { changedSince } from "./save-campaign.ts";
import { writePlan } from "./write-plan.ts";

/**
 * Moves a campaign on in its life. Asking for what already is does nothing and succeeds, so that a repeated call does no harm.
 *
 * @param version that the step rests on; null for whichever it is, for what must not wait, such as a pause
 */
export async function moveCampaign(
  db: EntityManager,
  id: string,
  action: CampaignAction,
  version: number | null,
  actor: Actor,
): Promise<CampaignChanged> {
  const found = await lockCampaign(db, id);
  if (found === null) return refused("campaign.unknown", ["campaignId"]);
  if (found === "imported") return refused("campaign.imported", ["campaignId"]);
  const next = nextStatus(found.status, action);
  if (next.outcome === "same") return { outcome: "changed", id };
  if (version !== null && version !== found.version) return changedSince(db, id, version);
  if (next.outcome === "refused")
    return refused("campaign.status", ["campaignId"], { status: found.status, action, from: next.from.join(",") });
  const now = new Date();
  const missing = await whatIsMissing(db, found, action, now);
  if (missing.length > 0) return { outcome: "refused", refusals: missing, conflict: null };
  const plan = action === "START" ? startedPlan(found.plan, now, await organisationZone(db)) : found.plan;
  const changes = planChanges(found.plan, plan);
  if (Object.keys(changes).length > 0) await writePlan(db, id, plan);
  await writeStep(db, id, { action, from: found.status, to: next.to, changes }, actor);
  // Whoever starts it or lets it go on has seen what was warned of.
  if (actor.cause === "PERSON" && next.to === "RUNNING") await acceptRisks(db, id);
  await lookNow(db, id);
  await keepClock(db);
  return { outcome: "changed", id };
}

async function whatIsMissing(
  db: EntityManager,
  { id, plan, hasBegun }: CampaignRecord,
  action: CampaignAction,
  now: Date,
): Promise<CampaignRefusal[]> {
  if (action !== "SCHEDULE" && action !== "START" && action !== "RESUME") return [];
  const problems: CampaignRefusal[] = readinessProblems(plan, now);
  if (action === "SCHEDULE") return [...problems, ...startProblems(plan, now)];
  // Whether anybody is left in a segment is asked when it begins: until then, people come and go.
  if (plan.adAudienceId !== null && (await isListTaken(db, plan.adAudienceId, id)))
    problems.push({ code: "campaign.ad-list-taken", field: ["adAudienceId"], facts: {} });
  const empty = action === "START" || !hasBegun ? audienceRefusal(await audienceState(db, plan.audience)) : null;
  return empty === null ? problems : [...problems, empty];
}

/** Two campaigns would take each other's people off one list. Whoever begins holds it until they are through. */
export async function isListTaken(db: EntityManager, adAudienceId: string, campaignId: string): Promise<boolean> {
  await db.query("SELECT FROM ad_audience WHERE id = $1 FOR NO KEY UPDATE", [adAudienceId]);
  const others: unknown[] = await db.query(
    `SELECT FROM campaign WHERE ad_audience_id = $1 AND id <> $2 AND (status IN ('RUNNING', 'PAUSED')
       OR EXISTS (SELECT FROM ad_audience_member AS member WHERE member.campaign_id = campaign.id)) LIMIT 1`,
    [adAudienceId, campaignId],
  );
  return others.length > 0;
}

function audienceRefusal(state: AudienceState): CampaignRefusal | null {
  const field = ["audience", "segmentId"];
  if (state === "EMPTY") return { code: "campaign.segment-empty", field, facts: {} };
  return state === "GONE" ? { code: "campaign.segment-archived", field, facts: {} } : null;
}

/** A start that comes before the schedule's, or without one, is the schedule's from now on: reports and pacing count from it. */
function startedPlan(plan: CampaignPlan, now: Date, organisationZone: string): CampaignPlan {
  const timeZone = plan.schedule?.timeZone ?? organisationZone;
  const wallNow = wallTimeAt(now, timeZone);
  const planned = plan.schedule?.startsAt ?? null;
  if (planned !== null && planned <= wallNow) return plan;
  return { ...plan, schedule: { timeZone, startsAt: wallNow, endsAt: plan.schedule?.endsAt ?? null } };
}

async function organisationZone(db: EntityManager): Promise<string> {
  const [row]: [{ timeZone: string }] = await db.query(`SELECT time_zone AS "timeZone" FROM organisation`);
  return row.timeZone;
}
