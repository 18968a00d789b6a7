"use client";
import { useQuery, useSubscription } from "@apollo/client/react";
import { Button, Skeleton } from "@mantine/core";
import { IconBuildingWarehouse, IconClipboardList } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { fresh } from "../graphql/fresh.ts";
import { importAddress } from "../imports/import-address.ts";
import detail from "../states/detail.module.css";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import { ExceptionsPanel } from "./exceptions-panel.tsx";
import { inventoryAlertsSubscription, inventorySummaryQuery } from "./inventory.operations.ts";
import { InventorySections } from "./inventory-sections.tsx";
import { PlanPanel } from "./plan-panel.tsx";
import { PlanStart } from "./plan-start.tsx";
import { ProposalPanel } from "./proposal-panel.tsx";
import { ProposalsTable } from "./proposals-table.tsx";
import { InventoryWhatIfPanel } from "./what-if-panel.tsx";
import { WorkListFigures } from "./work-list-figures.tsx";

/** What has to be ordered or moved, why, and what it costs not to. */
export function WorkListPage() {
  const t = useTranslations("inventory");
  const format = useFormat();
  const { data, error, refetch } = useQuery(inventorySummaryQuery, fresh);
  // Told after each plan, decision and receipt, whoever makes them.
  const { data: told } = useSubscription(inventoryAlertsSubscription);
  const summary = told?.inventoryAlerts ?? data?.inventorySummary;
  const nothing = summary !== undefined && summary.positions === 0;
  const unplanned = summary !== undefined && !summary.plannedAt;

  const money = ({ amount, currency }: { amount: string; currency: string }) => format.amount(amount, currency);
  const sentence =
    summary === undefined
      ? undefined
      : nothing
        ? null
        : unplanned
          ? t("sentence.unplanned", { count: summary.positions, out: summary.outOfStock })
          : summary.openProposals === 0
            ? t("sentence.done", { count: summary.positions })
            : t("sentence.open", {
                count: summary.openProposals,
                amount: money(summary.proposedAmount),
                stake: money(summary.moneyAtStake),
              });
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error ? null : sentence}
        actions={summary?.plannedAt ? <PlanStart /> : null}
      />
      <InventorySections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !summary ? (
        <Skeleton height={320} radius={8} />
      ) : nothing ? (
        <EmptyState
          icon={<IconBuildingWarehouse size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <Button component={Link} href={importAddress("STOCK")}>
              {t("empty.action")}
            </Button>
          }
        />
      ) : unplanned ? (
        <>
          <WorkListFigures summary={summary} />
          <EmptyState
            icon={<IconClipboardList size={24} stroke={1.5} />}
            title={t("unplanned.title")}
            text={t("unplanned.text")}
            action={
              <>
                <PlanStart primary />
                <Button component={Link} href="/inventory/stock" variant="default">
                  {t("unplanned.action")}
                </Button>
              </>
            }
          />
        </>
      ) : (
        <>
          <WorkListFigures summary={summary} />
          <ExceptionsPanel />
          <ProposalsTable />
          <div className={detail.columns}>
            <PlanPanel />
            <InventoryWhatIfPanel />
          </div>
          <ProposalPanel />
        </>
      )}
    </>
  );
}
