"use client";
import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { fresh } from "../../graphql/fresh.ts";
import { adAudiencesQuery } from "../../settings/ads/ads.operations.ts";

interface AdAudienceSelectProps {
  value: string | null;
  error: string | null;
  onChange: (adAudienceId: string | null) => void;
}

/** The list at an ad platform that a campaign's audience is put on, if any. */
export function AdAudienceSelect({ value, error, onChange }: AdAudienceSelectProps) {
  const t = useTranslations("campaignEditor");
  const words = useTranslations("campaigns");
  const { data } = useQuery(adAudiencesQuery, fresh);
  const lists = data?.adAudiences ?? [];
  return (
    <Select
      label={t("adAudience")}
      description={t("adAudienceHint")}
      placeholder={t("noAdAudience")}
      data={lists.map(({ id, name, platform }) => ({ value: id, label: `${name} (${words(`platform.${platform}`)})` }))}
      value={value}
      error={error ?? lists.find(({ id }) => id === value)?.problem}
      clearable
      onChange={onChange}
    />
  );
}
