"use client";
import { useQuery } from "@apollo/client/react";
import { SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { segmentsQuery } from "../../customers/segments/segments.operations.ts";
import { fresh } from "../../graphql/fresh.ts";
import type { StepProps } from "./editor-fields.ts";
import { OwnRule } from "./own-rule.tsx";

const sources = ["segment", "rule"] as const;
type Source = (typeof sources)[number];

/**
 * Whom a campaign is for: a segment that is kept, or a rule of its own. What was chosen holds until something is chosen of the other
 * kind: looking at it empties no audience.
 */
export function AudienceSource({ campaign, draft, onChange, errorOf }: StepProps) {
  const t = useTranslations("campaignEditor");
  const words = useTranslations("campaigns");
  const [source, setSource] = useState<Source>(
    draft.segmentId === null && draft.predicate !== null ? "rule" : "segment",
  );
  const { data } = useQuery(segmentsQuery, { ...fresh, variables: { archived: false } });
  const segments = data?.segments ?? [];
  const chosen = segments.find(({ id }) => id === draft.segmentId);
  return (
    <Stack gap={12}>
      <SegmentedControl
        aria-label={t("audienceSource")}
        value={source}
        data={sources.map((value) => ({ value, label: t(`source.${value}`) }))}
        onChange={(value) => setSource(value as Source)}
      />
      {source === "segment" ? (
        <>
          {campaign.audience.sentence && draft.segmentId === null && draft.predicate !== null ? (
            <Text>{t("ownRule", { sentence: campaign.audience.sentence })}</Text>
          ) : null}
          <Select
            label={words("fact.audience")}
            placeholder={t("noSegment")}
            data={segments.map(({ id, name, memberCount }) => ({
              value: id,
              label: t("segmentOption", { name, count: memberCount }),
            }))}
            value={draft.segmentId}
            searchable
            error={errorOf("audience")}
            onChange={(segmentId) => onChange({ segmentId })}
          />
        </>
      ) : (
        <>
          {draft.segmentId === null ? null : <Text>{t("stillSegment", { name: chosen?.name ?? "" })}</Text>}
          <OwnRule
            predicate={draft.predicate}
            onChange={(predicate) => onChange(predicate === null ? { predicate } : { predicate, segmentId: null })}
          />
        </>
      )}
    </Stack>
  );
}
