import { useTranslations } from "next-intl";
import type { CampaignFactsFragment } from "../gql/graphql.ts";
import { Tag, type Tone } from "../states/tag.tsx";

const tones: Record<NonNullable<CampaignFactsFragment["status"]>, Tone> = {
  DRAFT: "plain",
  SCHEDULED: "accent",
  RUNNING: "good",
  PAUSED: "warn",
  ENDED: "plain",
  ARCHIVED: "plain",
};

/** Where a campaign is in its life; of one that an ad platform runs, that it does. */
export function CampaignStatusTag({ status }: Pick<CampaignFactsFragment, "status">) {
  const t = useTranslations("campaigns.status");
  return <Tag tone={status ? tones[status] : "plain"}>{t(status ?? "IMPORTED")}</Tag>;
}
