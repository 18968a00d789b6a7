"use client";
import { Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { CampaignFacts } from "../campaign-facts.tsx";
import { CampaignWarnings } from "../campaign-warnings.tsx";
import type { StepProps } from "./editor-fields.ts";

/** The campaign as it is saved, with what it lacks and what is warned of. */
export function ReviewStep({ campaign }: Pick<StepProps, "campaign">) {
  const t = useTranslations("campaignEditor");
  const isReady = campaign.status === "DRAFT" && campaign.missing.length === 0;
  return (
    <Stack gap={16}>
      {isReady ? <Text>{t("ready")}</Text> : null}
      <CampaignWarnings campaign={campaign} />
      <CampaignFacts campaign={campaign} />
    </Stack>
  );
}
