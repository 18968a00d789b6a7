import { type CampaignObjective, campaignObjectives } from "@bellwether/schema/contracts/campaign-objectives";

/** What ad platforms call the objectives; beside their own names. */
const words: Readonly<Record<CampaignObjective, readonly string[]>> = {
  AWARENESS: ["brand awareness", "reach", "video views", "brand", "品牌曝光", "品牌认知", "曝光"],
  TRAFFIC: ["link clicks", "visits", "clicks", "engagement", "引流", "流量", "点击"],
  LEADS: ["lead generation", "lead", "messages", "线索", "获客"],
  SALES: ["conversions", "conversion", "catalog sales", "purchase", "shopping", "成交", "销售", "转化"],
  RETENTION: ["remarketing", "retargeting", "loyalty", "re-engagement", "老客", "复购", "再营销"],
  OTHER: ["其他"],
};

const objectiveOf = new Map(
  campaignObjectives.flatMap((objective) =>
    [objective.toLowerCase(), ...words[objective]].map((word): [string, CampaignObjective] => [word, objective]),
  ),
);

/** Reads what a campaign is for, as platforms name it; null when the word is none. */
export function parseCampaignObjective(text: string): CampaignObjective | null {
  const word = text.toLowerCase().replaceAll(/[\s_]+/g, " ");
  return objectiveOf.get(word.replace(/^outcome /, "")) ?? null;
}
