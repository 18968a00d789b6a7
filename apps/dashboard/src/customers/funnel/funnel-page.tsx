"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { PageHead } from "../../frame/page-head.tsx";
import { importAddress } from "../../imports/import-address.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { CustomerSections } from "../customer-sections.tsx";
import styles from "./funnel.module.css";
import { funnelQuery } from "./funnel.operations.ts";
import { FunnelChart } from "./funnel-chart.tsx";
import { FunnelControls } from "./funnel-controls.tsx";
import { FunnelGroups } from "./funnel-groups.tsx";
import { PathsPanel } from "./paths-panel.tsx";
import { useFunnelSentences } from "./use-funnel-sentences.ts";
import { useFunnelState } from "./use-funnel-state.ts";

/** How many people take some steps in order, and where they are lost. */
export function FunnelPage() {
  const t = useTranslations("funnel");
  const state = useFunnelState();
  const { steps, from, to, within, by } = state;
  const { data, previousData, error, refetch } = useQuery(funnelQuery, {
    variables: { steps: steps.map((kind) => ({ kind })), from, to, withinDays: within, by },
  });
  const write = useFunnelSentences(within);
  const funnel = (data ?? previousData)?.funnel;
  const nobody = funnel?.steps[0]?.people === 0;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error || nobody ? null : funnel && `${write.through(funnel.steps)} ${write.loss(funnel.steps)}`}
      />
      <CustomerSections />
      <FunnelControls state={state} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : nobody ? (
        <EmptyState
          icon={<IconFilter size={24} stroke={1.5} />}
          title={t("nobody.title")}
          text={t("nobody.text")}
          action={
            <Button component={Link} href={importAddress("EVENTS")}>
              {t("nobody.action")}
            </Button>
          }
        />
      ) : funnel ? (
        <div className={styles.panels}>
          <Panel flush>
            <FunnelChart steps={funnel.steps} state={state} sentence={write.through(funnel.steps)} />
          </Panel>
          <FunnelGroups groups={funnel.groups} state={state} />
          <PathsPanel state={state} />
        </div>
      ) : (
        <ChartSkeleton />
      )}
    </>
  );
}
