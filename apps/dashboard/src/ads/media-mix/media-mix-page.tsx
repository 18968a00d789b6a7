"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Select } from "@mantine/core";
import { IconChartAreaLine } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import type { MediaMixQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import detail from "../../states/detail.module.css";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { AdSections } from "../ad-sections.tsx";
import { ChannelsTable } from "./channels-table.tsx";
import { ComparisonPanel } from "./comparison-panel.tsx";
import { ContributionsChart } from "./contributions-chart.tsx";
import { DiagnosticsPanel } from "./diagnostics-panel.tsx";
import { mediaMixQuery } from "./media-mix.operations.ts";
import { RecoveryPanel } from "./recovery-panel.tsx";
import { ResponseChart } from "./response-chart.tsx";

export type MediaMixData = NonNullable<MediaMixQuery["mediaMix"]>;

/** Which channel brought what, how each responds to more money, and how far that can be believed. */
export function MediaMixPage() {
  const t = useTranslations("mediaMix");
  const format = useFormat();
  const [state, setState] = useQueryStates({ version: parseAsString, channel: parseAsString, since: parseAsString });
  const { data, error, refetch } = useQuery(mediaMixQuery, { ...fresh, variables: { modelVersionId: state.version } });
  const mix = data?.mediaMix;
  const versions = data?.modelVersions.nodes ?? [];
  const best = mix ? bestOf(mix) : null;
  const facts: CsvPreamble = mix
    ? [
        [
          t("facts.window"),
          t("facts.windowOf", {
            from: format.date(mix.modelVersion?.windowStart ?? mix.start),
            until: format.date(mix.modelVersion?.windowEnd ?? mix.start),
          }),
        ],
        [t("facts.model"), t("facts.version", { version: mix.modelVersion?.version ?? 0 })],
        [t("facts.converged"), t(`facts.${mix.diagnostics.converged ? "yes" : "no"}`)],
        [t("facts.interval"), format.share(0.9)],
      ]
    : [];
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          error || (data && !mix)
            ? null
            : mix
              ? best?.roas
                ? t(mix.diagnostics.converged ? "sentence" : "sentenceWeak", {
                    channel: best.channel,
                    roas: format.measure(best.roas.mean),
                    lower: format.measure(best.roas.lower),
                    upper: format.measure(best.roas.upper),
                    share: format.share(
                      mix.channels.reduce((sum, { contributionShare }) => sum + contributionShare.mean, 0),
                    ),
                  })
                : null
              : undefined
        }
        actions={
          versions.length > 1 ? (
            <Select
              aria-label={t("version")}
              w={260}
              value={mix?.modelVersion?.id ?? null}
              allowDeselect={false}
              data={versions.map(({ id, version, windowEnd }) => ({
                value: id,
                label: t("versionOf", { version, until: format.date(windowEnd) }),
              }))}
              onChange={(version) => void setState({ version })}
            />
          ) : null
        }
      />
      <AdSections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ChartSkeleton height={380} />
      ) : !mix ? (
        <EmptyState
          icon={<IconChartAreaLine size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <Button component={Link} href="/models" variant="default">
              {t("empty.action")}
            </Button>
          }
        />
      ) : (
        <div className={detail.columns}>
          <div className={detail.side}>
            <Panel flush>
              <ContributionsChart mix={mix} facts={facts} />
            </Panel>
            <Panel flush>
              <ResponseChart
                mix={mix}
                channel={state.channel}
                facts={facts}
                onChannel={(channel) => void setState({ channel })}
              />
            </Panel>
            <ChannelsTable mix={mix} />
          </div>
          <div className={detail.side}>
            <DiagnosticsPanel mix={mix} />
            <RecoveryPanel mix={mix} />
            <ComparisonPanel
              mix={mix}
              versions={versions}
              since={state.since}
              onSince={(since) => void setState({ since })}
            />
          </div>
        </div>
      )}
    </>
  );
}

/** The paid channel whose money brings most back, among those whose effect the data tell. */
function bestOf({ channels, recovery }: MediaMixData) {
  const held = new Set(recovery?.filter(({ heldFor }) => heldFor).map(({ channel }) => channel));
  const [first, ...others] = channels.filter(({ channel, roas }) => roas && !held.has(channel));
  return first
    ? others.reduce((best, one) => ((one.roas?.mean ?? 0) > (best.roas?.mean ?? 0) ? one : best), first)
    : null;
}
