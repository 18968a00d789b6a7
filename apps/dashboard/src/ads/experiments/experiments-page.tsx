"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import type { ExperimentFactsFragment } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { importAddress } from "../../imports/import-address.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { SidePanel } from "../../states/side-panel.tsx";
import { Tag, type Tone } from "../../states/tag.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { AdSections } from "../ad-sections.tsx";
import { ExperimentDetail } from "./experiment-detail.tsx";
import { experimentsQuery } from "./experiments.operations.ts";
import { PlanForm } from "./plan-form.tsx";
import { useExperimentSentence } from "./use-experiment-sentence.ts";
import { type ExperimentsState, useExperimentsState } from "./use-experiments-state.ts";

const panelWidth = 720;

/** Tests of channels in some markets: what was found, what runs, and where to test next. */
export function ExperimentsPage() {
  const t = useTranslations("experiments");
  const state = useExperimentsState();
  const write = useExperimentSentence();
  const { may } = useViewer();
  const { data, error, refetch } = useQuery(experimentsQuery, fresh);
  const experiments = data?.experiments;
  const channels = data?.adChannels ?? [];
  const opened = experiments?.find(({ id }) => id === state.experiment);
  const plan =
    may("CAMPAIGNS_MANAGE") && channels.length > 0 ? <Button onClick={state.planNew}>{t("plan")}</Button> : null;
  const nothing = experiments?.length === 0;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error || nothing ? null : experiments && write.list(experiments)}
        actions={nothing ? null : plan}
      />
      <AdSections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !experiments ? (
        <TableSkeleton />
      ) : nothing ? (
        <EmptyState
          icon={<IconFlask size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={channels.length > 0 ? t("empty.text") : t("empty.noAds")}
          action={
            plan ?? (
              <Button component={Link} href={importAddress("AD_SPEND")}>
                {t("empty.action")}
              </Button>
            )
          }
        />
      ) : (
        <List experiments={experiments} state={state} />
      )}
      {opened ? (
        <SidePanel opened title={opened.name} width={panelWidth} onClose={state.close}>
          <ExperimentDetail experiment={opened} />
        </SidePanel>
      ) : null}
      {state.plan && channels.length > 0 ? (
        <SidePanel opened title={t("planTitle")} width={panelWidth} onClose={state.close}>
          <PlanForm channels={channels} opener={state.channel} onPlanned={state.open} />
        </SidePanel>
      ) : null}
    </>
  );
}

const tones: Record<ExperimentFactsFragment["state"], Tone> = {
  PLANNED: "plain",
  RUNNING: "accent",
  CONCLUDED: "good",
  CANCELLED: "warn",
};

/** All experiments, the latest first. */
function List({ experiments, state }: { experiments: readonly ExperimentFactsFragment[]; state: ExperimentsState }) {
  const t = useTranslations("experiments");
  const format = useFormat();
  const columns = useMemo((): Column<ExperimentFactsFragment>[] => {
    const effect = ({ readOut }: ExperimentFactsFragment) => readOut?.share ?? null;
    return [
      { id: "name", header: t("name"), value: ({ name }) => name, card: "title", width: "24%" },
      { id: "channel", header: t("channel"), value: ({ channel }) => channel.name },
      {
        id: "state",
        header: t("column.state"),
        value: (row) => t(`state.${row.state}`),
        cell: (row) => <Tag tone={tones[row.state]}>{t(`state.${row.state}`)}</Tag>,
      },
      { id: "design", header: t("design"), value: (row) => t(`designName.${row.design}`), optional: true },
      { id: "markets", header: t("testMarkets"), value: ({ testGeos }) => testGeos.join(", ") },
      {
        id: "startsOn",
        header: t("startsOn"),
        value: ({ startsOn }) => startsOn,
        cell: ({ startsOn }) => format.date(startsOn),
      },
      { id: "endsOn", header: t("endsOn"), value: ({ endsOn }) => endsOn, cell: ({ endsOn }) => format.date(endsOn) },
      {
        id: "share",
        header: t("column.share"),
        value: (row) => effect(row)?.value ?? null,
        cell: (row) => {
          const found = effect(row);
          if (found === null) return "–";
          return t("range", {
            value: format.change(found.value),
            lower: format.change(found.lower),
            upper: format.change(found.upper),
          });
        },
        numeric: true,
      },
    ];
  }, [t, format]);
  return (
    <DataTable
      name={t("title")}
      columns={columns}
      rows={experiments}
      rowId={({ id }) => id}
      onOpen={({ id }) => state.open(id)}
      nothing={t("empty.title")}
    />
  );
}
