import type { CampaignField } from "./model/campaign-plan.ts";
import type { PlanProblemCode } from "./model/plan-problems.ts";
import type { ReadinessCode } from "./model/readiness.ts";

export type CampaignRefusalCode =
  | PlanProblemCode
  | ReadinessCode
  | "campaign.unknown"
  | "campaign.imported"
  | "campaign.changed"
  | "campaign.status"
  | "campaign.fixed"
  | "campaign.too-many"
  | "campaign.segment-unknown"
  | "campaign.segment-archived"
  | "campaign.segment-empty"
  | "campaign.product-unknown"
  | "campaign.ad-list-unknown"
  | "campaign.ad-list-taken"
  | "campaign.undo-nothing"
  | "campaign.undo-spent"
  | "campaign.undo-over";

/** Why nothing was done with a campaign. */
export interface CampaignRefusal {
  code: CampaignRefusalCode;
  /** Path inside the input; null where no one field is at fault. */
  field: readonly string[] | null;
  facts: Readonly<Record<string, string | number>>;
}

/** What others did since the version that a change rests on. */
export interface CampaignConflict {
  /** The version now. */
  version: number;
  changes: ConflictingChange[];
}

export interface ConflictingChange {
  field: CampaignField | "status";
  /** As it was at the version that the change rests on, and as it is; null where it is too long to tell. */
  from: unknown;
  to: unknown;
  /** Member or API key; null for the platform itself. */
  author: string | null;
  occurredAt: Date;
}

export type CampaignChanged =
  | { outcome: "changed"; id: string }
  | { outcome: "refused"; refusals: readonly CampaignRefusal[]; conflict: CampaignConflict | null };

export type CampaignRefused = Extract<CampaignChanged, { outcome: "refused" }>;

export function refused(
  code: CampaignRefusalCode,
  field: readonly string[] | null,
  facts: CampaignRefusal["facts"] = {},
): CampaignRefused {
  return { outcome: "refused", refusals: [{ code, field, facts }], conflict: null };
}
