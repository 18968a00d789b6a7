import type { Failure } from "./failure-codes.ts";

/** Failures of campaigns, whose sentences have files of their own. */
export type CampaignFailure = Extract<Failure, `campaign.${string}`>;
