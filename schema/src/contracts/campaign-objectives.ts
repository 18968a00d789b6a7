/** What a campaign is for. */
export const campaignObjectives = ["AWARENESS", "TRAFFIC", "LEADS", "SALES", "RETENTION", "OTHER"] as const;

export type CampaignObjective = (typeof campaignObjectives)[number];
