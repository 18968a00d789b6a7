import { describedEnum } from "../schema/described-enum.ts";

export const CampaignObjective = describedEnum("CampaignObjective", "What a campaign is for.", {
  AWARENESS: "To be known.",
  TRAFFIC: "To be visited.",
  LEADS: "To learn who is interested.",
  SALES: "To sell.",
  RETENTION: "To sell again to those who bought.",
  OTHER: "Something else.",
});
export type CampaignObjective = keyof typeof CampaignObjective;
