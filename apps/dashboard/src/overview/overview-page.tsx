"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconChartHistogram } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../charts/chart-skeleton.tsx";
import { PageHead } from "../frame/page-head.tsx";
import { importAddress } from "../imports/import-address.ts";
import { useViewer } from "../session/use-viewer.ts";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { overviewQuery, setupQuery } from "./overview.operations.ts";
import { OverviewSummary } from "./overview-summary.tsx";
import { SetupChecklist } from "./setup-checklist.tsx";
import { setupProgress } from "./setup-steps.ts";
import { useOverviewSentence } from "./use-overview-sentence.ts";

/** What the overview looks ahead: four weeks of days. */
const horizonDays = 28;

/** What needs attention. */
export function OverviewPage() {
  const t = useTranslations("overview");
  const { viewer, may } = useViewer();
  const overview = useQuery(overviewQuery, { variables: { horizon: horizonDays, granularity: "DAY" } });
  const setup = useQuery(setupQuery, {
    variables: { mayKeys: may("KEYS_MANAGE"), mayMembers: may("MEMBERS_MANAGE") },
    skip: viewer === null,
  });
  const sentence = useOverviewSentence();
  const summary = overview.data?.demandSummary;
  const facts = setup.data;
  const failedImports = facts?.imports.nodes.filter((item) => item.status === "FAILED").length ?? 0;

  return (
    <>
      <PageHead
        title={t("title")}
        sentence={summary ? sentence(summary, failedImports) : overview.loading ? undefined : null}
      />
      {facts ? <SetupChecklist steps={setupProgress(facts)} /> : null}
      {summary ? (
        <OverviewSummary summary={summary} />
      ) : overview.error ? (
        <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
      ) : overview.loading ? (
        <>
          <ChartSkeleton />
          <TableSkeleton />
        </>
      ) : (
        <EmptyState
          icon={<IconChartHistogram size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            facts && facts.orders.totalCount === 0 ? (
              <Button component={Link} href={importAddress()}>
                {t("empty.import")}
              </Button>
            ) : (
              <Button component={Link} href="/models">
                {t("empty.train")}
              </Button>
            )
          }
        />
      )}
    </>
  );
}
