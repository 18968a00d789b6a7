"use client";
import { useQuery } from "@apollo/client/react";
import { Group, NumberInput, Select, Stack, Switch } from "@mantine/core";
import { useTranslations } from "next-intl";
import { fresh } from "../../graphql/fresh.ts";
import { CampaignReachPanel } from "../campaign-reach-panel.tsx";
import { campaignReachQuery } from "../campaigns.operations.ts";
import { isForAdsAlone } from "../is-for-ads-alone.ts";
import { AudienceSource } from "./audience-source.tsx";
import type { StepProps } from "./editor-fields.ts";

const modes = ["FROZEN", "LIVE"] as const;

/** Whom a campaign is for, who is left alone to compare with, and how often one person is reached. */
export function AudienceStep(props: StepProps) {
  const { campaign, draft, onChange, errorOf } = props;
  const t = useTranslations("campaignEditor");
  const words = useTranslations("campaigns");
  const { data: reached } = useQuery(campaignReachQuery, { ...fresh, variables: { campaignId: campaign.id } });
  return (
    <Stack gap={16}>
      <AudienceSource {...props} />
      <Select
        label={words("fact.mode")}
        data={modes.map((value) => ({ value, label: words(`mode.${value}`) }))}
        value={draft.mode}
        allowDeselect={false}
        onChange={(mode) => mode && onChange({ mode })}
      />
      <NumberInput
        label={t("holdout")}
        description={t("holdoutHint")}
        min={0}
        max={50}
        suffix=" %"
        value={draft.holdoutPercent}
        error={errorOf("holdoutShare")}
        onChange={(value) => onChange({ holdoutPercent: Number(value) || 0 })}
      />
      <Switch
        label={t("capOn")}
        checked={draft.cap !== null}
        onChange={(event) => onChange({ cap: event.currentTarget.checked ? { sends: 2, days: 7 } : null })}
      />
      {draft.cap ? (
        <Group align="start">
          <NumberInput
            label={t("capSends")}
            min={1}
            max={100}
            value={draft.cap.sends}
            error={errorOf("frequencyCap")}
            onChange={(value) => onChange({ cap: { sends: Number(value) || 1, days: draft.cap?.days ?? 7 } })}
          />
          <NumberInput
            label={t("capDays")}
            min={1}
            max={90}
            value={draft.cap.days}
            onChange={(value) => onChange({ cap: { sends: draft.cap?.sends ?? 2, days: Number(value) || 1 } })}
          />
        </Group>
      ) : null}
      {reached?.campaignReach && !isForAdsAlone(draft.channels) ? (
        <CampaignReachPanel reach={reached.campaignReach} />
      ) : null}
    </Stack>
  );
}
