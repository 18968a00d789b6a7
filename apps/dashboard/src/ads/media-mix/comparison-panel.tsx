"use client";
import { useQuery } from "@apollo/client/react";
import { Select, Skeleton, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { MediaMixQuery } from "../../gql/graphql.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import { EstimateCell } from "../estimate-cell.tsx";
import { mediaMixComparisonQuery } from "./media-mix.operations.ts";
import type { MediaMixData } from "./media-mix-page.tsx";

interface ComparisonPanelProps {
  mix: MediaMixData;
  versions: MediaMixQuery["modelVersions"]["nodes"];
  /** Id of the version to compare with; null for the one before. */
  since: string | null;
  onSince: (id: string | null) => void;
}

/** What changed against an earlier fit: returns with intervals, shares and spend by channel. */
export function ComparisonPanel({ mix, versions, since, onSince }: ComparisonPanelProps) {
  const t = useTranslations("mediaMix.changes");
  const format = useFormat();
  const after = mix.modelVersion;
  const earlier = versions.filter(({ version }) => version < (after?.version ?? 0));
  const before = earlier.find(({ id }) => id === since) ?? earlier[0];
  const { data, error, refetch } = useQuery(mediaMixComparisonQuery, {
    variables: { before: before?.id ?? "", after: after?.id ?? "" },
    skip: !before || !after,
  });
  const comparison = data?.mediaMixComparison;
  return (
    <Panel>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      {!before ? (
        <Text size="sm" className="muted">
          {t("none")}
        </Text>
      ) : (
        <>
          <Select
            label={t("since")}
            value={before.id}
            allowDeselect={false}
            data={earlier.map(({ id, version, windowEnd }) => ({
              value: id,
              label: t("versionOf", { version, until: format.date(windowEnd) }),
            }))}
            onChange={onSince}
            mb={12}
          />
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : !comparison ? (
            data ? (
              <Text size="sm">{t("gone")}</Text>
            ) : (
              <Skeleton height={120} />
            )
          ) : (
            <SmallTable
              heads={[t("channel"), t("before"), t("now")]}
              rows={comparison.channels.map((one) => ({
                id: one.channel,
                name: (
                  <>
                    {one.channel}
                    <Text component="span" size="xs" display="block">
                      {one.apart ? t("apart") : t("chance")}{" "}
                      {t("spend", {
                        before: format.amount(one.spendBefore ?? 0, mix.currency),
                        after: format.amount(one.spendAfter ?? 0, mix.currency),
                      })}
                    </Text>
                  </>
                ),
                cells: [
                  <EstimateCell key="before" value={one.roasBefore} write={format.measure} />,
                  <EstimateCell key="now" value={one.roasAfter} write={format.measure} />,
                ],
              }))}
            />
          )}
        </>
      )}
    </Panel>
  );
}
