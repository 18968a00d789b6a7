"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconSpeakerphone } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import type { AdPerformanceQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { importAddress } from "../../imports/import-address.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { AdSections } from "../ad-sections.tsx";
import { DrillTrail } from "./drill-trail.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import { PacingTable } from "./pacing-table.tsx";
import styles from "./performance.module.css";
import { adPerformanceQuery } from "./performance.operations.ts";
import { PerformanceControls } from "./performance-controls.tsx";
import { PerformanceFigures } from "./performance-figures.tsx";
import { PerformanceTable } from "./performance-table.tsx";
import { TrendChart } from "./trend-chart.tsx";
import { usePerformanceSentence } from "./use-performance-sentence.ts";
import { type PerformanceState, usePerformanceState } from "./use-performance-state.ts";

const only = (value: string | null) => (value === null ? null : [value]);

/** What ads cost and what came back, by channel, campaign, region and day. */
export function PerformancePage() {
  const t = useTranslations("adPerformance");
  const state = usePerformanceState();
  const { range, by, step, channel, campaign, geo } = state;
  const { data, previousData, error, refetch } = useQuery(adPerformanceQuery, {
    ...fresh,
    variables: {
      range,
      by: by === "DAY" ? [] : [by],
      over: [by === "DAY" ? "DAY" : step],
      filter: { channels: only(channel), campaigns: only(campaign), geos: only(geo) },
    },
  });
  const write = usePerformanceSentence();
  const shown = data ?? previousData;
  const nothing = shown?.adChannels.length === 0;
  return (
    <>
      <PageHead title={t("head")} sentence={error || nothing ? null : shown && write(shown.adPerformance)} />
      <AdSections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : nothing ? (
        <EmptyState
          icon={<IconSpeakerphone size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <Button component={Link} href={importAddress("AD_SPEND")}>
              {t("empty.action")}
            </Button>
          }
        />
      ) : shown ? (
        <Performance data={shown} state={state} sentence={write(shown.adPerformance)} />
      ) : (
        <ChartSkeleton />
      )}
    </>
  );
}

interface PerformanceProps {
  data: AdPerformanceQuery;
  state: PerformanceState;
  sentence: string;
}

/** Figures, chart, notes and tables of the ads that are shown. */
function Performance({ data, state, sentence }: PerformanceProps) {
  const t = useTranslations("adPerformance");
  const format = useFormat();
  const { adPerformance: performance, trend, adChannels, adAnnotations } = data;
  const { channel, campaign, geo } = state;
  const { from, to, previousFrom, previousTo, currency } = performance;
  const names = useMemo(() => new Map(adChannels.map(({ externalId, name }) => [externalId, name])), [adChannels]);
  const nameOf = (externalId: string) => names.get(externalId) ?? externalId;
  const facts = useMemo(
    (): CsvPreamble => [
      [t("days"), `${from} – ${to}`],
      [t("before"), `${previousFrom} – ${previousTo}`],
      [t("currency"), currency],
      [t("cut.CHANNEL"), channel === null ? t("allChannels") : (names.get(channel) ?? channel)],
      [t("cut.CAMPAIGN"), campaign ?? t("allCampaigns")],
      [t("cut.GEO"), geo ?? t("allRegions")],
    ],
    [t, from, to, previousFrom, previousTo, currency, channel, campaign, geo, names],
  );
  const { series, previousSeries } = trend;
  return (
    <div className={styles.panels}>
      <PerformanceControls state={state} channels={adChannels} regions={performance.regions} />
      <DrillTrail state={state} nameOf={nameOf} />
      <p className="muted">{t("compared", { from: format.date(previousFrom), to: format.date(previousTo) })}</p>
      <PerformanceFigures data={performance} />
      {performance.remarks.length > 0 ? (
        <Panel>
          <ul className={styles.remarks} aria-label={t("remarks")}>
            {performance.remarks.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {series && previousSeries ? (
        <>
          <Panel flush>
            <TrendChart
              trend={{ series, previousSeries }}
              notes={adAnnotations}
              currency={currency}
              title={sentence}
              state={state}
              facts={facts}
            />
          </Panel>
          <PerformanceTable data={performance} series={series} state={state} facts={facts} />
        </>
      ) : null}
      <PacingTable paces={performance.pacing} currency={currency} facts={facts} />
      <NotesPanel notes={adAnnotations} state={state} />
    </div>
  );
}
