import { isDeepStrictEqual } from "node:util";
import type { CampaignStatus } from "../../contract.ts";
import type { CampaignField, CampaignPlan } from "./campaign-plan.ts";

/** What a field was and is, as history keeps it; both null where it is too long to keep. */
export interface FieldChange {
  from: unknown;
  to: unknown;
}

export type PlanChanges = Partial<Record<CampaignField | "status", FieldChange>>;

/** Fields of which history keeps only that they changed: mail bodies are long, and are saved while they are typed. */
const longFields = new Set<CampaignField>(["variants", "audience"]);

/** The fields in which two plans differ. */
export function planChanges(before: CampaignPlan, after: CampaignPlan): PlanChanges {
  const changes: PlanChanges = {};
  for (const field of Object.keys(after) as CampaignField[]) {
    if (isDeepStrictEqual(asStored(before[field]), asStored(after[field]))) continue;
    changes[field] = longFields.has(field) ? { from: null, to: null } : { from: before[field], to: after[field] };
  }
  return changes;
}

/** The database keeps the keys of a rule in an order of its own, which is no change. */
function asStored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** What may still be changed of one that runs: nothing that says who got what, since that was decided when it began. */
const whileRunning: readonly CampaignField[] = [
  "name",
  "description",
  "budget",
  "pacing",
  "schedule",
  "frequencyCap",
  "guard",
  "productIds",
];

/** What may be changed of a campaign, by where it is; null for everything. */
const changeable: Record<CampaignStatus, readonly CampaignField[] | null> = {
  DRAFT: null,
  SCHEDULED: null,
  RUNNING: whileRunning,
  PAUSED: whileRunning,
  ENDED: ["name", "description"],
  ARCHIVED: [],
};

/** The changed fields that may not be changed any more. */
export function fixedFields(status: CampaignStatus, before: CampaignPlan, after: CampaignPlan): CampaignField[] {
  const open = changeable[status];
  if (open === null) return [];
  const fixed = (Object.keys(planChanges(before, after)) as CampaignField[]).filter((field) => !open.includes(field));
  // Its end may be moved; when it began is over.
  const isBegun = before.schedule?.startsAt !== after.schedule?.startsAt || isOtherZone(before, after);
  return open.includes("schedule") && isBegun && before.schedule !== null ? [...fixed, "schedule"] : fixed;
}

function isOtherZone(before: CampaignPlan, after: CampaignPlan): boolean {
  return before.schedule?.timeZone !== after.schedule?.timeZone;
}
