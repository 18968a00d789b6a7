import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import { maxCampaigns } from "../contract.ts";
import { conflictSince, writeStep } from "./campaign-history.ts";
import { type CampaignRecord, lockCampaign } from "./campaign-record.ts";
import { type CampaignChanged, type CampaignRefused, refused } from "./campaign-refusal.ts";
import { keepClock } from "./clock/kept-clock.ts";
import { type CampaignPlan, emptyPlan } from "./model/campaign-plan.ts";
import { normalisePlan } from "./model/normalise-plan.ts";
import { fixedFields, planChanges } from "./model/plan-changes.ts";
import { planProblems } from "./model/plan-problems.ts";
import { readinessProblems, startProblems } from "./model/readiness.ts";
import { unknownThings } from "./named-things.ts";
import { writePlan } from "./write-plan.ts";

/**
 * Adds a draft.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param author member or key, as other records keep it
 */
export async function createCampaign(
  db: EntityManager,
  contents: Partial<CampaignPlan> & Pick<CampaignPlan, "name">,
  author: string,
): Promise<CampaignChanged> {
  const plan = normalisePlan({ ...emptyPlan(contents.name), ...contents });
  const refusal = await planRefusal(db, plan);
  if (refusal !== null) return refusal;
  const [{ count }]: [{ count: number }] = await db.query(
    "SELECT count(*)::integer AS count FROM campaign WHERE source = 'BELLWETHER' AND status <> 'ARCHIVED'",
  );
  if (count >= maxCampaigns) return refused("campaign.too-many", null, { maximum: maxCampaigns });
  const id = uuidV7();
  await db.query(
    `INSERT INTO campaign (id, external_id, name, source, status, created_by, updated_by)
     VALUES ($1::uuid, 'bellwether:' || $1::uuid::text, $2, 'BELLWETHER', 'DRAFT', $3, $3)`,
    [id, plan.name, author],
  );
  await writePlan(db, id, plan);
  await writeStep(db, id, { action: "CREATE", from: null, to: "DRAFT", changes: {} }, { cause: "PERSON", author });
  return { outcome: "changed", id };
}

/** Adds a draft of what another campaign says: its schedule is left out, since it was that one's. */
export async function duplicateCampaign(
  db: EntityManager,
  id: string,
  name: string,
  author: string,
): Promise<CampaignChanged> {
  const found = await lockCampaign(db, id);
  if (found === null) return refused("campaign.unknown", ["campaignId"]);
  if (found === "imported") return refused("campaign.imported", ["campaignId"]);
  const variants = found.plan.variants.map((variant) => ({ ...variant, id: null }));
  return createCampaign(db, { ...found.plan, name, schedule: null, variants }, author);
}

/**
 * Changes what is given and nothing else.
 *
 * @param version that the change rests on: with another one nothing is done, and the answer tells what others changed meanwhile
 */
export async function updateCampaign(
  db: EntityManager,
  id: string,
  changes: Partial<CampaignPlan>,
  version: number,
  author: string,
): Promise<CampaignChanged> {
  const found = await lockCampaign(db, id);
  if (found === null) return refused("campaign.unknown", ["campaignId"]);
  if (found === "imported") return refused("campaign.imported", ["campaignId"]);
  if (found.version !== version) return changedSince(db, id, version);
  const plan = keepVariants(found.plan, normalisePlan({ ...found.plan, ...changes }));
  const refusal = (await planRefusal(db, plan, found.plan)) ?? stateRefusal(found, plan, new Date());
  if (refusal !== null) return refusal;
  const changed = planChanges(found.plan, plan);
  if (Object.keys(changed).length === 0) return { outcome: "changed", id };
  await writePlan(db, id, plan);
  const { status } = found;
  await writeStep(db, id, { action: null, from: status, to: status, changes: changed }, { cause: "PERSON", author });
  await keepClock(db);
  return { outcome: "changed", id };
}

/** The refusal of what rests on an older version, with what others did since. */
export async function changedSince(db: EntityManager, id: string, version: number): Promise<CampaignRefused> {
  const conflict = await conflictSince(db, id, version);
  return { ...refused("campaign.changed", ["version"], { version: conflict.version }), conflict };
}

/** @param before what it said so far: a segment that was put away since keeps nobody from changing something else */
async function planRefusal(
  db: EntityManager,
  plan: CampaignPlan,
  before: CampaignPlan | null = null,
): Promise<CampaignRefused | null> {
  const problems = planProblems(plan);
  const isKept = before !== null && before.audience.segmentId === plan.audience.segmentId;
  const named = isKept ? { ...plan, audience: { ...plan.audience, segmentId: null } } : plan;
  const refusals = problems.length > 0 ? problems : await unknownThings(db, named);
  return refusals.length === 0 ? null : { outcome: "refused", refusals, conflict: null };
}

/** A variant that names no key is the one that was called the same. */
function keepVariants(before: CampaignPlan, after: CampaignPlan): CampaignPlan {
  const idByName = new Map(before.variants.map(({ name, id }) => [name, id]));
  const variants = after.variants.map((one) => ({ ...one, id: one.id ?? idByName.get(one.name) ?? null }));
  return { ...after, variants };
}

/** Of one that runs, some fields are fixed; one that waits for its start has to stay ready for it. */
function stateRefusal(
  { status, plan: before }: CampaignRecord,
  after: CampaignPlan,
  now: Date,
): CampaignRefused | null {
  const fixed = fixedFields(status, before, after).map(
    (field) => ({ code: "campaign.fixed", field: [field], facts: { status } }) as const,
  );
  const missing = status === "SCHEDULED" ? [...readinessProblems(after, now), ...startProblems(after, now)] : [];
  const refusals = [...fixed, ...missing];
  return refusals.length === 0 ? null : { outcome: "refused", refusals, conflict: null };
}
