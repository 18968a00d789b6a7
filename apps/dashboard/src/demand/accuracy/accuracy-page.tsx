"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Text } from "@mantine/core";
import { IconTargetArrow } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import type { CsvPreamble } from "../../format/csv.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import styles from "../demand.module.css";
import { DemandSections } from "../demand-sections.tsx";
import { demandAccuracyQuery } from "./accuracy.operations.ts";
import { AccuracyControls } from "./accuracy-controls.tsx";
import type { AccuracyData } from "./accuracy-data.ts";
import { AccuracyFigures } from "./accuracy-figures.tsx";
import { CalibrationChart } from "./calibration-chart.tsx";
import { GroupTable } from "./group-table.tsx";
import { MonthChart } from "./month-chart.tsx";
import { useAccuracySentence } from "./use-accuracy-sentence.ts";
import { type AccuracyState, useAccuracyState } from "./use-accuracy-state.ts";
import { WorstTable } from "./worst-table.tsx";

/** How far forecasts were off, whether their ranges hold, and where to look first. */
export function AccuracyPage() {
  const t = useTranslations("demandAccuracy");
  const sentence = useAccuracySentence();
  const state = useAccuracyState();
  const { granularity, location, lead, source, worst } = state;
  const { data, previousData, error, loading, refetch } = useQuery(demandAccuracyQuery, {
    ...fresh,
    variables: { granularity, filter: { locationId: location, lead }, source, worstBy: worst },
  });
  const shown = data ?? previousData;
  const accuracy = shown?.demandAccuracy;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error ? null : shown && (accuracy ? sentence(accuracy) : t("empty.text"))}
      />
      <DemandSections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : accuracy ? (
        <>
          <AccuracyControls state={state} shown={accuracy.source} />
          <Accuracy data={accuracy} state={state} />
        </>
      ) : loading ? (
        <ChartSkeleton />
      ) : (
        <EmptyState
          icon={<IconTargetArrow size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.what")}
          action={
            <Button component={Link} href="/models" variant="default">
              {t("empty.action")}
            </Button>
          }
        />
      )}
    </>
  );
}

/** Figures, charts and tables of what was measured. */
function Accuracy({ data, state }: { data: AccuracyData; state: AccuracyState }) {
  const t = useTranslations("demandAccuracy");
  const facts = useTranslations("facts");
  const demand = useTranslations("demand");
  const { source, granularity, from, to } = data;
  const { location, lead } = state;
  const place = data.byLocation.find((one) => one.location.id === location)?.location.name;
  const preamble = useMemo(
    (): CsvPreamble => [
      [t("source.label"), t(`source.${source}`)],
      [demand("granularity"), demand(`step.${granularity}`)],
      [facts("location"), location === null ? demand("allLocations") : (place ?? location)],
      [t("lead.label"), lead === null ? t("lead.all") : t(`lead.${lead}`)],
      [t("months"), from && to ? `${from.slice(0, 7)} – ${to.slice(0, 7)}` : ""],
    ],
    [t, facts, demand, source, granularity, location, place, lead, from, to],
  );
  return (
    <>
      {data.note ? (
        <Panel>
          <Text role="note">{data.note.text}</Text>
        </Panel>
      ) : null}
      <AccuracyFigures figures={data.overall} granularity={granularity} />
      <div className={styles.pair}>
        <Panel flush>
          <MonthChart points={data.history} granularity={granularity} facts={preamble} />
        </Panel>
        <Panel flush>
          <CalibrationChart rows={data.calibration} facts={preamble} />
        </Panel>
      </div>
      <GroupTable data={data} state={state} facts={preamble} />
      <WorstTable rows={data.worst} state={state} facts={preamble} />
    </>
  );
}
